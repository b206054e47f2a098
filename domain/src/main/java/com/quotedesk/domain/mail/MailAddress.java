package com.quotedesk.domain.mail;

import com.quotedesk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Somebody named in a header of a mail.
 *
 * @param name what the mail calls the person, decoded; anybody can write anything here, so it is
 *     shown and never matched on
 */
public record MailAddress(@Nullable String name, EmailAddress address) {

    /** The name, and where there is none the address. */
    public String shown() {
        return name == null || name.isBlank() ? address.value() : name;
    }
}
