package com.quotedesk.web.answers;

import com.quotedesk.domain.reading.Language;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers and days as people type them, understood only where they have one meaning. */
final class TypedNumber {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");
    private static final Pattern SIGNS =
            Pattern.compile("(?:руб(?:лей|ля|ль)?\\.?|р\\.?|₽|\\$|€|₸|%|rub|usd|eur|cny|kzt|byn)$");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3})+");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(?:\\.\\d{1,6})?");

    private static final List<DateTimeFormatter> DAYS =
            List.of(day("uuuu-M-d"), day("d.M.uuuu"), day("d/M/uuuu"));

    private TypedNumber() {}

    private static DateTimeFormatter day(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * {@code 1 234,50 руб.}, {@code 1,234.50}, {@code 12.5}; a lone comma parts decimals in
     * Russian, and in English only where it cannot part thousands.
     */
    static Optional<BigDecimal> of(String typed, Language language) {
        var text =
                SIGNS.matcher(SPACES.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll(""))
                        .replaceFirst("");
        var plain = text.indexOf(',') < 0 ? text : withoutCommas(text, language);
        return PLAIN.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }

    private static String withoutCommas(String text, Language language) {
        int point = text.lastIndexOf('.');
        int comma = text.lastIndexOf(',');
        if (point > comma) {
            return text.replace(",", "");
        }
        if (point >= 0) {
            return text.replace(".", "").replace(',', '.');
        }
        return language == Language.ENGLISH && GROUPED.matcher(text).matches()
                ? text.replace(",", "")
                : text.replace(',', '.');
    }

    static Optional<LocalDate> dayOf(String typed) {
        return DAYS.stream().flatMap(form -> dayOf(typed.strip(), form).stream()).findFirst();
    }

    private static Optional<LocalDate> dayOf(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeException otherwise) {
            return Optional.empty();
        }
    }
}
