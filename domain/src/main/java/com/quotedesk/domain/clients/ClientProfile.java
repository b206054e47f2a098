package com.quotedesk.domain.clients;

import com.quotedesk.domain.requisites.Requisites;
import com.quotedesk.domain.shared.Contact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person may write down of a client.
 *
 * @param name what we call it
 * @param contacts its people, each with an address of its own
 * @param notes for ourselves
 */
public record ClientProfile(
        String name,
        Requisites requisites,
        List<Contact> contacts,
        List<PostalAddress> addresses,
        @Nullable String notes) {

    public ClientProfile {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a client has a name");
        }
        contacts = List.copyOf(contacts);
        addresses = List.copyOf(addresses);
        Contact.repeatedIn(contacts)
                .ifPresent(
                        address -> {
                            throw new IllegalArgumentException("named twice: " + address);
                        });
    }
}
