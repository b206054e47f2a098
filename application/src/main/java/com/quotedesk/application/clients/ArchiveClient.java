package com.quotedesk.application.clients;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import org.jspecify.annotations.Nullable;

/** Puts a client away, or takes it back into use. */
public final class ArchiveClient {

    /**
     * @param seen the version that the person saw
     * @param archived false to take it back into use
     * @param reason why, where somebody said so
     */
    public record Command(
            Access by, ClientId client, long seen, boolean archived, @Nullable String reason) {}

    public sealed interface Outcome {
        record Done(Client client) implements Outcome {}

        record Forbidden() implements Outcome {}

        record Unknown() implements Outcome {}

        /** Somebody else changed it meanwhile. */
        record Conflict() implements Outcome {}

        record Refused(Client.Refusal reason) implements Outcome {}
    }

    private final Transactions transactions;
    private final Clients clients;
    private final ClientJournal journal;

    public ArchiveClient(Transactions transactions, Clients clients, Journal journal) {
        this.transactions = transactions;
        this.clients = clients;
        this.journal = new ClientJournal(journal);
    }

    public Outcome archive(Command command) {
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
        return switch (command.archived() ? client.archive() : client.restore()) {
            case Decision.Refused<Client, Client.Refusal>(var reason) ->
                    new Outcome.Refused(reason);
            case Decision.Made<Client, Client.Refusal>(var next, var events) -> {
                clients.replace(next);
                journal.write(
                        command.by(),
                        command.archived() ? "client.archived" : "client.restored",
                        client,
                        next,
                        command.reason(),
                        events);
                yield new Outcome.Done(next);
            }
        };
    }
}
