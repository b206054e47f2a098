package com.quotedesk.application.clients;

import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.shared.EmailAddress;
import java.util.Optional;

/** The clients we know. An address belongs to one of them at most. */
public interface Clients {

    Optional<Client> find(ClientId id);

    Optional<Client> findByAddress(EmailAddress address);

    /**
     * Adds a client unless one of its addresses is known, and answers with the client that has it:
     * the given one, or whoever was there first.
     */
    Client addUnlessKnown(Client client);
}
