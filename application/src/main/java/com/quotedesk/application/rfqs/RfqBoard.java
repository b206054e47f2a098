package com.quotedesk.application.rfqs;

import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.rfqs.Deadline;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqStatus;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.users.Sight;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The requests to suppliers as screens and lists show them. */
public interface RfqBoard {

    /**
     * Which requests, newest first.
     *
     * @param sight how far the asker sees orders; null for the program itself
     * @param statuses empty for all
     * @param order null for those of all orders
     * @param supplier null for those to all suppliers
     * @param limit from 1 to {@link Page#MAX_LIMIT}
     * @param after where the page before ended, null for the first
     */
    record Query(
            @Nullable Sight sight,
            Set<RfqStatus> statuses,
            @Nullable OrderId order,
            @Nullable SupplierId supplier,
            int limit,
            @Nullable PageKey after) {
        public Query {
            statuses = Set.copyOf(statuses);
        }

        /** Whoever asks for the program itself sees all. */
        public Query(
                Set<RfqStatus> statuses,
                @Nullable OrderId order,
                @Nullable SupplierId supplier,
                int limit,
                @Nullable PageKey after) {
            this(null, statuses, order, supplier, limit, after);
        }
    }

    /**
     * A request in a list.
     *
     * @param quoted how many items have a price
     * @param awaited how many items wait for the supplier
     * @param questions how many items wait for us
     */
    record Row(
            RfqId id,
            @Nullable DocumentNumber number,
            OrderId order,
            SupplierId supplier,
            String supplierName,
            RfqStatus status,
            @Nullable Deadline deadline,
            int items,
            int quoted,
            int awaited,
            int questions,
            Instant createdAt) {}

    Page<Row> list(Query query);
}
