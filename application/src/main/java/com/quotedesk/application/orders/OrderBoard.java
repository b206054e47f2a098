package com.quotedesk.application.orders;

import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderStatus;
import com.quotedesk.domain.shared.Contact;
import com.quotedesk.domain.users.Sight;
import com.quotedesk.domain.users.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The orders as screens and lists show them. */
public interface OrderBoard {

    /**
     * Which orders.
     *
     * @param sight whose orders the asker may see
     * @param limit from 1 to {@link Page#MAX_LIMIT}
     * @param after where the page before ended, null for the first
     * @param oldestFirst instead of the newest
     */
    record Query(
            Sight sight, Filter filter, int limit, @Nullable PageKey after, boolean oldestFirst) {

        /** The newest first. */
        public Query(Sight sight, Filter filter, int limit, @Nullable PageKey after) {
            this(sight, filter, limit, after, false);
        }
    }

    /**
     * What the orders have in common.
     *
     * @param statuses empty for all
     * @param needsReview null for both
     * @param client null for those of all clients
     * @param manager null for those of all managers
     * @param search what number, subject, or an item's name or article contains; null for all
     * @param from the earliest creation, null for any
     * @param until before which they were created, null for any
     * @param archived whether they were put away, null for both
     */
    record Filter(
            Set<OrderStatus> statuses,
            @Nullable Boolean needsReview,
            @Nullable ClientId client,
            @Nullable UserId manager,
            @Nullable String search,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Boolean archived) {

        public static final Filter NONE = new Filter(Set.of(), null, null, null, null, null, null);

        /** Those that were put away and the others. */
        public Filter(
                Set<OrderStatus> statuses,
                @Nullable Boolean needsReview,
                @Nullable ClientId client,
                @Nullable UserId manager,
                @Nullable String search,
                @Nullable Instant from,
                @Nullable Instant until) {
            this(statuses, needsReview, client, manager, search, from, until, null);
        }

        public Filter {
            statuses = Set.copyOf(statuses);
        }
    }

    /** An order in a list. */
    record Row(
            OrderId id,
            DocumentNumber number,
            OrderStatus status,
            boolean needsReview,
            @Nullable ClientName client,
            String subject,
            int itemCount,
            Instant createdAt) {}

    record ClientName(ClientId id, String name) {}

    /** An order with all that belongs to it. */
    record Detail(Order order, @Nullable ClientOfOrder client, List<MailOfOrder> messages) {
        public Detail {
            messages = List.copyOf(messages);
        }
    }

    /** Who ordered, and whom to call. */
    record ClientOfOrder(ClientId id, String name, @Nullable String inn, List<Contact> contacts) {
        public ClientOfOrder {
            contacts = List.copyOf(contacts);
        }

        public static ClientOfOrder of(Client client) {
            var inn = client.inn();
            return new ClientOfOrder(
                    client.id(),
                    client.name(),
                    inn == null ? null : inn.value(),
                    client.contacts());
        }
    }

    /** A mail that an order came from. */
    record MailOfOrder(MessageId id, @Nullable String sender, String subject, Instant receivedAt) {}

    Page<Row> list(Query query);

    Optional<Detail> find(OrderId id);
}
