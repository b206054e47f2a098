package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Quantity;
import com.quotedesk.ai.reading.numbers.Units;
import com.quotedesk.ai.reading.text.Line;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.shared.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads items that are written as a form: {@code Наименование: …}, {@code Количество: …}. */
final class LabelledItems {

    private static final Phrases NAME =
            Phrases.of(
                    "наименование",
                    "товар",
                    "продукт",
                    "позиция",
                    "item",
                    "description",
                    "product",
                    "item description",
                    "material",
                    "артикул и наименование");
    private static final Phrases QUANTITY =
            Phrases.of("количество", "кол-во", "кол", "qty", "quantity", "объем", "amount");
    private static final Phrases CODE =
            Phrases.of(
                    "артикул", "код", "part no", "part no.", "part number", "sku", "code", "p/n");
    private static final Phrases UNIT =
            Phrases.of("ед", "ед.", "ед. изм.", "единица", "unit", "uom");

    private final NumberStyle style;
    private final List<Draft> drafts = new ArrayList<>();
    private @Nullable Line named;
    private String name = "";
    private @Nullable Found<String> code;

    private LabelledItems(NumberStyle style) {
        this.style = style;
    }

    /** The items of a form; empty where the lines are none. */
    static List<Draft> of(List<Line> lines, NumberStyle style) {
        var reader = new LabelledItems(style);
        lines.forEach(reader::line);
        return reader.drafts;
    }

    private void line(Line line) {
        var text = line.content();
        var name = value(text, NAME);
        if (name != null && Names.letters(name) >= 2) {
            named = line;
            this.name = Names.trimmed(name);
            code = null;
            return;
        }
        if (named == null) {
            return;
        }
        var sku = value(text, CODE);
        if (sku != null) {
            code = new Found<>(sku, line.spanOf(sku), 0.9);
            return;
        }
        var amount = value(text, QUANTITY);
        if (amount != null) {
            quantity(line, amount);
            return;
        }
        var unit = value(text, UNIT);
        if (unit != null && !drafts.isEmpty()) {
            var last = drafts.removeLast();
            drafts.add(
                    Units.named(unit)
                            .map(u -> united(last, new Found<>(u, line.spanOf(unit), 0.9)))
                            .orElse(last));
        }
    }

    private static Draft united(Draft draft, Found<Unit> unit) {
        var quantity = draft.quantity();
        return quantity == null ? draft : draft.counted(quantity, unit);
    }

    private void quantity(Line line, String amount) {
        var quantities = ListItems.quantities(amount, style);
        var owner = named;
        if (owner == null || quantities.isEmpty() || quantities.getFirst().start() > 2) {
            return;
        }
        Quantity quantity = quantities.getFirst();
        var place = line.spanOf(amount);
        drafts.add(
                new Draft(
                        name,
                        owner.spanOf(name),
                        0.9,
                        code,
                        new Found<>(quantity.value(), place, 0.9),
                        new Found<>(
                                quantity.unit() == null ? Unit.PIECE : quantity.unit(),
                                place,
                                quantity.unit() == null ? 0.6 : 0.9),
                        null));
        named = null;
    }

    /** What stands behind a label and its colon, null where the line bears none of the labels. */
    private static @Nullable String value(String text, Phrases labels) {
        var label = labels.at(Fold.of(text), 0);
        if (label.isEmpty()) {
            return null;
        }
        int colon = label.get().end();
        while (colon < text.length() && text.charAt(colon) == ' ') {
            colon++;
        }
        boolean led = colon < text.length() && text.charAt(colon) == ':';
        var value = led ? text.substring(colon + 1).strip() : "";
        return value.isEmpty() ? null : value;
    }
}
