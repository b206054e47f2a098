package com.quotedesk.documents.work;

import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Unit;
import java.util.Map;

/** What units are called on papers and in sheets. */
public final class UnitNames {

    private static final Map<Unit, String> RUSSIAN =
            Map.ofEntries(
                    Map.entry(Unit.PIECE, "шт."),
                    Map.entry(Unit.SET, "компл."),
                    Map.entry(Unit.PAIR, "пара"),
                    Map.entry(Unit.PACK, "упак."),
                    Map.entry(Unit.BOX, "кор."),
                    Map.entry(Unit.ROLL, "рул."),
                    Map.entry(Unit.SHEET, "лист"),
                    Map.entry(Unit.BAG, "мешок"),
                    Map.entry(Unit.CAN, "банка"),
                    Map.entry(Unit.BOTTLE, "бут."),
                    Map.entry(Unit.PALLET, "палета"),
                    Map.entry(Unit.METRE, "м"),
                    Map.entry(Unit.KILOMETRE, "км"),
                    Map.entry(Unit.MILLIMETRE, "мм"),
                    Map.entry(Unit.SQUARE_METRE, "м²"),
                    Map.entry(Unit.CUBIC_METRE, "м³"),
                    Map.entry(Unit.GRAM, "г"),
                    Map.entry(Unit.KILOGRAM, "кг"),
                    Map.entry(Unit.TONNE, "т"),
                    Map.entry(Unit.MILLILITRE, "мл"),
                    Map.entry(Unit.LITRE, "л"),
                    Map.entry(Unit.HOUR, "ч"),
                    Map.entry(Unit.SERVICE, "усл."));

    private static final Map<Unit, String> ENGLISH =
            Map.of(Unit.SQUARE_METRE, "m²", Unit.CUBIC_METRE, "m³");

    private UnitNames() {}

    /** The short name; the unit's code where that is what people write. */
    public static String of(Unit unit, Language language) {
        return switch (language) {
            case RUSSIAN -> RUSSIAN.getOrDefault(unit, unit.code());
            case ENGLISH -> ENGLISH.getOrDefault(unit, unit.code());
        };
    }
}
