package com.quotedesk.web.pages;

import com.quotedesk.web.WebSettings;
import com.quotedesk.web.problems.Problem;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every request to a public page: no address may ask too often, and what went wrong
 * is a page too. The patterns are those of the purposes of links.
 */
@ServerFilter({"/quote/**", "/proposal/**"})
@Order(-1000)
final class PageFilters {

    private final AddressLimit limit;
    private final PageProblems problems;
    private final HttpClientAddressResolver addresses;
    private final Clock clock;

    PageFilters(
            PagesConfig config,
            PageProblems problems,
            HttpClientAddressResolver addresses,
            Clock clock) {
        this.limit = new AddressLimit(config.perMinute(), config.atOnce());
        this.problems = problems;
        this.addresses = addresses;
        this.clock = clock;
    }

    @RequestFilter
    @Nullable HttpResponse<?> limit(HttpRequest<?> request) {
        if (request.getContentLength() > WebSettings.MAX_BODY_BYTES) {
            // Told at once, not when all of it has come.
            return problems.show(request, PageProblems.Kind.TOO_LARGE)
                    .header(HttpHeaders.CONNECTION, "close");
        }
        var address = Optional.ofNullable(addresses.resolve(request)).orElse("");
        return limit.allows(address, clock.instant())
                ? null
                : problems.show(request, PageProblems.Kind.TOO_MANY)
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(limit.pause().toSeconds()));
    }

    @ResponseFilter
    MutableHttpResponse<?> readable(HttpRequest<?> request, MutableHttpResponse<?> response) {
        return response.body() instanceof Problem
                ? problems.show(request, PageProblems.Kind.of(response.status()))
                : response;
    }
}
