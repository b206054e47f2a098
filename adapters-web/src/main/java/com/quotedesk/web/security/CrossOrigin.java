package com.quotedesk.web.security;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets the pages elsewhere that were named ask from a browser (the CORS protocol of WHATWG Fetch),
 * and no others. There are no cookies, so no credentials are let along.
 */
@ServerFilter("/api/**")
@Order(CrossOrigin.ORDER)
final class CrossOrigin {

    /** Before anybody has to prove anything: a browser asks first without a token. */
    static final int ORDER = 20_000;

    private static final String METHODS = "GET, POST, PUT, PATCH, DELETE";
    private static final String SENT =
            "Authorization, Content-Type, Accept-Language, If-Match, If-None-Match, Idempotency-Key, X-Request-Id";
    private static final String SHOWN =
            "ETag, Location, Retry-After, RateLimit, RateLimit-Policy, Deprecation, Sunset, Link, Content-Disposition,"
                    + " Idempotent-Replayed, X-Request-Id";
    private static final String ANSWER_KEPT_SECONDS = "600";

    /**
     * @param origins {@code https://desk.company.example}
     */
    @ConfigurationProperties("cross-origin")
    record Config(@Nullable List<String> origins) {}

    private final Set<String> origins;

    CrossOrigin(Config config) {
        origins = Set.copyOf(Optional.ofNullable(config.origins()).orElseGet(List::of));
    }

    @RequestFilter
    @Nullable HttpResponse<?> ask(HttpRequest<?> request) {
        boolean asksFirst =
                request.getMethod() == HttpMethod.OPTIONS
                        && request.getHeaders().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        if (!asksFirst || !isNamed(request)) {
            return null;
        }
        // An answer given here does not come by the filter below.
        var response =
                HttpResponse.noContent()
                        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, SENT)
                        .header(HttpHeaders.ACCESS_CONTROL_MAX_AGE, ANSWER_KEPT_SECONDS);
        tell(request, response);
        return response;
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (origins.isEmpty()) {
            return;
        }
        var headers = response.getHeaders();
        headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        if (isNamed(request)) {
            headers.set(
                    HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN,
                    request.getHeaders().get(HttpHeaders.ORIGIN));
            headers.set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, SHOWN);
        }
    }

    private boolean isNamed(HttpRequest<?> request) {
        var origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        return origin != null && origins.contains(origin);
    }
}
