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
    public AccessTokenConfig {
        keys = List.copyOf(keys);
    }

    /** The keys are left out. */
    @Override
    public String toString() {
        return "AccessTokenConfig[" + keys.size() + " keys]";
    }
}
