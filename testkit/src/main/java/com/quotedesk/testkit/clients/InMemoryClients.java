package com.quotedesk.testkit.clients;

import com.quotedesk.application.clients.Clients;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.util.Optional;
import java.util.UUID;

public final class InMemoryClients implements Clients {

    private final Table<UUID, Client> clients;

    public InMemoryClients(InMemoryTransactions transactions) {
        clients = new Table<>(transactions);
    }

    @Override
    public Optional<Client> find(ClientId id) {
        return clients.get(id.value());
    }

    @Override
    public Optional<Client> findByAddress(EmailAddress address) {
        return clients.stream().filter(client -> client.hasAddress(address)).findFirst();
    }

    @Override
    public Client addUnlessKnown(Client client) {
        var known =
                client.contacts().stream()
                        .flatMap(contact -> findByAddress(contact.email()).stream())
                        .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        clients.put(client.id().value(), client);
        return client;
    }
}
