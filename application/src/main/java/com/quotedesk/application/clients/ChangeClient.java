package com.quotedesk.application.clients;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.clients.Clients.Clash;
import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.clients.ClientProfile;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Corrects what is written down of a client. */
public final class ChangeClient {

    /**
     * @param seen the version that the person saw
     * @param reason why, where somebody said so
     */
    public record Command(
            Access by,
            ClientId client,
            long seen,
            ClientProfile profile,
            @Nullable String reason) {}

    public sealed interface Outcome {
        /** The client as it is now; the same where nothing differed. */
        record Changed(Client client) implements Outcome {}

        record Forbidden() implements Outcome {}

        record Unknown() implements Outcome {}

        /** Somebody else changed it meanwhile. */
        record Conflict() implements Outcome {}

        record Refused(Client.Refusal reason) implements Outcome {}

        /** Somebody else has an address or the taxpayer number. */
        record Taken(Clash clash) implements Outcome {}
    }

    private final Transactions transactions;
    private final Clients clients;
    private final ClientJournal journal;

    public ChangeClient(Transactions transactions, Clients clients, Journal journal) {
        this.transactions = transactions;
        this.clients = clients;
        this.journal = new ClientJournal(journal);
    }

    public Outcome change(Command command) {
        if (!command.by().may(Permission.EDIT_CLIENTS)) {
            return new Outcome.Forbidden();
        }
        return Overtaken.or(
                Outcome.Conflict::new,
                transactions,
                () ->
                        clients.find(command.client())
                                .map(client -> decide(command, client))
                                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome decide(Command command, Client client) {
        if (client.version() != command.seen()) {
            return new Outcome.Conflict();
        }
        return switch (client.change(command.profile())) {
            case Decision.Refused<Client, Client.Refusal>(var reason) ->
                    new Outcome.Refused(reason);
            case Decision.Made<Client, Client.Refusal>(var next, var events) ->
                    events.isEmpty()
                            ? new Outcome.Changed(client)
                            : clients.clashOf(next)
                                    .<Outcome>map(Outcome.Taken::new)
                                    .orElseGet(() -> changed(command, client, next, events));
        };
    }

    private Outcome changed(Command command, Client before, Client next, List<DomainEvent> events) {
        clients.replace(next);
        journal.write(command.by(), "client.changed", before, next, command.reason(), events);
        return new Outcome.Changed(next);
    }
}
