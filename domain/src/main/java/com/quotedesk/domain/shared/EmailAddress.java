package com.quotedesk.domain.shared;

import java.util.Locale;
import java.util.Optional;

/**
 * A mail address, {@code local@domain}, in lower case: the form in which two spellings of one
 * mailbox are the same.
 */
public record EmailAddress(String value) {

    /** The longest address a path of RFC 5321 can carry. */
    public static final int MAX_LENGTH = 254;

    public EmailAddress {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("not a mail address: " + value);
        }
        value = value.toLowerCase(Locale.ROOT);
    }

    /** The address written in {@code text}, or empty when it is none. */
    public static Optional<EmailAddress> parse(String text) {
        var trimmed = text.strip();
        return isAddress(trimmed) ? Optional.of(new EmailAddress(trimmed)) : Optional.empty();
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isAddress(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || at > text.length() - 2 || text.length() > MAX_LENGTH) {
            return false;
        }
        return text.chars().noneMatch(EmailAddress::isForbidden)
                && text.indexOf('@') == at
                && !text.startsWith(".", at + 1)
                && !text.endsWith(".");
    }

    private static boolean isForbidden(int c) {
        return c <= ' '
                || "<>()[],;:\\\"".indexOf(c) >= 0
                || Character.isISOControl(c)
                || Character.isWhitespace(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
