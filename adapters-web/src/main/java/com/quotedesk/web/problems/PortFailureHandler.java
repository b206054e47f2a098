package com.quotedesk.web.problems;

import com.quotedesk.application.work.PortFailure;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Singleton
final class PortFailureHandler implements ExceptionHandler<PortFailure, HttpResponse<Problem>> {

    private static final Logger log = LoggerFactory.getLogger(PortFailureHandler.class);

    private final Problems problems;

    PortFailureHandler(Problems problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<Problem> handle(HttpRequest request, PortFailure failure) {
        log.warn(
                "request {}: {} {} failed: {}",
                RequestIds.of(request),
                request.getMethod(),
                request.getPath(),
                failure.getMessage());
        return problems.response(
                request,
                switch (failure) {
                    case PortFailure.Unavailable _ -> ProblemKind.UNAVAILABLE;
                    case PortFailure.Rejected _ -> ProblemKind.INTERNAL;
                    case PortFailure.Stale _ -> ProblemKind.CHANGED_MEANWHILE;
                });
    }
}
