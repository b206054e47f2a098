package com.quotedesk.web.problems;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names every request, by the caller's own name where one is sent, so that it can be found. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Integer.MIN_VALUE)
final class RequestIds {

    private static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = "quotedesk.requestId";
    private static final int LONGEST = 64;

    static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class)
                .orElseGet(
                        () -> {
                            var id = accepted(request.getHeaders().get(HEADER));
                            request.setAttribute(ATTRIBUTE, id);
                            return id;
                        });
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.getHeaders().set(HEADER, of(request));
    }

    private static String accepted(@Nullable String sent) {
        return sent != null && isName(sent) ? sent : UUID.randomUUID().toString();
    }

    private static boolean isName(String sent) {
        return !sent.isEmpty()
                && sent.length() <= LONGEST
                && sent.chars().allMatch(c -> isAsciiLetterOrDigit(c) || "-_.:".indexOf(c) >= 0);
    }

    private static boolean isAsciiLetterOrDigit(int c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
