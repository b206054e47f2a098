package com.quotedesk.application.users;

import com.quotedesk.domain.shared.Bytes;
import java.nio.charset.StandardCharsets;

/**
 * What is kept of a secret that a machine made up. It has so many bits that a fast hash is enough,
 * unlike for passwords, which people choose.
 */
public final class TokenHash {

    private TokenHash() {}

    public static String of(String secret) {
        return Bytes.owning(secret.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
