package com.quotedesk.web.answers;

import com.quotedesk.domain.reading.Language;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Values as a reader of the page is used to them. */
final class Shown {

    private static final int MOST_DECIMALS = 10;

    private Shown() {}

    /** Without an exponent and without zeros at its end. */
    static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    static String number(BigDecimal number, Language language) {
        var format = NumberFormat.getNumberInstance(Locale.of(language.code()));
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }

    /** An amount of money has two decimals at least. */
    static String amount(BigDecimal number, Language language) {
        var format = NumberFormat.getNumberInstance(Locale.of(language.code()));
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }

    static String moment(Instant at, ZoneId zone, Language language) {
        return DateTimeFormatter.ofPattern(
                        "d MMMM yyyy, HH:mm '(UTC'xxx')'", Locale.of(language.code()))
                .format(at.atZone(zone));
    }

    /** A size in units people know: {@code 1,2 МБ}. */
    static String size(long bytes, Language language) {
        boolean russian = language == Language.RUSSIAN;
        if (bytes < (1 << 20)) {
            return Math.max(1, bytes >> 10) + (russian ? " КБ" : " KB");
        }
        var megabytes = BigDecimal.valueOf((bytes * 10) >> 20).movePointLeft(1);
        return number(megabytes, language) + (russian ? " МБ" : " MB");
    }
}
