package com.quotedesk.web.problems;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fault of ours: the stack goes to the log, and only the request id to the caller. */
@Singleton
final class FailureHandler implements ExceptionHandler<Throwable, HttpResponse<Problem>> {

    private static final Logger log = LoggerFactory.getLogger(FailureHandler.class);

    private final Problems problems;

    FailureHandler(Problems problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<Problem> handle(HttpRequest request, Throwable failure) {
        log.error(
                "request {}: {} {} failed",
                RequestIds.of(request),
                request.getMethod(),
                request.getPath(),
                failure);
        return problems.response(request, ProblemKind.INTERNAL);
    }
}
