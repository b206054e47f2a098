package com.quotedesk.application.mail;

import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.mail.Belonging;
import com.quotedesk.domain.mail.MatchWay;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.rfqs.Rfq;
import org.jspecify.annotations.Nullable;

/** What a mail was found to belong to. */
public sealed interface Found {

    Belonging to();

    MatchWay way();

    /** Whether our mail server vouches that it comes from whom the thing is with. */
    boolean proven();

    /** A mail about a request to a supplier. */
    record OfSupplier(Rfq rfq, MatchWay way, boolean proven) implements Found {

        @Override
        public Belonging to() {
            return new Belonging(rfq.order(), new Subject(Belonging.RFQ, rfq.id().value()));
        }

        /** Whether what it says counts before a person has looked. */
        boolean counts() {
            return proven && way.isFirm();
        }
    }

    /**
     * A mail about a client's order.
     *
     * @param proposal what the client was offered, null where it belongs to the order only
     * @param fromClient whether an address of the client's house sent it, proven or not
     */
    record OfClient(
            Order order,
            @Nullable Proposal proposal,
            MatchWay way,
            boolean fromClient,
            boolean proven)
            implements Found {

        @Override
        public Belonging to() {
            return proposal == null
                    ? Belonging.of(order.id())
                    : new Belonging(order.id(), proposal.id().subject());
        }
    }
}
