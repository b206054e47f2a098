package com.quotedesk.web.security;

import com.quotedesk.application.users.Caller;
import com.quotedesk.application.users.CurrentAccess;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.SessionId;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Tells who sends a request and what that one may do now, whatever the token once said. */
@Singleton
public final class Callers {

    /** Where {@link Gate} leaves whom it found. */
    private static final String ATTRIBUTE = "quotedesk.caller";

    /** What goes on for longer, live events for one, asks again. */
    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    /** Whom the gate found, and when. */
    private record Found(Caller caller, long nanos) {}

    private final CurrentAccess access;

    Callers(CurrentAccess access) {
        this.access = access;
    }

    /**
     * @throws ProblemException when the user is kept out, or the session was ended
     */
    public Access access(Authentication authentication) {
        return caller(authentication).access();
    }

    /**
     * A person who has logged in: for what no program may do with a token.
     *
     * @throws ProblemException when it is a program
     */
    public Person person(Authentication authentication) {
        var caller = caller(authentication);
        var session = caller.session();
        if (session == null) {
            throw ProblemException.of(ProblemKind.FORBIDDEN);
        }
        return new Person(caller.access(), session);
    }

    /** Somebody who has logged in. */
    public record Person(Access access, SessionId session) {}

    private Caller caller(Authentication authentication) {
        return ServerRequestContext.currentRequest()
                .flatMap(Callers::of)
                .or(() -> find(authentication))
                .orElseThrow(() -> ProblemException.of(ProblemKind.UNAUTHORIZED));
    }

    /** Whom the gate found a moment ago. */
    static Optional<Caller> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Found.class)
                .filter(found -> System.nanoTime() - found.nanos() < FRESH_NANOS)
                .map(Found::caller);
    }

    static void leave(HttpRequest<?> request, Caller caller) {
        request.setAttribute(ATTRIBUTE, new Found(caller, System.nanoTime()));
    }

    /** Asks the database. */
    Optional<Caller> find(Authentication authentication) {
        var proof = authentication.getAttributes();
        if (proof.get(Proofs.SESSION) instanceof SessionId session) {
            return access.of(session);
        }
        return proof.get(Proofs.TOKEN_HASH) instanceof String hash
                ? access.ofToken(hash)
                : Optional.empty();
    }
}
