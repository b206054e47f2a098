package com.quotedesk.web.work;

import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.Vat;
import com.quotedesk.domain.shared.VatMode;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the properties of a body. What is wrong is gathered and told at once; until then a stand-in
 * takes its place.
 */
public final class Fields {

    /** Longer texts are refused where nothing else is said. */
    public static final int MOST_TEXT = 2_000;

    private static final int MOST_DIGITS = 18;
    private static final UUID NOBODY = new UUID(0, 0);
    private static final EmailAddress NOWHERE = new EmailAddress("nobody@nowhere.example");

    private final List<Wrong> wrong = new ArrayList<>();

    /** A text with at least one character. */
    public String text(String name, @Nullable String value) {
        if (value == null) {
            wrong.add(Wrong.of(name, "value.missing"));
            return "?";
        }
        var text = clean(value);
        if (text.isEmpty()) {
            wrong.add(Wrong.of(name, "value.required"));
            return "?";
        }
        return limited(name, text);
    }

    /** As {@link #text(String, String)}, no longer than {@code most}. */
    public String text(String name, @Nullable String value, int most) {
        var text = text(name, value);
        if (text.length() > most && text.length() <= MOST_TEXT) {
            wrong.add(Wrong.of(name, "value.too-long", most));
        }
        return text;
    }

    /** An address of http or https with a host and without a name and password. */
    public URI webAddress(String name, @Nullable String value, int most) {
        return parsed(
                name,
                value,
                "value.web-address",
                text -> {
                    var uri = URI.create(text);
                    if (text.length() > most
                            || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                            || uri.getHost() == null
                            || uri.getUserInfo() != null) {
                        throw new IllegalArgumentException();
                    }
                    return uri;
                },
                URI.create("https://localhost"));
    }

    /** A text; null where there is none. */
    public @Nullable String optionalText(String name, @Nullable String value) {
        var text = value == null ? "" : clean(value);
        return text.isEmpty() ? null : limited(name, text);
    }

    /** A NUL is in no text that a database keeps. */
    private static String clean(String value) {
        return value.replace("\0", "").strip();
    }

    private String limited(String name, String value) {
        if (value.length() > MOST_TEXT) {
            wrong.add(Wrong.of(name, "value.too-long", MOST_TEXT));
        }
        return value;
    }

    /** A text that is taken as it is typed, blanks and all: a password. */
    public String secret(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            wrong.add(Wrong.of(name, value == null ? "value.missing" : "value.required"));
            return "?";
        }
        return limited(name, value);
    }

    public EmailAddress email(String name, @Nullable String value) {
        return parsed(
                name,
                value,
                "value.email",
                text -> EmailAddress.parse(text).orElseThrow(IllegalArgumentException::new),
                NOWHERE);
    }

    /** A value by its name. */
    public <E extends Enum<E>> E oneOf(String name, @Nullable String value, Class<E> type) {
        return parsed(
                name,
                value,
                "value.invalid",
                text -> Enum.valueOf(type, text),
                type.getEnumConstants()[0]);
    }

    /** Something that has a form of its own; null where there is nothing. */
    public <T> @Nullable T optional(
            String name,
            @Nullable String value,
            String message,
            Function<String, Optional<T>> parse) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var read = parse.apply(value);
        if (read.isEmpty()) {
            wrong.add(Wrong.of(name, message));
        }
        return read.orElse(null);
    }

    public @Nullable Language optionalLanguage(String name, @Nullable String value) {
        return value == null ? null : language(name, value);
    }

    public @Nullable ZoneId optionalZone(String name, @Nullable String value) {
        return value == null ? null : zone(name, value);
    }

    /** Says that something is wrong which no other reader sees. */
    public void wrong(String name, String message, Object... arguments) {
        wrong.add(Wrong.of(name, message, arguments));
    }

    /**
     * What a list holds; nothing where it is left out. JSON lets a list hold null, which nobody can
     * mean.
     *
     * @throws ProblemException at once, since a thing that is not there cannot be read on
     */
    public static <T> List<T> listed(String name, @Nullable Collection<T> values) {
        if (values == null) {
            return List.of();
        }
        var listed = new ArrayList<T>(values);
        int missing = listed.indexOf(null);
        if (missing >= 0) {
            throw ProblemException.wrong(
                    List.of(Wrong.of(name + "[" + missing + "]", "value.missing")));
        }
        return listed;
    }

    public UUID id(String name, @Nullable String value) {
        return parsed(name, value, "value.identity", UUID::fromString, NOBODY);
    }

    public @Nullable UUID optionalId(String name, @Nullable String value) {
        return value == null ? null : id(name, value);
    }

    public BigDecimal number(String name, @Nullable String value) {
        return parsed(name, value, "value.number", Fields::plainNumber, BigDecimal.ONE);
    }

    /** A whole number from 1 to a million. */
    public int count(String name, @Nullable String value) {
        return parsed(
                name,
                value,
                "value.number",
                text -> {
                    int number = Integer.parseInt(text);
                    if (number < 1 || number > 1_000_000) {
                        throw new IllegalArgumentException();
                    }
                    return number;
                },
                1);
    }

    /** An amount of money: nothing or more, with ten decimals at most. */
    public BigDecimal price(String name, @Nullable String value) {
        return parsed(
                name,
                value,
                "value.number",
                text -> {
                    var number = plainNumber(text);
                    if (number.signum() < 0
                            || number.stripTrailingZeros().scale() > Money.MAX_SCALE
                            || number.precision() - number.scale() > MOST_DIGITS) {
                        throw new IllegalArgumentException();
                    }
                    return number;
                },
                BigDecimal.ONE);
    }

    /** A quantity of goods. */
    public BigDecimal quantity(String name, @Nullable String value) {
        return parsed(
                name,
                value,
                "value.quantity",
                text -> {
                    var number = plainNumber(text);
                    if (!OrderItem.isQuantity(number)) {
                        throw new IllegalArgumentException();
                    }
                    return number;
                },
                BigDecimal.ONE);
    }

    public @Nullable BigDecimal optionalQuantity(String name, @Nullable String value) {
        return value == null ? null : quantity(name, value);
    }

    /** An exponent could make a number of a million digits. */
    private static BigDecimal plainNumber(String text) {
        if (text.length() > 40 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            throw new NumberFormatException();
        }
        return new BigDecimal(text);
    }

    public Unit unit(String name, @Nullable String value) {
        var unit = value == null ? Unit.PIECE : Unit.ofCode(value).orElse(null);
        if (unit == null) {
            wrong.add(
                    Wrong.of(
                            name,
                            "value.unit",
                            Arrays.stream(Unit.values())
                                    .map(Unit::code)
                                    .collect(Collectors.joining(", "))));
            return Unit.PIECE;
        }
        return unit;
    }

    public Currency currency(String name, @Nullable String value) {
        return parsed(
                name,
                value,
                "value.currency",
                text -> {
                    var currency = Currency.getInstance(text);
                    if (currency.getDefaultFractionDigits() < 0) {
                        throw new IllegalArgumentException();
                    }
                    return currency;
                },
                Currency.getInstance("RUB"));
    }

    public Language language(String name, @Nullable String value) {
        return parsed(
                name,
                value,
                "value.language",
                text ->
                        Arrays.stream(Language.values())
                                .filter(one -> one.code().equals(text))
                                .findFirst()
                                .orElseThrow(IllegalArgumentException::new),
                Language.RUSSIAN);
    }

    public Vat vat(String name, @Nullable String mode, @Nullable String rate) {
        return parsed(
                name,
                mode,
                "value.vat",
                text ->
                        new Vat(
                                VatMode.valueOf(text),
                                rate == null ? null : new Percent(plainNumber(rate))),
                Vat.EXEMPT);
    }

    public @Nullable LocalDate optionalDay(String name, @Nullable String value) {
        return value == null ? null : parsed(name, value, "value.day", Times::day, LocalDate.EPOCH);
    }

    public Instant moment(String name, @Nullable String value) {
        return parsed(name, value, "value.moment", Times::moment, Instant.EPOCH);
    }

    public ZoneId zone(String name, @Nullable String value) {
        return parsed(name, value, "value.zone", ZoneId::of, ZoneId.of("UTC"));
    }

    private <T> T parsed(
            String name,
            @Nullable String value,
            String message,
            Function<String, T> parse,
            T standIn) {
        if (value == null) {
            wrong.add(Wrong.of(name, "value.missing"));
            return standIn;
        }
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            wrong.add(Wrong.of(name, message));
            return standIn;
        }
    }

    /**
     * To be called once all properties are read.
     *
     * @throws ProblemException naming all that is wrong at once
     */
    public void refuseWrong() {
        if (!wrong.isEmpty()) {
            throw ProblemException.wrong(wrong);
        }
    }
}
