package com.quotedesk.bootstrap.serve;

import java.security.SecureRandom;

/** Passwords that are made up. */
final class Passwords {

    /** Without letters and digits that are taken for each other. */
    private static final String CHARACTERS =
            "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private Passwords() {}

    static String makeUp(int length) {
        var random = new SecureRandom();
        var password = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            password.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return password.toString();
    }
}
