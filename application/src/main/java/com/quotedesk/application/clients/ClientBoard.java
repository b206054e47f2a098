package com.quotedesk.application.clients;

import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.shared.EmailAddress;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The clients as screens and lists show them. */
public interface ClientBoard {

    /**
     * Which clients, newest first.
     *
     * @param search a part of a name, an INN, a phone or a mail address in any spelling; null or
     *     blank for all
     * @param archived null for both
     * @param limit from 1 to {@link Page#MAX_LIMIT}
     * @param after where the page before ended, null for the first
     */
    record Query(
            @Nullable String search,
            @Nullable Boolean archived,
            int limit,
            @Nullable PageKey after) {}

    /**
     * A client in a list.
     *
     * @param address of the first contact, null where there is none
     */
    record Row(
            ClientId id,
            String name,
            @Nullable Inn inn,
            @Nullable EmailAddress address,
            boolean archived,
            Instant createdAt) {

        public static Row of(Client client) {
            return new Row(
                    client.id(),
                    client.name(),
                    client.inn(),
                    client.contacts().isEmpty() ? null : client.contacts().getFirst().email(),
                    client.archived(),
                    client.createdAt());
        }
    }

    Page<Row> list(Query query);

    Optional<Client> find(ClientId id);
}
