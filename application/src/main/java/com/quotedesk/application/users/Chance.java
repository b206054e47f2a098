package com.quotedesk.application.users;

/** Bytes that nobody can foretell. */
public interface Chance {
    byte[] bytes(int count);
}
