package com.quotedesk.persistence.clients;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.quotedesk.application.clients.Clients;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.persistence.work.SqlFailures;
import com.quotedesk.persistence.work.Turns;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

@Singleton
final class PostgresClients implements Clients {

    private final ClientRows clients;
    private final ContactRows contacts;
    private final ClientAddresses addresses;
    private final Turns turns;

    PostgresClients(
            ClientRows clients, ContactRows contacts, ClientAddresses addresses, Turns turns) {
        this.clients = clients;
        this.contacts = contacts;
        this.addresses = addresses;
        this.turns = turns;
    }

    @Override
    public Optional<Client> find(ClientId id) {
        return SqlFailures.translated(() -> clients.findById(id.value()).map(this::whole));
    }

    @Override
    public Set<ClientId> known(Set<ClientId> ids) {
        return ids.isEmpty()
                ? Set.of()
                : SqlFailures.translated(
                                () -> clients.known(ids.stream().map(ClientId::value).toList()))
                        .stream()
                        .map(ClientId::new)
                        .collect(toSet());
    }

    @Override
    public Optional<Client> findByAddress(EmailAddress address) {
        return SqlFailures.translated(
                () ->
                        contacts.findById(address.value())
                                .flatMap(contact -> find(new ClientId(contact.clientId()))));
    }

    @Override
    public Map<EmailAddress, ClientId> idsOf(Set<EmailAddress> wanted) {
        return wanted.isEmpty()
                ? Map.of()
                : SqlFailures.translated(() -> contacts.findByEmailIn(values(wanted))).stream()
                        .collect(
                                toMap(
                                        row -> new EmailAddress(row.email()),
                                        row -> new ClientId(row.clientId())));
    }

    private static List<String> values(Set<EmailAddress> addresses) {
        return addresses.stream().map(EmailAddress::value).toList();
    }

    @Override
    public Optional<Client> findByInn(Inn inn) {
        return SqlFailures.translated(
                () ->
                        clients.findByInnOrderById(inn.value()).stream()
                                .findFirst()
                                .map(this::whole));
    }

    @Override
    public Optional<Clash> clashOf(Client client) {
        turns.take("core.client");
        return SqlFailures.translated(
                () -> addressClash(client).or(() -> numberClash(client, client.inn())));
    }

    private Optional<Clash> addressClash(Client client) {
        var wanted = client.contacts().stream().map(contact -> contact.email().value()).toList();
        return wanted.isEmpty()
                ? Optional.empty()
                : contacts.findByEmailIn(wanted).stream()
                        .filter(row -> !row.clientId().equals(client.id().value()))
                        .findFirst()
                        .flatMap(
                                row ->
                                        find(new ClientId(row.clientId()))
                                                .map(
                                                        holder ->
                                                                new Clash.Address(
                                                                        row.toContact().email(),
                                                                        holder)));
    }

    private Optional<Clash> numberClash(Client client, @Nullable Inn inn) {
        return inn == null
                ? Optional.empty()
                : clients.findByInnOrderById(inn.value()).stream()
                        .filter(row -> !row.id().equals(client.id().value()))
                        .findFirst()
                        .map(row -> new Clash.TaxpayerNumber(inn, whole(row)));
    }

    @Override
    public void add(Client client) {
        clients.save(ClientRow.of(client));
        addParts(client);
    }

    @Override
    public Client addUnlessKnown(Client client) {
        return switch (clashOf(client).orElse(null)) {
            case Clash.Address(var _, var holder) -> holder;
            case Clash.TaxpayerNumber _ -> added(client.withoutInn());
            case null -> added(client);
        };
    }

    private Client added(Client client) {
        add(client);
        return client;
    }

    @Override
    public void replace(Client client) {
        if (clients.take(client.id().value(), client.version() - 1) == 0) {
            throw new PortFailure.Stale("another version of client " + client.id(), null);
        }
        clients.update(ClientRow.of(client));
        contacts.deleteByClientId(client.id().value());
        addresses.remove(client.id());
        addParts(client);
    }

    private void addParts(Client client) {
        var people = client.contacts();
        contacts.saveAll(
                IntStream.range(0, people.size())
                        .mapToObj(place -> ContactRow.of(client.id(), place, people.get(place)))
                        .toList());
        addresses.add(client.id(), client.profile().addresses());
    }

    private Client whole(ClientRow row) {
        return row.toClient(
                contacts.findByClientIdOrderByPlace(row.id()),
                addresses.of(new ClientId(row.id())));
    }
}
