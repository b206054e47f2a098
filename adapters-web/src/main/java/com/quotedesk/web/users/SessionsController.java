package com.quotedesk.web.users;

import com.quotedesk.application.users.EndSession;
import com.quotedesk.application.users.OpenSessions;
import com.quotedesk.domain.users.Session;
import com.quotedesk.domain.users.SessionId;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Identities;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where one is logged in. Programs have no sessions and see none. */
@Controller("/api/v1/auth")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionsController {

    /**
     * @param current whether it is the one that asks
     * @param seenAt when it was last used, to the minute
     * @param agent what the program called itself
     */
    @Serdeable
    record SessionResponse(
            UUID id,
            boolean current,
            Instant openedAt,
            Instant seenAt,
            Instant expiresAt,
            String address,
            String agent) {
        static SessionResponse of(Session session, SessionId current) {
            return new SessionResponse(
                    session.id().value(),
                    session.id().equals(current),
                    session.openedAt(),
                    session.seenAt(),
                    session.expiresAt(),
                    session.address(),
                    session.agent());
        }
    }

    @Serdeable
    record SessionsResponse(List<SessionResponse> items) {}

    private final OpenSessions openSessions;
    private final EndSession endSession;
    private final Callers callers;

    SessionsController(OpenSessions openSessions, EndSession endSession, Callers callers) {
        this.openSessions = openSessions;
        this.endSession = endSession;
        this.callers = callers;
    }

    /** The newest first. */
    @Get("/sessions")
    SessionsResponse list(Authentication caller) {
        var person = callers.person(caller);
        return new SessionsResponse(
                openSessions.of(person.access()).stream()
                        .map(session -> SessionResponse.of(session, person.session()))
                        .toList());
    }

    /** Logs out there. */
    @Delete("/sessions/{id}")
    @Status(HttpStatus.NO_CONTENT)
    HttpResponse<Void> end(Authentication caller, String id) {
        var person = callers.person(caller);
        return ended(new EndSession.Command(person.access(), new SessionId(Identities.read(id))));
    }

    /** Logs out here: the token opens nothing any more. */
    @Post("/logout")
    @Status(HttpStatus.NO_CONTENT)
    HttpResponse<Void> logout(Authentication caller) {
        var person = callers.person(caller);
        return ended(new EndSession.Command(person.access(), person.session()));
    }

    private HttpResponse<Void> ended(EndSession.Command command) {
        return switch (endSession.end(command)) {
            case EndSession.Outcome.Ended _ -> HttpResponse.noContent();
            case EndSession.Outcome.Unknown _ -> throw ProblemException.of(ProblemKind.NOT_FOUND);
        };
    }
}
