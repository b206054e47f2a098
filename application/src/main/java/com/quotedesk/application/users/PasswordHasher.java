package com.quotedesk.application.users;

/** Turns passwords into what may be stored. Slow by intent: tens of milliseconds. */
public interface PasswordHasher {

    String hash(String password);

    boolean matches(String password, String hash);
}
