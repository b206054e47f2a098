package com.quotedesk.bootstrap.settings;

import com.quotedesk.web.WebSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages for those without an account, and the links to them.
 *
 * @param publicUrl without a slash at its end
 * @param secret null where one is to be made up
 * @param replaced what links were signed with before
 * @param lifetime how long a link is good for
 * @param perMinute how many requests an address may make within a minute
 * @param atOnce how many at one moment
 * @param maxFileBytes of the largest file a supplier may attach
 * @param maxFiles how many an answer may have
 */
public record LinkSettings(
        URI publicUrl,
        @Nullable String secret,
        List<String> replaced,
        Duration lifetime,
        int perMinute,
        int atOnce,
        long maxFileBytes,
        int maxFiles) {

    private static final int MOST_REQUESTS = 1_000_000;
    private static final int MOST_FILES = 1000;
    private static final long MOST_BYTES = 9L << 20;

    public LinkSettings {
        replaced = List.copyOf(replaced);
    }

    /** Secrets do not show. */
    @Override
    public String toString() {
        return "LinkSettings[" + publicUrl + ", " + lifetime + "]";
    }

    static LinkSettings read(Environment environment, int port) {
        return new LinkSettings(
                publicUrl(environment, port),
                secret(environment),
                Arrays.stream(
                                environment
                                        .text(Setting.LINK_SECRETS_REPLACED)
                                        .orElse("")
                                        .split(",", -1))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList(),
                environment.duration(Setting.LINK_LIFETIME),
                environment.number(Setting.PAGES_PER_MINUTE, 1, MOST_REQUESTS),
                environment.number(Setting.PAGES_AT_ONCE, 1, MOST_REQUESTS),
                maxFileBytes(environment),
                environment.number(Setting.PAGES_MAX_FILES, 0, MOST_FILES));
    }

    /** What is larger does not pass the server, which takes the whole form in one request. */
    private static long maxFileBytes(Environment environment) {
        long size = environment.size(Setting.PAGES_MAX_FILE);
        if (size > MOST_BYTES) {
            environment.mistake("PAGES_MAX_FILE must be 9MB at most");
        }
        return size;
    }

    private static URI publicUrl(Environment environment, int port) {
        var here = URI.create("http://localhost:" + port);
        return environment.text(Setting.PUBLIC_URL).isEmpty()
                ? here
                : environment.parsed(
                        Setting.PUBLIC_URL,
                        LinkSettings::addressOf,
                        "an address such as https://desk.company.example, without a question mark",
                        here);
    }

    private static @Nullable URI addressOf(String text) {
        var address = Settings.webAddress(text.replaceFirst("/+$", ""));
        return address == null
                        || address.getRawQuery() != null
                        || address.getRawFragment() != null
                        || address.getRawUserInfo() != null
                ? null
                : address;
    }

    private static @Nullable String secret(Environment environment) {
        if (environment.text(Setting.LINK_SECRET).isEmpty()) {
            return null;
        }
        return environment.parsed(
                Setting.LINK_SECRET,
                text -> text.length() >= WebSettings.SHORTEST_SECRET_BYTES ? text : null,
                "at least " + WebSettings.SHORTEST_SECRET_BYTES + " characters long",
                "");
    }
}
