package com.quotedesk.application.mail;

import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.MessageState;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.reading.MessageKind;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The mails as screens and lists show them. */
public interface MessageBoard {

    /**
     * Which mails, newest first.
     *
     * @param states empty for all
     * @param limit from 1 to {@link Page#MAX_LIMIT}
     * @param after where the page before ended, null for the first
     */
    record Query(Set<MessageState> states, int limit, @Nullable PageKey after) {
        public Query {
            states = Set.copyOf(states);
        }
    }

    /**
     * A mail in a list.
     *
     * @param kind null until it was read
     * @param subject empty until it was read
     * @param size in bytes, as the server said
     * @param failure why it could not be read, where that is so
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
            Instant receivedAt) {
        public Row {
            defects = Set.copyOf(defects);
        }
    }

    Page<Row> list(Query query);

    Optional<Row> find(MessageId id);
}
