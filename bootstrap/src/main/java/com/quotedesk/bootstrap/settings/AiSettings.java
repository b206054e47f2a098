package com.quotedesk.bootstrap.settings;

import com.quotedesk.ai.reading.model.ModelSettings;
import com.quotedesk.ai.reading.model.ModelSettings.Mode;
import com.quotedesk.ai.reading.model.ModelSettings.Personal;
import com.quotedesk.application.reading.ModelSpending.Spent;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a model is asked, and how much that may cost.
 *
 * @param perDay what may be spent in a day, all nodes together
 */
public record AiSettings(ModelSettings model, Spent perDay) {

    private static final int MOST_ATTEMPTS = 10;
    private static final int MOST_FAILURES = 1000;
    private static final int MOST_OUTPUT = 1_000_000;
    private static final int LONGEST_INPUT = 4 << 20;
    private static final int MOST_TOKENS = 1_000_000_000;

    /**
     * @param reading how long reading a mail may take, which leaves no time for a slower model
     */
    static AiSettings read(Environment environment, Duration reading) {
        var mode = environment.oneOf(Setting.AI_MODE, Mode.class);
        var callTimeout = environment.duration(Setting.AI_CALL_TIMEOUT);
        var timeout = environment.duration(Setting.AI_TIMEOUT);
        if (mode != Mode.OFF && timeout.compareTo(reading) >= 0) {
            environment.mistake("AI_TIMEOUT must be less than MAIL_LEASE and MAIL_READING_LIMIT");
        }
        return new AiSettings(
                new ModelSettings(
                        mode,
                        environment.parsed(
                                Setting.AI_BASE_URL,
                                AiSettings::server,
                                "an address such as https://api.openai.com/v1",
                                URI.create("https://api.openai.com/v1")),
                        environment.text(Setting.AI_API_KEY).orElse(""),
                        environment.required(Setting.AI_MODEL, "the model that is asked"),
                        environment.number(Setting.AI_ATTEMPTS, 1, MOST_ATTEMPTS),
                        callTimeout,
                        timeout,
                        environment.duration(Setting.AI_RETRY_PAUSE),
                        (int) Math.min(LONGEST_INPUT, environment.size(Setting.AI_MAX_INPUT)),
                        environment.number(Setting.AI_MAX_OUTPUT_TOKENS, 1, MOST_OUTPUT),
                        money(environment, Setting.AI_PRICE_INPUT),
                        money(environment, Setting.AI_PRICE_OUTPUT),
                        environment.parsed(
                                Setting.AI_MASK,
                                AiSettings::personal,
                                "any of phones, emails, names, requisites, or none",
                                EnumSet.allOf(Personal.class)),
                        environment.number(Setting.AI_BREAK_AFTER, 1, MOST_FAILURES),
                        environment.duration(Setting.AI_BREAK_FOR)),
                new Spent(
                        environment.number(Setting.AI_DAILY_TOKENS, 0, MOST_TOKENS),
                        money(environment, Setting.AI_DAILY_COST)));
    }

    /** A user and password in the address would be told in logs. */
    private static @Nullable URI server(String text) {
        try {
            var address = new URI(text);
            var scheme = address.getScheme();
            boolean web = "https".equals(scheme) || "http".equals(scheme);
            return web && address.getHost() != null && address.getUserInfo() == null
                    ? address
                    : null;
        } catch (URISyntaxException malformed) {
            return null;
        }
    }

    private static BigDecimal money(Environment environment, Setting setting) {
        return environment.parsed(
                setting,
                text -> text.matches("[0-9]{1,6}([.][0-9]{1,6})?") ? new BigDecimal(text) : null,
                "US dollars such as 2 or 0.15",
                BigDecimal.ZERO);
    }

    private static @Nullable Set<Personal> personal(String text) {
        var masked = EnumSet.noneOf(Personal.class);
        if (text.strip().equalsIgnoreCase("none")) {
            return masked;
        }
        for (var word : text.split(",", -1)) {
            var name = word.strip().toUpperCase(Locale.ROOT);
            var found =
                    Arrays.stream(Personal.values())
                            .filter(one -> one.name().equals(name))
                            .findFirst();
            if (found.isEmpty()) {
                return null;
            }
            masked.add(found.get());
        }
        return masked;
    }
}
