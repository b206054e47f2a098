package com.quotedesk.web.pages;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is sent comes from a page of ours. The secret in the address is what protects a
 * form; this is the second lock. Browsers say where a form was in {@code Sec-Fetch-Site} (W3C Fetch
 * Metadata), but over plain HTTP; {@code Origin} is {@code null} for pages that send no referrer,
 * as ours do, and what is no browser sends neither.
 */
@Singleton
final class PageOrigins {

    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final String HIDDEN = "null";

    private final String origin;

    PageOrigins(PagesConfig config) {
        origin = originOf(config.publicUrl());
    }

    boolean isOurs(HttpRequest<?> request) {
        var site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return OWN.contains(site);
        }
        var from = request.getHeaders().get(HttpHeaders.ORIGIN);
        return from == null
                || from.equals(HIDDEN)
                || from.equalsIgnoreCase(origin)
                || isHost(from, request.getHeaders().get(HttpHeaders.HOST));
    }

    private static boolean isHost(String from, @Nullable String host) {
        return from.equalsIgnoreCase("http://" + host) || from.equalsIgnoreCase("https://" + host);
    }

    private static String originOf(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
