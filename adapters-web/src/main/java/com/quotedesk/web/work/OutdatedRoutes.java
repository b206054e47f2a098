package com.quotedesk.web.work;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Tells those who call an {@link Outdated} route where to go, and how long they have. */
@ServerFilter("/api/**")
final class OutdatedRoutes {

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        RouteAttributes.getRouteMatch(request)
                .map(match -> match.getAnnotationMetadata().getAnnotation(Outdated.class))
                .ifPresent(
                        outdated -> {
                            var since = day(outdated.stringValue("since").orElseThrow());
                            var until = day(outdated.stringValue("until").orElseThrow());
                            response.header("Deprecation", "@" + since.toEpochSecond());
                            response.header(
                                    "Sunset", DateTimeFormatter.RFC_1123_DATE_TIME.format(until));
                            response.header(
                                    HttpHeaders.LINK,
                                    "<"
                                            + outdated.stringValue("instead").orElseThrow()
                                            + ">; rel=\"successor-version\"");
                        });
    }

    private static ZonedDateTime day(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC);
    }
}
