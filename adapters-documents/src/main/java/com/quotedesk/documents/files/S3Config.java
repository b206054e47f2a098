package com.quotedesk.documents.files;

import java.net.URI;
import java.time.Duration;

/**
 * A bucket and how to get at it.
 *
 * @param endpoint {@code https://account.r2.cloudflarestorage.com}
 * @param region {@code auto} for R2
 * @param connectTimeout how long connecting may take
 * @param attemptTimeout how long one try may take
 * @param callTimeout how long a call may take with all its tries
 * @param attempts how often a call is tried
 */
public record S3Config(
        URI endpoint,
        String region,
        String bucket,
        String accessKey,
        String secretKey,
        Duration connectTimeout,
        Duration attemptTimeout,
        Duration callTimeout,
        int attempts) {
    @Override
    public String toString() {
        return "S3Config[" + bucket + " at " + endpoint + "]";
    }
}
