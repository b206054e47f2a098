package com.quotedesk.email.mail;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A login by OAuth 2 (RFC 6749, section 6): a refresh token, which lasts, is changed into access
 * tokens, which do not.
 *
 * @param tokenUrl where tokens are given out
 * @param clientSecret null for clients that have none
 * @param timeout how long the server may take
 */
public record OAuthClient(
        URI tokenUrl,
        String clientId,
        @Nullable Password clientSecret,
        Password refreshToken,
        Duration timeout)
        implements Login {

    public OAuthClient {
        if (tokenUrl.getHost() == null || clientId.isBlank() || refreshToken.value().isBlank()) {
            throw new IllegalArgumentException("an address, a client and its token are needed");
        }
    }
}
