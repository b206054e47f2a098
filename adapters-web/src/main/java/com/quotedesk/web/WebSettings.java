package com.quotedesk.web;

import java.util.List;
import java.util.Map;

/** The settings of the HTTP server and of its security that are the same everywhere. */
public final class WebSettings {

    /** An HMAC key shorter than its hash is weaker than the hash (RFC 7518, section 3.2). */
    public static final int SHORTEST_SECRET_BYTES = 32;

    /** The largest body of a request. */
    public static final long MAX_BODY_BYTES = 10L << 20;

    private WebSettings() {}

    /**
     * @param tokenSecrets what access tokens are signed with, each at least {@link
     *     #SHORTEST_SECRET_BYTES} long; the newest first, which signs
     */
    public static Map<String, Object> of(List<String> tokenSecrets) {
        return Map.ofEntries(
                Map.entry("micronaut.application.name", "quotedesk"),
                Map.entry("micronaut.server.max-request-size", Long.toString(MAX_BODY_BYTES)),
                Map.entry(
                        "micronaut.server.multipart.max-file-size", Long.toString(MAX_BODY_BYTES)),
                // A form of two thousand positions has a dozen fields for each.
                Map.entry("micronaut.server.netty.form-max-fields", "40000"),
                Map.entry("micronaut.server.netty.max-header-size", "16384"),
                Map.entry("micronaut.server.date-header", "true"),
                Map.entry("micronaut.server.idle-timeout", "60s"),
                // A proxy on this machine may ask for localhost; what matters has its own locks.
                Map.entry("micronaut.server.cors.localhost-pass-through", true),
                Map.entry("micronaut.security.enabled", true),
                // An unknown address is not found, whoever asks.
                Map.entry("micronaut.security.reject-not-found", false),
                Map.entry("micronaut.security.endpoints.login.enabled", false),
                Map.entry("micronaut.security.endpoints.logout.enabled", false),
                Map.entry("micronaut.security.endpoints.introspection.enabled", false),
                Map.entry("access-token.keys", tokenSecrets),
                Map.entry("micronaut.serde.serialization.inclusion", "ALWAYS"));
    }
}
