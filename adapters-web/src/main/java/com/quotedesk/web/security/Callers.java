package com.quotedesk.web.security;

import com.quotedesk.application.users.CurrentAccess;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Tells what the one who sends a request may do now, whatever the token said when it was made. */
@Singleton
public final class Callers {

    private final CurrentAccess access;

    Callers(CurrentAccess access) {
        this.access = access;
    }

    /**
     * @throws ProblemException when the user is kept out, or the session was ended
     */
    public Access access(Authentication authentication) {
        return user(authentication)
                .flatMap(user -> access.of(user, generation(authentication)))
                .orElseThrow(() -> ProblemException.of(ProblemKind.UNAUTHORIZED));
    }

    private static Optional<UserId> user(Authentication authentication) {
        try {
            return Optional.of(new UserId(UUID.fromString(authentication.getName())));
        } catch (IllegalArgumentException ofNobody) {
            return Optional.empty();
        }
    }

    private static long generation(Authentication authentication) {
        return authentication.getAttributes().get(AccessTokens.GENERATION)
                        instanceof Number generation
                ? generation.longValue()
                : -1;
    }
}
