package com.quotedesk.application.clients;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.shared.EmailAddress;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The clients we know. A mail address and a taxpayer number belong to one of them at most. */
public interface Clients {

    /** What somebody else has already. */
    sealed interface Clash {
        Client holder();

        record Address(EmailAddress address, Client holder) implements Clash {}

        record TaxpayerNumber(Inn inn, Client holder) implements Clash {}
    }

    Optional<Client> find(ClientId id);

    /** Those of {@code ids} that are a client's. */
    Set<ClientId> known(Set<ClientId> ids);

    Optional<Client> findByAddress(EmailAddress address);

    /** Whose addresses these are; those that nobody has are missing. */
    Map<EmailAddress, ClientId> idsOf(Set<EmailAddress> addresses);

    Optional<Client> findByInn(Inn inn);

    /**
     * What another client has of this one's addresses and numbers. Until the transaction ends
     * nobody can take what was free.
     */
    Optional<Clash> clashOf(Client client);

    /** Adds a client that clashes with nobody. */
    void add(Client client);

    /**
     * Adds a client unless one of its addresses is known, and answers with the client that has it:
     * the given one, or whoever was there first. A taxpayer number that somebody else has is left
     * out.
     */
    Client addUnlessKnown(Client client);

    /**
     * Puts the next version in the place of the one before.
     *
     * @throws PortFailure.Stale when the version kept is another
     */
    void replace(Client client);
}
