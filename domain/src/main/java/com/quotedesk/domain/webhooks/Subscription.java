package com.quotedesk.domain.webhooks;

import java.util.regex.Pattern;

/**
 * Which events somebody wants to be told: {@code order.cancelled.v1}, {@code order.*} or {@code *}.
 *
 * @param pattern no longer than a hundred characters
 */
public record Subscription(String pattern) {

    private static final Pattern FORM =
            Pattern.compile("\\*|[a-z-]{1,40}\\.(?:\\*|[a-z-]{1,40}\\.v[1-9]\\d{0,2})");

    /**
     * @throws IllegalArgumentException when it is none of the three forms
     */
    public Subscription {
        if (!FORM.matcher(pattern).matches()) {
            throw new IllegalArgumentException("no pattern of events: " + pattern);
        }
    }

    public boolean wants(String type) {
        return pattern.endsWith("*")
                ? type.startsWith(pattern.substring(0, pattern.length() - 1))
                : type.equals(pattern);
    }
}
