package com.quotedesk.testkit.clients;

import static java.util.stream.Collectors.toSet;

import com.quotedesk.application.clients.ClientBoard;
import com.quotedesk.application.clients.Clients;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.shared.Folded;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Pages;
import com.quotedesk.testkit.work.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

public final class InMemoryClients implements Clients, ClientBoard {

    private final Table<UUID, Client> clients;

    public InMemoryClients(InMemoryTransactions transactions) {
        clients = new Table<>(transactions);
    }

    /** Every client there is, for fakes that live on them. */
    public Stream<Client> all() {
        return clients.stream();
    }

    @Override
    public Optional<Client> find(ClientId id) {
        return clients.get(id.value());
    }

    @Override
    public Set<ClientId> known(Set<ClientId> ids) {
        return ids.stream().filter(id -> find(id).isPresent()).collect(toSet());
    }

    @Override
    public Optional<Client> findByAddress(EmailAddress address) {
        return clients.stream().filter(client -> client.hasAddress(address)).findFirst();
    }

    @Override
    public Map<EmailAddress, ClientId> idsOf(Set<EmailAddress> addresses) {
        var ids = new HashMap<EmailAddress, ClientId>();
        for (var address : addresses) {
            findByAddress(address).ifPresent(client -> ids.put(address, client.id()));
        }
        return ids;
    }

    @Override
    public Optional<Client> findByInn(Inn inn) {
        return clients.stream().filter(client -> inn.equals(client.inn())).findFirst();
    }

    @Override
    public Optional<Clash> clashOf(Client client) {
        for (var contact : client.contacts()) {
            var holder = findByAddress(contact.email()).filter(other -> isOther(other, client));
            if (holder.isPresent()) {
                return Optional.of(new Clash.Address(contact.email(), holder.get()));
            }
        }
        var inn = client.inn();
        return inn == null
                ? Optional.empty()
                : clients.stream()
                        .filter(other -> isOther(other, client) && inn.equals(other.inn()))
                        .findFirst()
                        .map(other -> new Clash.TaxpayerNumber(inn, other));
    }

    private static boolean isOther(Client one, Client other) {
        return !one.id().equals(other.id());
    }

    @Override
    public void add(Client client) {
        if (find(client.id()).isPresent() || clashOf(client).isPresent()) {
            throw new IllegalStateException("added twice: " + client.id());
        }
        clients.put(client.id().value(), client);
    }

    @Override
    public Client addUnlessKnown(Client client) {
        return switch (clashOf(client).orElse(null)) {
            case Clash.Address(var _, var holder) -> holder;
            case Clash.TaxpayerNumber _ -> {
                var without = client.withoutInn();
                clients.put(client.id().value(), without);
                yield without;
            }
            case null -> {
                clients.put(client.id().value(), client);
                yield client;
            }
        };
    }

    @Override
    public void replace(Client client) {
        var kept = find(client.id()).map(Client::version).orElse(0L);
        if (kept != client.version() - 1) {
            throw new PortFailure.Stale("another version of client " + client.id(), null);
        }
        clients.put(client.id().value(), client);
    }

    @Override
    public Page<Row> list(Query query) {
        var search = Folded.of(query.search() == null ? "" : query.search());
        return Pages.of(
                clients.stream()
                        .filter(client -> client.searchText().contains(search))
                        .filter(
                                client ->
                                        query.archived() == null
                                                || query.archived() == client.archived())
                        .map(Row::of),
                row -> new PageKey(row.createdAt(), row.id().value()),
                query.after(),
                query.limit());
    }
}
