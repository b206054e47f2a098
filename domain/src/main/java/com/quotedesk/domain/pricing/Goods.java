package com.quotedesk.domain.pricing;

import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.suppliers.SupplierId;
import org.jspecify.annotations.Nullable;

/** What is to be priced, as far as rules look at it. What is not known, no rule covers. */
public record Goods(
        @Nullable String sku,
        @Nullable SupplierId supplier,
        @Nullable String category,
        @Nullable ClientId client) {

    public Goods {
        sku = sku == null || sku.isBlank() ? null : sku;
        category = category == null || category.isBlank() ? null : category;
    }
}
