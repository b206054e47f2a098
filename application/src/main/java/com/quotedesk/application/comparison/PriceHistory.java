package com.quotedesk.application.comparison;

import com.quotedesk.domain.comparison.PastPrice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What like items were offered for before. */
public interface PriceHistory {

    /**
     * Prices that count or counted until a later one came, the newest first.
     *
     * @param name items are alike that have the same, whatever its case and spaces
     * @param sku or the same number; null where it has none
     * @param limit from 1
     */
    List<PastPrice> of(String name, @Nullable String sku, int limit);
}
