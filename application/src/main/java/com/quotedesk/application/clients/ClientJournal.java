package com.quotedesk.application.clients;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.audit.Changes;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.users.Access;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down what was done to clients. */
final class ClientJournal {

    private final Journal journal;

    ClientJournal(Journal journal) {
        this.journal = journal;
    }

    void write(
            Access by,
            String action,
            @Nullable Client before,
            Client after,
            @Nullable String reason,
            List<DomainEvent> happened) {
        journal.write(
                new Actor.Person(by.user()),
                action,
                new Subject("client", after.id().value()),
                changes(before, after),
                reason,
                happened);
    }

    private static List<Change> changes(@Nullable Client before, Client after) {
        return Changes.between(before, after)
                .field("name", Client::name)
                .field("legalName", client -> client.profile().requisites().legalName())
                .field("inn", Client::inn)
                .field("kpp", client -> client.profile().requisites().kpp())
                .field("ogrn", client -> client.profile().requisites().ogrn())
                .field("account", client -> client.profile().requisites().account())
                .field("contacts", client -> lines(client.contacts()))
                .field("addresses", client -> lines(client.profile().addresses()))
                .field("notes", client -> client.profile().notes())
                .field("archived", Client::archived)
                .list();
    }

    private static @Nullable String lines(List<?> things) {
        return things.isEmpty()
                ? null
                : things.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
