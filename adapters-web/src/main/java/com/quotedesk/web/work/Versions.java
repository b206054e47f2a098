package com.quotedesk.web.work;

import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.Optional;
import java.util.regex.Pattern;

/** The versions of things as entity tags, RFC 9110: {@code "7"}. */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private Versions() {}

    /**
     * The version that whoever wants to change a thing has seen.
     *
     * @throws ProblemException when it does not say so
     */
    public static long seen(HttpRequest<?> request) {
        var tag =
                Optional.ofNullable(request.getHeaders().get(HttpHeaders.IF_MATCH))
                        .orElseThrow(() -> ProblemException.of(ProblemKind.VERSION_MISSING));
        var matcher = TAG.matcher(tag.strip());
        if (!matcher.matches()) {
            // A tag that is none of ours belongs to no version that there is.
            throw ProblemException.of(ProblemKind.CHANGED_MEANWHILE);
        }
        return Long.parseLong(matcher.group(1));
    }

    /** What is there, with its version. */
    public static <T> MutableHttpResponse<T> ok(T body, long version) {
        return HttpResponse.ok(body).header(HttpHeaders.ETAG, "\"" + version + "\"");
    }

    /** What was made, with its version and its address. */
    public static <T> MutableHttpResponse<T> created(T body, long version, String address) {
        return HttpResponse.<T>created(body)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.ETAG, "\"" + version + "\"");
    }
}
