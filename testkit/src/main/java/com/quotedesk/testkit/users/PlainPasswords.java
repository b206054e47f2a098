package com.quotedesk.testkit.users;

import com.quotedesk.application.users.PasswordHasher;

/** Hashes that can be seen through, so that tests lose no time. */
public final class PlainPasswords implements PasswordHasher {

    @Override
    public String hash(String password) {
        return "plain:" + password;
    }

    @Override
    public boolean matches(String password, String hash) {
        return hash.equals(hash(password));
    }
}
