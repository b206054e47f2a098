package com.quotedesk.persistence.clients;

import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity(value = "client", schema = "core")
record ClientRow(@Id UUID id, String name, @Nullable String inn, Instant createdAt) {

    static ClientRow of(Client client) {
        return new ClientRow(
                client.id().value(),
                Texts.storable(client.name()),
                client.inn(),
                client.createdAt());
    }

    Client toClient(List<ContactRow> contacts) {
        return new Client(
                new ClientId(id),
                name,
                inn,
                contacts.stream().map(ContactRow::toContact).toList(),
                createdAt);
    }
}
