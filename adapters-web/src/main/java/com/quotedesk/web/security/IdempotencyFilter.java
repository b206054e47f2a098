package com.quotedesk.web.security;

import com.quotedesk.application.idempotency.KeptRequests.Answer;
import com.quotedesk.application.idempotency.KeptRequests.RequestName;
import com.quotedesk.application.idempotency.OnceOnly;
import com.quotedesk.application.idempotency.OnceOnly.Begun;
import com.quotedesk.application.users.TokenHash;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.problems.ProblemKind;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Does what a caller has named with {@code Idempotency-Key} once, however often it is sent. The
 * answer to a request that took effect is kept and given again; one that failed changed nothing, so
 * its name is free again.
 */
@ServerFilter(patterns = "/api/v1/**", methods = HttpMethod.POST)
@Order(Gate.ORDER + 1)
final class IdempotencyFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final String ATTEMPT = "quotedesk.attempt";
    private static final int LONGEST = 255;

    private final OnceOnly once;
    private final JsonMapper json;
    private final Clock clock;

    IdempotencyFilter(OnceOnly once, JsonMapper json, Clock clock) {
        this.once = once;
        this.json = json;
        this.clock = clock;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable HttpResponse<?> begin(ServerHttpRequest<?> request) {
        var name = request.getHeaders().get(HEADER);
        var caller = Callers.of(request);
        if (name == null || caller.isEmpty()) {
            return null;
        }
        if (name.isBlank() || name.length() > LONGEST) {
            throw ProblemException.wrong(List.of(Wrong.of(HEADER, "value.key", LONGEST)));
        }
        var key = new RequestName(caller.get().access().user(), name);
        return switch (once.begin(key, content(request))) {
            case Begun.Started started -> {
                request.setAttribute(ATTEMPT, started);
                yield null;
            }
            case Begun.Done(var answer) -> again(answer);
            case Begun.Running(var until) ->
                    throw ProblemException.waiting(ProblemKind.IN_PROGRESS, patience(until));
            case Begun.Different() -> throw ProblemException.of(ProblemKind.KEY_REUSED);
        };
    }

    /** It will rarely take as long as it may. */
    private Duration patience(Instant until) {
        var most = Duration.between(clock.instant(), until);
        return most.compareTo(Duration.ofSeconds(2)) < 0 ? most : Duration.ofSeconds(2);
    }

    /** What is asked: where, and with which words. */
    private static String content(ServerHttpRequest<?> request) {
        try (var copy = request.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST);
                var whole = copy.buffer().join()) {
            return TokenHash.of(
                    request.getMethodName()
                            + " "
                            + request.getUri()
                            + " "
                            + HexFormat.of().formatHex(whole.toByteArray()));
        }
    }

    private static HttpResponse<?> again(Answer answer) {
        if (answer.secret()) {
            throw ProblemException.of(ProblemKind.ANSWER_NOT_KEPT);
        }
        MutableHttpResponse<String> response = HttpResponse.status(answer.status(), null);
        response.header(REPLAYED, "true");
        Optional.ofNullable(answer.etag())
                .ifPresent(etag -> response.header(HttpHeaders.ETAG, etag));
        Optional.ofNullable(answer.location())
                .ifPresent(place -> response.header(HttpHeaders.LOCATION, place));
        Optional.ofNullable(answer.body())
                .ifPresent(body -> response.body(body).contentType(MediaType.APPLICATION_JSON));
        return response;
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(ATTEMPT, Begun.Started.class)
                .ifPresent(
                        started -> {
                            if (response.code() >= 200 && response.code() < 300) {
                                once.answer(started, answer(request, response));
                            } else {
                                once.abandon(started);
                            }
                        });
    }

    private Answer answer(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean secret =
                RouteAttributes.getRouteMatch(request)
                        .filter(
                                match ->
                                        match.getAnnotationMetadata()
                                                .hasAnnotation(ShownOnce.class))
                        .isPresent();
        return new Answer(
                response.code(),
                response.getHeaders().get(HttpHeaders.ETAG),
                response.getHeaders().get(HttpHeaders.LOCATION),
                secret ? null : written(response),
                secret);
    }

    private @Nullable String written(MutableHttpResponse<?> response) {
        var body = response.body();
        try {
            return body == null
                    ? null
                    : new String(json.writeValueAsBytes(body), StandardCharsets.UTF_8);
        } catch (IOException ours) {
            throw new UncheckedIOException("an answer cannot be written", ours);
        }
    }
}
