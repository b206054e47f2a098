package com.quotedesk.domain.clients;

/** A place of a client, as it is written on an envelope. */
public record PostalAddress(Use use, String text) {

    /** What the place is for. */
    public enum Use {
        LEGAL,
        POSTAL,
        DELIVERY
    }

    public PostalAddress {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an address says something");
        }
    }

    @Override
    public String toString() {
        return use + ": " + text;
    }
}
