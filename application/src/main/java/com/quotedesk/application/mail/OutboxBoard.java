package com.quotedesk.application.mail;

import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.OutgoingMailId;
import com.quotedesk.domain.mail.OutgoingState;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.Sight;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The mails we wrote as screens and lists show them. */
public interface OutboxBoard {

    /**
     * Which mails, newest first.
     *
     * @param sight whose orders the asker may see; mails about no order are seen by all
     * @param limit from 1 to {@link Page#MAX_LIMIT}
     * @param after where the page before ended, null for the first
     */
    record Query(Sight sight, Filter filter, int limit, @Nullable PageKey after) {}

    /**
     * What the mails have in common.
     *
     * @param states empty for all
     * @param kinds empty for all
     * @param order null for those about all orders
     * @param rfq null for those about all requests
     */
    record Filter(
            Set<OutgoingState> states,
            Set<LetterKind> kinds,
            @Nullable OrderId order,
            @Nullable RfqId rfq) {

        public static final Filter NONE = new Filter(Set.of(), Set.of(), null, null);

        public Filter {
            states = Set.copyOf(states);
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * A mail in a list.
     *
     * @param order the order that all of it is about, null where there is none
     * @param owner whose the order is
     */
    record Row(OutgoingMail mail, @Nullable OrderId order, Owner owner) {}

    Page<Row> list(Query query);

    Optional<Row> find(Sight sight, OutgoingMailId id);
}
