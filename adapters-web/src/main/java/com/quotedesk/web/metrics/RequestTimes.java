package com.quotedesk.web.metrics;

import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import java.time.Duration;

/**
 * Counts and times requests by route, method and status. Addresses of no route count as one, or
 * whoever makes addresses up would fill the memory.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Integer.MIN_VALUE + 2)
final class RequestTimes {

    private static final String BEGUN = "quotedesk.begun";

    private final PrometheusMeterRegistry registry;

    RequestTimes(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    @RequestFilter
    void begin(HttpRequest<?> request) {
        request.setAttribute(BEGUN, System.nanoTime());
    }

    @ResponseFilter
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(BEGUN, Long.class)
                .ifPresent(
                        begun ->
                                Timer.builder("http.server.requests")
                                        .description("Requests that were answered")
                                        .tag("method", request.getMethodName())
                                        .tag("route", route(request))
                                        .tag("status", Integer.toString(response.code()))
                                        .register(registry)
                                        .record(Duration.ofNanos(System.nanoTime() - begun)));
    }

    private static String route(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .filter(UriRouteMatch.class::isInstance)
                .map(UriRouteMatch.class::cast)
                .map(match -> match.getRouteInfo().getUriMatchTemplate().toPathString())
                .orElse("none");
    }
}
