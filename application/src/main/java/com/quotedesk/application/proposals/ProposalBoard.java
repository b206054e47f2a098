package com.quotedesk.application.proposals;

import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.proposals.ProposalStatus;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.users.Sight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The proposals as screens and lists show them. */
public interface ProposalBoard {

    /**
     * Which proposals, newest first.
     *
     * @param sight how far the asker sees proposals; null for the program itself
     * @param statuses of the newest version; empty for all
     * @param order null for those of all orders
     * @param client null for those to all clients
     * @param limit from 1 to {@link Page#MAX_LIMIT}
     * @param after where the page before ended, null for the first
     */
    record Query(
            @Nullable Sight sight,
            Set<ProposalStatus> statuses,
            @Nullable OrderId order,
            @Nullable ClientId client,
            int limit,
            @Nullable PageKey after) {
        public Query {
            statuses = Set.copyOf(statuses);
        }
    }

    /**
     * A proposal in a list, with its newest version.
     *
     * @param number null until a version is issued
     * @param total what the newest version comes to, with tax
     * @param itemsAtRisk how many items of it no longer earn what they must
     */
    record Row(
            ProposalId id,
            @Nullable DocumentNumber number,
            OrderId order,
            DocumentNumber orderNumber,
            @Nullable String clientName,
            int revision,
            ProposalStatus status,
            Money total,
            LocalDate validUntil,
            int itemsAtRisk,
            Instant createdAt) {}

    Page<Row> list(Query query);
}
