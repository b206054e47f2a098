package com.quotedesk.application.suppliers;

import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.suppliers.Wanted;
import java.time.Instant;
import java.util.List;

/** What suppliers have answered for items before. */
public interface SupplierHistory {

    /**
     * What one supplier has answered for items like the one that is wanted.
     *
     * @param answers how often it answered at all, with a price or without; from 1
     * @param prices how many of the answers named a price
     * @param last when it last answered
     */
    record Past(SupplierId supplier, int answers, int prices, Instant last) {
        public Past {
            if (answers < 1 || prices < 0 || prices > answers) {
                throw new IllegalArgumentException(
                        "no history: " + prices + " prices in " + answers + " answers");
            }
        }
    }

    /** At most one for each supplier, in any order. */
    List<Past> forItemsLike(Wanted wanted);
}
