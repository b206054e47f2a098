package com.quotedesk.web.work;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.Router;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells which methods an address has. What pages elsewhere may do was answered before. */
@ServerFilter(patterns = ServerFilter.MATCH_ALL_PATTERN, methods = HttpMethod.OPTIONS)
@Order(Options.ORDER)
final class Options {

    /** Before the security filter: it says no more than the API description does. */
    static final int ORDER = 35_000;

    private final Router router;

    Options(Router router) {
        this.router = router;
    }

    @RequestFilter
    @Nullable HttpResponse<?> answer(HttpRequest<?> request) {
        var methods = new TreeSet<String>();
        for (var route : router.findAny(request)) {
            methods.add(route.getRouteInfo().getHttpMethodName());
        }
        if (methods.isEmpty()) {
            return null;
        }
        methods.add(HttpMethod.OPTIONS.name());
        return HttpResponse.noContent().header(HttpHeaders.ALLOW, String.join(", ", methods));
    }
}
