package com.quotedesk.domain.clients;

import com.quotedesk.domain.shared.EmailAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asks us: a company, or a person as far as the mails tell.
 *
 * @param inn the Russian taxpayer number, 10 or 12 digits
 */
public record Client(
        ClientId id, String name, @Nullable String inn, List<Contact> contacts, Instant createdAt) {

    public Client {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a client has a name");
        }
        contacts = List.copyOf(contacts);
    }

    public boolean hasAddress(EmailAddress address) {
        return contacts.stream().anyMatch(contact -> contact.email().equals(address));
    }
}
