package com.quotedesk.web.security;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.List;

/**
 * How access tokens are made.
 *
 * @param keys secrets, the newest first: it signs, all of them open
 */
@ConfigurationProperties("access-token")
public record AccessTokenConfig(List<String> keys) {

    /** An HMAC key shorter than its hash is weaker than the hash (RFC 7518, section 3.2). */
    public static final int SHORTEST_KEY_BYTES = 32;

    public AccessTokenConfig {
        keys = List.copyOf(keys);
    }

    /** The keys are left out. */
    @Override
    public String toString() {
        return "AccessTokenConfig[" + keys.size() + " keys]";
    }
}
