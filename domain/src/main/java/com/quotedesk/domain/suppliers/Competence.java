package com.quotedesk.domain.suppliers;

import java.util.ArrayList;
import java.util.List;

/** Tells by the words of an item whether suppliers cover it. The work grows with their words. */
public final class Competence {

    private final Words item;

    private Competence(Words item) {
        this.item = item;
    }

    public static Competence in(Wanted wanted) {
        // The hints come first, for of a long text only the beginning counts.
        return new Competence(
                Words.of(
                        String.join(" ", wanted.hints())
                                + " "
                                + (wanted.sku() == null ? "" : wanted.sku())
                                + " "
                                + wanted.name()));
    }

    /** The categories and brands of the supplier that the item belongs to. */
    public List<Reason> reasonsFor(Supplier supplier) {
        var reasons = new ArrayList<Reason>();
        for (var category : supplier.categories()) {
            if (isCategory(Words.of(category))) {
                reasons.add(new Reason.CategoryMatched(category));
            }
        }
        for (var brand : supplier.profile().brands()) {
            if (isBrand(Words.of(brand))) {
                reasons.add(new Reason.BrandMatched(brand));
            }
        }
        return reasons;
    }

    /** Half the words are enough: "кабельная продукция" covers a cable. */
    private boolean isCategory(Words category) {
        int found = category.countIn(item);
        return found > 0 && found * 2 >= category.count();
    }

    /** All the words must be there: "Schneider Electric" is not every electric thing. */
    private boolean isBrand(Words brand) {
        return brand.count() > 0 && brand.countIn(item) == brand.count();
    }
}
