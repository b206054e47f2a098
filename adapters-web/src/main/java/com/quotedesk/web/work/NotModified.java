package com.quotedesk.web.work;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Arrays;

/** Does not send again what the asker says it has: 304 to {@code If-None-Match} (RFC 9110). */
@ServerFilter(
        patterns = "/api/v1/**",
        methods = {HttpMethod.GET, HttpMethod.HEAD})
final class NotModified {

    @ResponseFilter
    MutableHttpResponse<?> answer(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var seen = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        var tag = response.getHeaders().get(HttpHeaders.ETAG);
        boolean same =
                seen != null
                        && tag != null
                        && response.code() == HttpStatus.OK.getCode()
                        && isAmong(tag, seen);
        return same ? HttpResponse.notModified().header(HttpHeaders.ETAG, tag) : response;
    }

    /** Weakly, as that header is compared. */
    private static boolean isAmong(String tag, String seen) {
        return Arrays.stream(seen.split(",", -1))
                .map(String::strip)
                .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                .anyMatch(one -> one.equals("*") || one.equals(tag));
    }
}
