package com.quotedesk.application.reading;

import com.quotedesk.domain.reading.Memory;
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
 * @param memory what people taught us about how the sender writes
 */
public record ReadingContext(
        Set<EmailAddress> ownAddresses, Instant receivedAt, ZoneId zone, Memory memory) {

    private static final Set<String> PUBLIC_DOMAINS =
            Set.of(
                    "gmail.com",
                    "googlemail.com",
                    "mail.ru",
                    "bk.ru",
                    "list.ru",
                    "inbox.ru",
                    "internet.ru",
                    "yandex.ru",
                    "yandex.com",
                    "yandex.by",
                    "yandex.kz",
                    "ya.ru",
                    "rambler.ru",
                    "outlook.com",
                    "hotmail.com",
                    "live.com",
                    "msn.com",
                    "icloud.com",
                    "me.com",
                    "yahoo.com",
                    "gmx.de",
                    "gmx.net",
                    "web.de",
                    "aol.com",
                    "proton.me",
                    "protonmail.com",
                    "ukr.net",
                    "tut.by");

    public ReadingContext {
        ownAddresses = Set.copyOf(ownAddresses);
    }

    /** Of a sender nobody taught us about. */
    public ReadingContext(Set<EmailAddress> ownAddresses, Instant receivedAt, ZoneId zone) {
        this(ownAddresses, receivedAt, zone, Memory.NOTHING);
    }

    /**
     * Whose habits an address shares: its domain's, {@code @zavod.example}, or its own where
     * everybody can have an address there.
     */
    public static String houseOf(EmailAddress address) {
        return PUBLIC_DOMAINS.contains(address.domain()) ? address.value() : "@" + address.domain();
    }

    /**
     * Whether a colleague writes from {@code address}: from one of our mailboxes, or from our
     * domain, unless that is one where everybody can have an address.
     */
    public boolean isOwn(EmailAddress address) {
        return isOneHouse(ownAddresses, address);
    }

    /** Whether everybody can have an address in {@code domain}. */
    public static boolean isPublic(String domain) {
        return PUBLIC_DOMAINS.contains(domain);
    }

    /** Whether {@code address} is one of {@code house}, or of a domain that only they have. */
    public static boolean isOneHouse(Set<EmailAddress> house, EmailAddress address) {
        return house.contains(address)
                || (!PUBLIC_DOMAINS.contains(address.domain())
                        && house.stream().anyMatch(one -> one.domain().equals(address.domain())));
    }
}
