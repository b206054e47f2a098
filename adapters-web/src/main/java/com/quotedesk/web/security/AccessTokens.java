package com.quotedesk.web.security;

import com.quotedesk.domain.users.User;
import io.micronaut.security.token.generator.TokenGenerator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Issues what proves, request by request, that somebody has logged in. */
@Singleton
public final class AccessTokens {

    /** Which sessions of the user a token belongs to; older ones may have been ended. */
    static final String GENERATION = "gen";

    private static final String ISSUER = "quotedesk";

    private final TokenGenerator generator;
    private final AccessTokenConfig config;
    private final Clock clock;

    AccessTokens(TokenGenerator generator, AccessTokenConfig config, Clock clock) {
        this.generator = generator;
        this.config = config;
        this.clock = clock;
    }

    public Duration lifetime() {
        return config.lifetime();
    }

    public String issue(User user) {
        long now = clock.instant().getEpochSecond();
        return generator
                .generateToken(
                        Map.of(
                                GENERATION,
                                user.generation(),
                                "iss",
                                ISSUER,
                                "sub",
                                user.id().toString(),
                                "email",
                                user.email().value(),
                                "roles",
                                List.of(user.role().name()),
                                "iat",
                                now,
                                "nbf",
                                now,
                                "exp",
                                now + config.lifetime().toSeconds()))
                .orElseThrow(() -> new IllegalStateException("no signing key is configured"));
    }
}
