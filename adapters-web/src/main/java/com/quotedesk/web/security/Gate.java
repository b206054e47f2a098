package com.quotedesk.web.security;

import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;

/**
 * Lets nobody further whose session is over or whose token was revoked, before anything else of the
 * request is looked at.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Gate.ORDER)
final class Gate {

    /** Right after the security filter, which is {@link ServerFilterPhase#SECURITY}. */
    static final int ORDER = 39_300;

    private final Callers callers;
    private final Shares shares;

    Gate(Callers callers, Shares shares) {
        this.callers = callers;
        this.shares = shares;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void enter(HttpRequest<?> request) {
        request.getUserPrincipal(Authentication.class)
                .ifPresent(authentication -> enter(request, authentication));
    }

    private void enter(HttpRequest<?> request, Authentication authentication) {
        var caller =
                callers.find(authentication)
                        .orElseThrow(() -> ProblemException.of(ProblemKind.UNAUTHORIZED));
        shares.takeOfCaller(request, caller);
        Callers.leave(request, caller);
    }
}
