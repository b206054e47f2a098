package com.quotedesk.application.mail;

import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.rfqs.Deadline;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Unit;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Values as they are written in letters and on pages of either language. */
public final class LetterWords {

    private static final Map<Unit, String> RUSSIAN_UNITS = new EnumMap<>(Unit.class);

    static {
        RUSSIAN_UNITS.putAll(
                Map.of(
                        Unit.PIECE, "шт.",
                        Unit.SET, "компл.",
                        Unit.PAIR, "пар",
                        Unit.PACK, "упак.",
                        Unit.BOX, "кор.",
                        Unit.ROLL, "рул.",
                        Unit.SHEET, "лист.",
                        Unit.BAG, "меш."));
        RUSSIAN_UNITS.putAll(
                Map.of(
                        Unit.CAN, "банок",
                        Unit.BOTTLE, "бут.",
                        Unit.PALLET, "паллет",
                        Unit.METRE, "м",
                        Unit.KILOMETRE, "км",
                        Unit.MILLIMETRE, "мм",
                        Unit.SQUARE_METRE, "м²",
                        Unit.CUBIC_METRE, "м³"));
        RUSSIAN_UNITS.putAll(
                Map.of(
                        Unit.GRAM, "г",
                        Unit.KILOGRAM, "кг",
                        Unit.TONNE, "т",
                        Unit.MILLILITRE, "мл",
                        Unit.LITRE, "л",
                        Unit.HOUR, "ч",
                        Unit.SERVICE, "усл."));
    }

    private LetterWords() {}

    public static String unit(Unit unit, Language language) {
        return switch (language) {
            case RUSSIAN -> RUSSIAN_UNITS.getOrDefault(unit, unit.code());
            case ENGLISH -> unit.code();
        };
    }

    public static String day(LocalDate day, Language language) {
        return day.format(
                DateTimeFormatter.ofPattern(
                        "d MMMM yyyy",
                        switch (language) {
                            case RUSSIAN -> Locale.of("ru");
                            case ENGLISH -> Locale.ENGLISH;
                        }));
    }

    /** With the currency by its three letters, and all the digits there are. */
    public static String money(Money money, Language language) {
        boolean russian = language == Language.RUSSIAN;
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(russian ? '\u00A0' : ',');
        symbols.setDecimalSeparator(russian ? ',' : '.');
        var format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(money.amount().scale());
        format.setMaximumFractionDigits(money.amount().scale());
        return format.format(money.amount()) + "\u00A0" + money.currency().getCurrencyCode();
    }

    /** With the zone, so that both sides mean the same moment. */
    public static String deadline(Deadline deadline, Language language) {
        var pattern =
                switch (language) {
                    case RUSSIAN ->
                            DateTimeFormatter.ofPattern(
                                    "d MMMM yyyy, HH:mm '(UTC'xxx, VV')'", Locale.of("ru"));
                    case ENGLISH ->
                            DateTimeFormatter.ofPattern(
                                    "d MMMM yyyy, HH:mm '(UTC'xxx, VV')'", Locale.ENGLISH);
                };
        return deadline.local().format(pattern);
    }
}
