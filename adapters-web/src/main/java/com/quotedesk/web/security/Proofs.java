package com.quotedesk.web.security;

import com.quotedesk.application.users.CreateApiToken;
import com.quotedesk.application.users.TokenHash;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Tells what a bearer proves itself with. Whether it still opens anything is asked later, by {@link
 * Gate}, since that takes a look into the database.
 */
@Singleton
final class Proofs implements TokenValidator<HttpRequest<?>> {

    /** The session that an access token names. */
    static final String SESSION = "session";

    /** What is kept of a program's token. */
    static final String TOKEN_HASH = "tokenHash";

    private final AccessTokens tokens;

    Proofs(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
        if (token.startsWith(CreateApiToken.PREFIX)) {
            return Publishers.just(
                    Authentication.build("api-token", Map.of(TOKEN_HASH, TokenHash.of(token))));
        }
        return tokens.read(token)
                .map(
                        session ->
                                Publishers.just(
                                        Authentication.build(
                                                "session",
                                                Map.<String, Object>of(SESSION, session))))
                .orElseGet(Publishers::empty);
    }
}
