package com.quotedesk.persistence.clients;

import com.quotedesk.application.clients.Clients;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.persistence.work.SqlFailures;
import com.quotedesk.persistence.work.Turns;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

@Singleton
final class PostgresClients implements Clients {

    private final ClientRows clients;
    private final ContactRows contacts;
    private final Turns turns;

    PostgresClients(ClientRows clients, ContactRows contacts, Turns turns) {
        this.clients = clients;
        this.contacts = contacts;
        this.turns = turns;
    }

    @Override
    public Optional<Client> find(ClientId id) {
        return SqlFailures.translated(
                () ->
                        clients.findById(id.value())
                                .map(
                                        row ->
                                                row.toClient(
                                                        contacts.findByClientIdOrderByPlace(
                                                                row.id()))));
    }

    @Override
    public Optional<Client> findByAddress(EmailAddress address) {
        return findByAddresses(List.of(address.value()));
    }

    @Override
    public Client addUnlessKnown(Client client) {
        turns.take("core.client");
        var addresses = client.contacts().stream().map(contact -> contact.email().value()).toList();
        return findByAddresses(addresses).orElseGet(() -> add(client));
    }

    private Optional<Client> findByAddresses(List<String> addresses) {
        return SqlFailures.translated(
                () ->
                        contacts.findByEmailIn(addresses).stream()
                                .findFirst()
                                .flatMap(contact -> find(new ClientId(contact.clientId()))));
    }

    private Client add(Client client) {
        clients.save(ClientRow.of(client));
        var people = client.contacts();
        contacts.saveAll(
                IntStream.range(0, people.size())
                        .mapToObj(place -> ContactRow.of(client.id(), place, people.get(place)))
                        .toList());
        return client;
    }
}
