package com.quotedesk.application.mail;

import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.MessageState;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.users.Sight;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The mails as screens and lists show them. */
public interface MessageBoard {

    /**
     * Which mails, newest first.
     *
     * @param sight whose orders the asker may see; mails that belong to no order are seen by all
     * @param limit from 1 to {@link Page#MAX_LIMIT}
     * @param after where the page before ended, null for the first
     */
    record Query(Sight sight, Filter filter, int limit, @Nullable PageKey after) {}

    /**
     * What the mails have in common.
     *
     * @param states empty for all
     * @param kinds empty for all
     * @param matched whether they belong to something; null for both
     * @param needsMatch whether a person is to say what they belong to; null for both
     * @param order null for those of all orders
     * @param rfq null for those of all requests
     */
    record Filter(
            Set<MessageState> states,
            Set<MessageKind> kinds,
            @Nullable Boolean matched,
            @Nullable Boolean needsMatch,
            @Nullable OrderId order,
            @Nullable RfqId rfq) {

        public static final Filter NONE = new Filter(Set.of(), Set.of(), null, null, null, null);

        public Filter {
            states = Set.copyOf(states);
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * A mail in a list.
     *
     * @param kind null until it was read
     * @param subject empty until it was read
     * @param size in bytes, as the server said
     * @param failure why it could not be read, where that is so
     * @param order the order that it became or belongs to
     * @param match what it belongs to, null where it belongs to nothing
     * @param needsMatch whether a person is to say what it belongs to
     */
    record Row(
            MessageId id,
            String mailbox,
            MessageState state,
            @Nullable MessageKind kind,
            @Nullable String sender,
            String subject,
            long size,
            boolean truncated,
            Set<MailDefect> defects,
            int attempts,
            @Nullable String failure,
            @Nullable OrderId order,
            @Nullable Subject match,
            boolean needsMatch,
            Instant receivedAt) {
        public Row {
            defects = Set.copyOf(defects);
        }
    }

    Page<Row> list(Query query);

    /** Whatever the asker sees of it: empty where it is of an order out of sight. */
    Optional<Row> find(Sight sight, MessageId id);
}
