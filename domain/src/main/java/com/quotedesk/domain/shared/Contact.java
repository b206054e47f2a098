package com.quotedesk.domain.shared;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person we write to, at a client or a supplier.
 *
 * @param phone in E.164
 */
public record Contact(@Nullable String name, EmailAddress email, @Nullable String phone) {

    /** The address that stands in the list twice, which no list of one company may have. */
    public static Optional<EmailAddress> repeatedIn(List<Contact> contacts) {
        var seen = new HashSet<EmailAddress>();
        return contacts.stream().map(Contact::email).filter(email -> !seen.add(email)).findFirst();
    }

    /** The person as a mail's header names one: {@code Anna <anna@client.example> +7495…}. */
    @Override
    public String toString() {
        return (name == null ? email.value() : name + " <" + email + ">")
                + (phone == null ? "" : " " + phone);
    }
}
