package com.quotedesk.bootstrap.settings;

import com.quotedesk.documents.files.S3Config;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How files are kept.
 *
 * @param maxBytes of the largest file
 * @param linkLifetime how long a link to a file is good for
 * @param s3 null where they are kept on this machine
 */
public record FilesSettings(long maxBytes, Duration linkLifetime, @Nullable S3Config s3) {

    private static final int MOST_ATTEMPTS = 20;
    private static final String WHY = "S3_ENDPOINT asks for it";

    static FilesSettings read(Environment environment) {
        return new FilesSettings(
                environment.size(Setting.FILES_MAX_SIZE),
                environment.duration(Setting.FILES_LINK_LIFETIME),
                s3(environment));
    }

    private static @Nullable S3Config s3(Environment environment) {
        var endpoint = environment.text(Setting.S3_ENDPOINT);
        var config =
                new S3Config(
                        endpoint(environment, endpoint),
                        environment.required(Setting.S3_REGION, "the region of S3_ENDPOINT"),
                        whereUsed(environment, Setting.S3_BUCKET, endpoint),
                        whereUsed(environment, Setting.S3_ACCESS_KEY, endpoint),
                        whereUsed(environment, Setting.S3_SECRET_KEY, endpoint),
                        environment.duration(Setting.S3_CONNECT_TIMEOUT),
                        environment.duration(Setting.S3_ATTEMPT_TIMEOUT),
                        environment.duration(Setting.S3_CALL_TIMEOUT),
                        environment.number(Setting.S3_ATTEMPTS, 1, MOST_ATTEMPTS));
        return endpoint.isPresent() ? config : null;
    }

    private static URI endpoint(Environment environment, Optional<String> text) {
        var nowhere = URI.create("https://s3.example");
        return text.isEmpty()
                ? nowhere
                : environment.parsed(
                        Setting.S3_ENDPOINT,
                        FilesSettings::addressOf,
                        "an address such as https://account.r2.cloudflarestorage.com, with the bucket in"
                                + " S3_BUCKET",
                        nowhere);
    }

    private static @Nullable URI addressOf(String text) {
        try {
            var address = new URI(text);
            boolean http =
                    "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return http && address.getHost() != null && address.getUserInfo() == null
                    ? address
                    : null;
        } catch (URISyntaxException malformed) {
            return null;
        }
    }

    private static String whereUsed(
            Environment environment, Setting setting, Optional<String> endpoint) {
        return endpoint.isPresent()
                ? environment.required(setting, WHY)
                : environment.text(setting).orElse("");
    }
}
