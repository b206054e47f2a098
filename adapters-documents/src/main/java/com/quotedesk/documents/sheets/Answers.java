package com.quotedesk.documents.sheets;

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

/** What people write into the cells of a form, understood only where it has one meaning. */
final class Answers {

    private static final Pattern SIGNS =
            Pattern.compile("(?:руб(?:лей|ля|ль)?\\.?|р\\.|₽|\\$|€|₸|rub|usd|eur|cny|kzt|byn)$");
    private static final Pattern DAYS =
            Pattern.compile("(\\d{1,4})\\s*(?:дн(?:ей|я|\\.)?|день|days?|к\\.?\\s?д\\.?)?");
    private static final Pattern WEEKS =
            Pattern.compile("(\\d{1,3})\\s*(?:недел[ьиюя]|нед\\.?|weeks?)");
    private static final Pattern IN_STOCK =
            Pattern.compile("(?:есть\\s+)?(?:в наличии|на складе|со склада)|in stock|ex stock");
    private static final Pattern NO_VAT =
            Pattern.compile("без\\s*ндс|не облагается|ндс не облагается|no vat|exempt|-|—");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3})+");
    private static final int MOST_DAYS = 3650;
    private static final int WEEK = 7;

    private static final List<DateTimeFormatter> DAYS_OF_YEAR =
            List.of(day("d.M.uuuu"), day("d/M/uuuu"), day("uuuu-M-d"));

    private Answers() {}

    private static DateTimeFormatter day(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * {@code 1 234,50 руб.}, {@code 1234.5}; a lone comma parts decimals in Russian only where it
     * may.
     */
    static Optional<BigDecimal> number(String written, Language language) {
        var text = squeezed(written);
        text = SIGNS.matcher(text).replaceFirst("");
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            text = comma > point ? text.replace(".", "").replace(',', '.') : text.replace(",", "");
        } else if (comma >= 0) {
            if (language == Language.ENGLISH && GROUPED.matcher(text).matches()) {
                text = text.replace(",", "");
            } else {
                text = text.replace(',', '.');
            }
        }
        return text.matches("\\d{1,15}(?:\\.\\d{1,10})?")
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    private static String squeezed(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00A0\\u202F]+", "");
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
    }

    /** In days; {@code в наличии} is 0, {@code 2 недели} 14. */
    static Optional<Integer> leadDays(String written) {
        var text = plain(written);
        if (IN_STOCK.matcher(text).matches()) {
            return Optional.of(0);
        }
        var weeks = WEEKS.matcher(text);
        if (weeks.matches()) {
            return within(Integer.parseInt(weeks.group(1)) * WEEK);
        }
        var days = DAYS.matcher(text);
        return days.matches() ? within(Integer.parseInt(days.group(1))) : Optional.empty();
    }

    private static Optional<Integer> within(int days) {
        return days <= MOST_DAYS ? Optional.of(days) : Optional.empty();
    }

    static boolean isNoVat(String written) {
        return NO_VAT.matcher(plain(written)).matches();
    }

    static Optional<BigDecimal> rate(String written, Language language) {
        var text = squeezed(written).replaceFirst("^(?:ндс|vat)", "").replaceFirst("%$", "");
        return number(text, language).filter(rate -> rate.compareTo(BigDecimal.valueOf(100)) <= 0);
    }

    static Optional<LocalDate> day(String written, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(written, format));
        } catch (DateTimeException notThatForm) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> date(String written) {
        var text = written.strip();
        return DAYS_OF_YEAR.stream().flatMap(format -> day(text, format).stream()).findFirst();
    }
}
