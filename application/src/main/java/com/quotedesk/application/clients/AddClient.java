package com.quotedesk.application.clients;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.clients.Clients.Clash;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientEvent;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.clients.ClientProfile;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.time.Clock;
import java.util.List;

/** Writes down a client that a person tells of. */
public final class AddClient {

    public record Command(Access by, ClientProfile profile) {}

    public sealed interface Outcome {
        record Added(Client client) implements Outcome {}

        record Forbidden() implements Outcome {}

        /** Somebody else has an address or the taxpayer number. */
        record Taken(Clash clash) implements Outcome {}
    }

    private final Transactions transactions;
    private final Clients clients;
    private final ClientJournal journal;
    private final Ids ids;
    private final Clock clock;

    public AddClient(
            Transactions transactions, Clients clients, Journal journal, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.clients = clients;
        this.journal = new ClientJournal(journal);
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome add(Command command) {
        if (!command.by().may(Permission.EDIT_CLIENTS)) {
            return new Outcome.Forbidden();
        }
        var client =
                new Client(new ClientId(ids.next()), command.profile(), false, clock.instant(), 1);
        return transactions.inTransaction(
                () ->
                        clients.clashOf(client)
                                .<Outcome>map(Outcome.Taken::new)
                                .orElseGet(() -> added(command.by(), client)));
    }

    private Outcome added(Access by, Client client) {
        clients.add(client);
        journal.write(
                by,
                "client.created",
                null,
                client,
                null,
                List.of(new ClientEvent.Created(client.id(), client.name())));
        return new Outcome.Added(client);
    }
}
