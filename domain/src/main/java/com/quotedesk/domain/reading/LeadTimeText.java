package com.quotedesk.domain.reading;

import org.jspecify.annotations.Nullable;

/** Lead times as text: {@code 3-5}, {@code 3-} or {@code -5} days. */
final class LeadTimeText {

    private LeadTimeText() {}

    static String of(LeadTime time) {
        return part(time.minDays()) + "-" + part(time.maxDays());
    }

    static LeadTime read(String text) {
        int dash = text.indexOf('-');
        return new LeadTime(days(text.substring(0, dash)), days(text.substring(dash + 1)));
    }

    private static String part(@Nullable Integer days) {
        return days == null ? "" : days.toString();
    }

    private static @Nullable Integer days(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }
}
