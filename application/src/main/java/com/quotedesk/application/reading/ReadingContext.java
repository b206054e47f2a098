package com.quotedesk.application.reading;

import com.quotedesk.domain.shared.EmailAddress;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;

/**
 * What a reader has to know that is not in the mail.
 *
 * @param ownAddresses the addresses of our own mailboxes; whoever shares a domain with one is a
 *     colleague
 * @param receivedAt when the mail reached us
 * @param zone the company's zone
 */
public record ReadingContext(Set<EmailAddress> ownAddresses, Instant receivedAt, ZoneId zone) {
    public ReadingContext {
        ownAddresses = Set.copyOf(ownAddresses);
    }

    public boolean isOwn(EmailAddress address) {
        return ownAddresses.stream().anyMatch(own -> own.domain().equals(address.domain()));
    }
}
