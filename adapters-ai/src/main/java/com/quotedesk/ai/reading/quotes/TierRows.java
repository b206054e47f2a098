package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.NumberText;
import com.quotedesk.ai.reading.tables.Columns;
import com.quotedesk.ai.reading.tables.Role;
import com.quotedesk.ai.reading.text.Grid;
import com.quotedesk.ai.reading.words.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers rows without a name under one that has it: other prices for other quantities. */
final class TierRows {

    private final Grid grid;
    private final Columns columns;
    private final NumberStyle style;
    private final List<Tiers.Tier> tiers = new ArrayList<>();

    TierRows(Grid grid, Columns columns, NumberStyle style) {
        this.grid = grid;
        this.columns = columns;
        this.style = style;
    }

    /** A row with a name of its own. */
    void begin(int row, Offer offer) {
        tiers.clear();
        var from = from(row);
        if (from != null && offer.price() != null) {
            tiers.add(new Tiers.Tier(from, offer.price(), offer.stock()));
        }
    }

    /** A row without a name; whether it gives the price of another quantity of the same. */
    boolean add(int row, Price price, Stock stock) {
        var from = from(row);
        if (from == null || tiers.isEmpty()) {
            return false;
        }
        tiers.add(new Tiers.Tier(from, price, stock));
        return true;
    }

    Offer on(Offer offer) {
        return offer.tiered(List.copyOf(tiers));
    }

    /** The first number under the quantity: {@code 100}, {@code 100-499}, {@code 500+}. */
    private @Nullable BigDecimal from(int row) {
        for (int c : columns.all(Role.QUANTITY)) {
            for (var token : Tokens.of(grid.text(row, c))) {
                if (token.isNumber()) {
                    return NumberText.value(token.text(), style).orElse(null);
                }
            }
        }
        return null;
    }
}
