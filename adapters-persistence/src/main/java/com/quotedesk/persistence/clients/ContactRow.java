package com.quotedesk.persistence.clients;

import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.shared.Contact;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity(value = "client_contact", schema = "core")
record ContactRow(
        @Id String email, UUID clientId, int place, @Nullable String name, @Nullable String phone) {

    static ContactRow of(ClientId client, int place, Contact contact) {
        return new ContactRow(
                contact.email().value(),
                client.value(),
                place,
                Texts.storableOrNull(contact.name()),
                Texts.storableOrNull(contact.phone()));
    }

    Contact toContact() {
        return new Contact(name, new EmailAddress(email), phone);
    }
}
