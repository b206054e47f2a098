package com.quotedesk.ai.reading.tables;

import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.WordList;
import java.util.EnumMap;
import java.util.Map;

/** Tells from its heading what a column holds. */
final class Headings {

    private static final WordList WORDS = WordList.load("columns");
    private static final Phrases NOT_QUANTITY = WORDS.phrases("notquantity");
    private static final Phrases WEAK_QUANTITY = WORDS.phrases("weakquantity");
    private static final Map<Role, Phrases> ROLES = new EnumMap<>(Role.class);
    private static final int LONGEST = 90;

    static {
        ROLES.put(Role.DISCOUNT, WORDS.phrases("discount"));
        ROLES.put(Role.PRICE, WORDS.phrases("price"));
        ROLES.put(Role.SUM, WORDS.phrases("sum"));
        ROLES.put(Role.MINIMUM, WORDS.phrases("moq"));
        ROLES.put(Role.VAT, WORDS.phrases("vat"));
        ROLES.put(Role.SKU, WORDS.phrases("sku"));
        ROLES.put(Role.LEAD, WORDS.phrases("lead"));
        ROLES.put(Role.QUANTITY, WORDS.phrases("quantity"));
        ROLES.put(Role.STOCK, WORDS.phrases("stock"));
        ROLES.put(Role.UNIT, WORDS.phrases("unit"));
        ROLES.put(Role.NAME, WORDS.phrases("name"));
        ROLES.put(Role.NUMBER, WORDS.phrases("number"));
        ROLES.put(Role.REMARK, WORDS.phrases("remark"));
        ROLES.put(Role.DETAIL, WORDS.phrases("detail"));
    }

    private Headings() {}

    static Role role(String heading) {
        var folded = Fold.of(heading).strip();
        if (folded.isEmpty() || folded.length() > LONGEST) {
            return Role.UNKNOWN;
        }
        for (int from = 0; from >= 0; from = next(folded, from)) {
            var role = roleAt(folded.substring(from));
            if (role != Role.UNKNOWN) {
                return settled(role, folded);
            }
        }
        return Role.UNKNOWN;
    }

    /** A heading in two languages, {@code Кол-во / Qty}, is read from its second half too. */
    private static int next(String text, int from) {
        int slash = text.indexOf(" / ", from);
        if (slash >= 0) {
            return slash + 3;
        }
        int space = text.indexOf(' ', from);
        return space < 0 || from > 40 ? -1 : space + 1;
    }

    private static Role roleAt(String text) {
        Role best = Role.UNKNOWN;
        int longest = 0;
        for (var entry : ROLES.entrySet()) {
            var match = entry.getValue().atStart(text);
            if (match.isPresent() && match.get().phrase().length() > longest) {
                longest = match.get().phrase().length();
                best = entry.getKey();
            }
        }
        return best;
    }

    private static Role settled(Role role, String folded) {
        boolean unitPrice = folded.contains("price") || folded.contains("цена");
        boolean total = folded.contains("total") || folded.contains("сумма");
        if (unitPrice
                && !total
                && (role == Role.UNIT || role == Role.UNKNOWN || role == Role.NAME)) {
            return folded.startsWith("target") ? Role.REMARK : Role.PRICE;
        }
        if (role == Role.QUANTITY && NOT_QUANTITY.in(folded)) {
            return folded.contains("мин") || folded.contains("min") ? Role.MINIMUM : Role.STOCK;
        }
        return role;
    }

    /** Whether a column of this heading can hold the quantity where no better one does. */
    static boolean isWeakQuantity(String heading) {
        var folded = Fold.of(heading).strip();
        return WEAK_QUANTITY.atStart(folded).isPresent() && !NOT_QUANTITY.in(folded);
    }
}
