package com.quotedesk.domain.settings;

import com.quotedesk.domain.shared.DayHours;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the values of a setting are written and which there are.
 *
 * @param read the value that a text means, empty where it means none
 * @param write the text of a value, which reads as that value
 * @param fault what is wrong with any other text
 */
public record SettingType<T>(
        Function<String, Optional<T>> read, Function<T, String> write, SettingFault fault) {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}([.,][0-9]{1,2})?");
    private static final Pattern HOURS =
            Pattern.compile(
                    "((?:[01][0-9]|2[0-3]):[0-5][0-9])\\s*-\\s*((?:[01][0-9]|2[0-3]):[0-5][0-9])");
    private static final int DAY_LETTERS = 3;
    private static final Pattern TIME = Pattern.compile("([0-9]{1,6})([smhd])");

    public Parsed<T> parse(String text) {
        return read.apply(text.strip())
                .<Parsed<T>>map(Parsed.Value::new)
                .orElseGet(() -> new Parsed.Wrong<>(fault));
    }

    /** A whole number, both ends included. */
    public static SettingType<Integer> number(int least, int most) {
        return new SettingType<>(
                text ->
                        Optional.of(text)
                                .filter(digits -> WHOLE.matcher(digits).matches())
                                .map(Integer::valueOf)
                                .filter(number -> number >= least && number <= most),
                String::valueOf,
                range("setting.number.range", least, most));
    }

    /** A time such as {@code 30s}, {@code 5m}, {@code 48h} or {@code 7d}, both ends included. */
    public static SettingType<Duration> time(Duration least, Duration most) {
        return new SettingType<>(
                text ->
                        timeOf(text)
                                .filter(
                                        time ->
                                                time.compareTo(least) >= 0
                                                        && time.compareTo(most) <= 0),
                SettingType::textOf,
                range("setting.time.range", textOf(least), textOf(most)));
    }

    /** A share in percent from 0 to 100, no finer than a hundredth. */
    public static SettingType<BigDecimal> percent() {
        return new SettingType<>(
                text ->
                        Optional.of(text)
                                .filter(digits -> PERCENT.matcher(digits).matches())
                                .map(digits -> plain(new BigDecimal(digits.replace(',', '.'))))
                                .filter(share -> share.compareTo(new BigDecimal(100)) <= 0),
                share -> plain(share).toPlainString(),
                range("setting.percent.range", 0, 100));
    }

    /** A currency by its three letters, ISO 4217. */
    public static SettingType<Currency> currency() {
        return new SettingType<>(
                text -> currencyOf(text.toUpperCase(Locale.ROOT)),
                Currency::getCurrencyCode,
                new SettingFault("setting.currency.unknown", Map.of()));
    }

    /** Days of the week by three letters, with commas between them: {@code mon,tue,wed}. */
    public static SettingType<Set<DayOfWeek>> days() {
        return new SettingType<>(
                SettingType::daysOf,
                days ->
                        new TreeSet<>(days)
                                .stream().map(SettingType::nameOf).collect(Collectors.joining(",")),
                new SettingFault("setting.days.unknown", Map.of()));
    }

    /** From when to when a day is worked: {@code 09:00-18:00}. */
    public static SettingType<DayHours> hours() {
        return new SettingType<>(
                SettingType::hoursOf,
                hours -> hours.from() + "-" + hours.to(),
                new SettingFault("setting.hours.form", Map.of()));
    }

    /** Any text but an empty one, at most so many characters. */
    public static SettingType<String> text(int most) {
        return new SettingType<>(
                text -> Optional.of(text).filter(it -> !it.isEmpty() && it.length() <= most),
                text -> text,
                range("setting.text.length", 1, most));
    }

    private static SettingFault range(String message, Object least, Object most) {
        return new SettingFault(
                message, Map.of("least", least.toString(), "most", most.toString()));
    }

    private static Optional<Set<DayOfWeek>> daysOf(String text) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var name : text.split(",", -1)) {
            var day =
                    Arrays.stream(DayOfWeek.values())
                            .filter(one -> nameOf(one).equalsIgnoreCase(name.strip()))
                            .findFirst();
            if (day.isEmpty()) {
                return Optional.empty();
            }
            days.add(day.get());
        }
        return Optional.of(days);
    }

    private static String nameOf(DayOfWeek day) {
        return day.name().substring(0, DAY_LETTERS).toLowerCase(Locale.ROOT);
    }

    private static Optional<DayHours> hoursOf(String text) {
        var found = HOURS.matcher(text);
        return found.matches()
                ? Optional.of(found)
                        .map(
                                both ->
                                        List.of(
                                                LocalTime.parse(both.group(1)),
                                                LocalTime.parse(both.group(2))))
                        .filter(both -> both.getLast().isAfter(both.getFirst()))
                        .map(both -> new DayHours(both.getFirst(), both.getLast()))
                : Optional.empty();
    }

    private static Optional<Duration> timeOf(String text) {
        var found = TIME.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(found.group(1));
        return Optional.of(
                switch (found.group(2)) {
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    default -> Duration.ofDays(count);
                });
    }

    /** In hours where it is whole hours, as people say 48 h. */
    private static String textOf(Duration time) {
        if (time.toSecondsPart() != 0) {
            return time.toSeconds() + "s";
        }
        return time.toMinutesPart() != 0 ? time.toMinutes() + "m" : time.toHours() + "h";
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Optional<Currency> currencyOf(String code) {
        return Currency.availableCurrencies()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findAny();
    }
}
