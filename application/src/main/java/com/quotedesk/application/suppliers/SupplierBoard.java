package com.quotedesk.application.suppliers;

import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The suppliers as screens and lists show them. */
public interface SupplierBoard {

    /**
     * Which suppliers, newest first.
     *
     * @param search a part of a name, an address, a phone, a category or a brand in any spelling;
     *     null or blank for all
     * @param blocked null for both
     * @param limit from 1 to {@link Page#MAX_LIMIT}
     * @param after where the page before ended, null for the first
     */
    record Query(
            @Nullable String search,
            @Nullable Boolean blocked,
            int limit,
            @Nullable PageKey after) {}

    /** A supplier in a list. */
    record Row(
            SupplierId id,
            String name,
            List<String> categories,
            List<String> brands,
            boolean blocked,
            Instant createdAt) {
        public Row {
            categories = List.copyOf(categories);
            brands = List.copyOf(brands);
        }

        public static Row of(Supplier supplier) {
            return new Row(
                    supplier.id(),
                    supplier.name(),
                    supplier.categories(),
                    supplier.profile().brands(),
                    supplier.blocked(),
                    supplier.createdAt());
        }
    }

    Page<Row> list(Query query);

    Optional<Supplier> find(SupplierId id);
}
