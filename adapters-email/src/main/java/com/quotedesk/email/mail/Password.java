package com.quotedesk.email.mail;

/** A password that does not show itself in logs. */
public record Password(String value) implements Login {

    @Override
    public String toString() {
        return "***";
    }
}
