package com.quotedesk.bootstrap.settings;

import com.quotedesk.application.idempotency.OnceOnly;
import com.quotedesk.application.limits.Rate;
import com.quotedesk.application.users.LoginPolicy;
import com.quotedesk.web.WebSettings;
import com.quotedesk.web.security.RateLimits;
import com.quotedesk.web.work.Network;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the API is guarded.
 *
 * @param tokenSecret null where one is to be made up
 * @param earlierSecrets what access tokens were signed with before, the newest first
 * @param origins of pages that may ask from a browser
 * @param metricsToken what opens the page of metrics; null where there is none
 * @param proxies that are believed where a request came from
 */
public record AccessSettings(
        @Nullable String tokenSecret,
        List<String> earlierSecrets,
        Duration tokenLifetime,
        LoginPolicy logins,
        OnceOnly.Policy idempotency,
        List<String> proxies,
        RateLimits limits,
        List<String> origins,
        @Nullable String metricsToken) {

    private static final int MOST_TRIES = 10_000;
    private static final int MOST_REQUESTS = 1_000_000;
    private static final Rate ANY_RATE = new Rate(1, Duration.ofSeconds(1));
    private static final Pattern ORIGIN = Pattern.compile("https?://[^/\\s*]+");

    /** The secrets are left out. */
    @Override
    public String toString() {
        return "AccessSettings[" + tokenLifetime + "]";
    }

    static AccessSettings read(Environment environment) {
        return new AccessSettings(
                environment.text(Setting.TOKEN_SECRET).isEmpty()
                        ? null
                        : environment.parsed(
                                Setting.TOKEN_SECRET,
                                text -> isLongEnough(text) ? text : null,
                                "at least "
                                        + WebSettings.SHORTEST_SECRET_BYTES
                                        + " characters long",
                                ""),
                list(
                        environment,
                        Setting.TOKEN_SECRETS_REPLACED,
                        AccessSettings::isLongEnough,
                        "a secret of fewer than "
                                + WebSettings.SHORTEST_SECRET_BYTES
                                + " characters"),
                environment.duration(Setting.TOKEN_LIFETIME),
                new LoginPolicy(
                        environment.number(Setting.LOGIN_TRIES, 1, MOST_TRIES),
                        environment.number(Setting.LOGIN_TRIES_PER_ACCOUNT, 1, MOST_TRIES),
                        environment.number(Setting.LOGIN_TRIES_PER_ADDRESS, 1, MOST_TRIES),
                        environment.duration(Setting.LOGIN_DELAY),
                        environment.duration(Setting.LOGIN_LONGEST_DELAY),
                        environment.duration(Setting.LOGIN_FORGET_AFTER)),
                new OnceOnly.Policy(
                        environment.duration(Setting.IDEMPOTENCY_KEPT),
                        environment.duration(Setting.IDEMPOTENCY_LEASE)),
                list(
                        environment,
                        Setting.TRUSTED_PROXIES,
                        text -> Network.parse(text).isPresent(),
                        "what is no network such as 10.0.0.0/8"),
                new RateLimits(
                        rate(environment, Setting.RATE_LIMIT_CALLER),
                        rate(environment, Setting.RATE_LIMIT_ADDRESS)),
                list(
                        environment,
                        Setting.CORS_ORIGINS,
                        text -> ORIGIN.matcher(text).matches(),
                        "what is no origin such as https://desk.company.example"),
                environment.text(Setting.METRICS_TOKEN).isEmpty()
                        ? null
                        : environment.parsed(
                                Setting.METRICS_TOKEN,
                                text -> isLongEnough(text) ? text : null,
                                "at least "
                                        + WebSettings.SHORTEST_SECRET_BYTES
                                        + " characters long",
                                ""));
    }

    /** {@code 600/1m}, or off. */
    private static @Nullable Rate rate(Environment environment, Setting setting) {
        if (environment.text(setting).filter("off"::equalsIgnoreCase).isPresent()) {
            return null;
        }
        return environment.parsed(
                setting, AccessSettings::rateOf, "such as 600/1m, or off", ANY_RATE);
    }

    private static @Nullable Rate rateOf(String text) {
        int slash = text.indexOf('/');
        var per = slash < 0 ? null : Environment.durationOf(text.substring(slash + 1));
        if (per == null) {
            return null;
        }
        int count = Integer.parseInt(text.substring(0, slash));
        return count < 1 || count > MOST_REQUESTS ? null : new Rate(count, per);
    }

    private static boolean isLongEnough(String secret) {
        return secret.length() >= WebSettings.SHORTEST_SECRET_BYTES;
    }

    private static List<String> list(
            Environment environment, Setting setting, Predicate<String> good, String otherwise) {
        var read = new ArrayList<String>();
        for (var text : environment.text(setting).orElse("").split(",", -1)) {
            if (good.test(text.strip())) {
                read.add(text.strip());
            } else if (!text.isBlank()) {
                environment.mistake(setting + " names " + otherwise);
            }
        }
        return List.copyOf(read);
    }
}
