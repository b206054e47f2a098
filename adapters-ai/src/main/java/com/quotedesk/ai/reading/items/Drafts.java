package com.quotedesk.ai.reading.items;

import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes drafts of what a line was read to hold. */
final class Drafts {

    private Drafts() {}

    /**
     * @param offset where the text that was parsed begins in the entry
     * @param coded whether a code that opens the line is known to be one
     */
    static List<Draft> of(
            Entry entry, ItemText.Parsed parsed, int offset, boolean coded, double confidence) {
        return parsed.names().stream()
                .flatMap(name -> ofOne(entry, parsed.named(name), offset, coded, confidence))
                .toList();
    }

    private static Stream<Draft> ofOne(
            Entry entry, ItemText.Parsed parsed, int offset, boolean coded, double confidence) {
        var split = Skus.split(parsed.name());
        var name = split.name();
        var sku = split.sku();
        if (sku == null && coded) {
            sku = Skus.opening(name, Skus.isApart(entry.text()));
            if (sku != null) {
                name = Names.trimmed(withoutDash(name.substring(sku.length())));
            }
        }
        if (name.isBlank()) {
            name = parsed.name();
            sku = null;
        }
        name = Names.trimmed(name);
        var nameAt = entry.place(entry.text().indexOf(name), name);
        Found<String> code =
                sku == null
                        ? null
                        : new Found<>(sku, entry.place(entry.text().indexOf(sku), sku), confidence);
        var drafts = new ArrayList<Draft>();
        if (!parsed.hasQuantity()) {
            drafts.add(
                    new Draft(
                            name,
                            nameAt,
                            confidence / 2,
                            code,
                            null,
                            new Found<>(Unit.PIECE, nameAt, 0.4),
                            null));
        }
        for (var quantity : parsed.quantities()) {
            if (quantity.value().signum() <= 0) {
                continue;
            }
            int from = offset + quantity.start();
            int end = Math.min(entry.text().length(), offset + quantity.end());
            var words = from < end ? entry.text().substring(from, end) : "";
            var place = entry.place(from, words);
            var unit = quantity.unit() == null ? Unit.PIECE : quantity.unit();
            if (unit == Unit.LITRE && SheetGoods.in(name)) {
                unit = Unit.SHEET;
            }
            drafts.add(
                    new Draft(
                            name,
                            nameAt,
                            confidence,
                            code,
                            new Found<BigDecimal>(quantity.value(), place, confidence),
                            new Found<>(unit, place, quantity.unit() == null ? 0.6 : confidence),
                            null));
        }
        return drafts.stream();
    }

    private static String withoutDash(String text) {
        var rest = text.strip();
        while (!rest.isEmpty() && "-–—:,;".indexOf(rest.charAt(0)) >= 0) {
            rest = rest.substring(1).strip();
        }
        return rest;
    }
}
