package com.quotedesk.web.work;

import static java.util.stream.Collectors.joining;

import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import io.micronaut.http.HttpRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a list, read from the query. A parameter that no list knows is refused rather
 * than passed over: a misspelt filter would show too much.
 */
public final class ListParameters {

    private static final int DEFAULT_LIMIT = 50;

    private final HttpRequest<?> request;
    private final List<Wrong> wrong = new ArrayList<>();
    private final Set<String> known = new HashSet<>(Set.of(SparseFields.PARAMETER));

    public ListParameters(HttpRequest<?> request) {
        this.request = request;
    }

    /** {@code name=A,B}: none given is an empty set. */
    public <E extends Enum<E>> Set<E> oneOf(String name, Class<E> type) {
        var chosen = EnumSet.noneOf(type);
        text(name)
                .ifPresent(
                        text -> {
                            for (var word : text.split(",", -1)) {
                                var value =
                                        Arrays.stream(type.getEnumConstants())
                                                .filter(
                                                        one ->
                                                                one.name()
                                                                        .equals(
                                                                                word.toUpperCase(
                                                                                        Locale
                                                                                                .ROOT)))
                                                .findFirst();
                                value.ifPresentOrElse(
                                        chosen::add,
                                        () -> wrong.add(Wrong.of(name, "value.invalid")));
                            }
                        });
        return chosen;
    }

    /** {@code name=true} or {@code name=false}; null where it is not given. */
    public @Nullable Boolean yesOrNo(String name) {
        var text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.get().equals("true") && !text.get().equals("false")) {
            wrong.add(Wrong.of(name, "value.invalid"));
        }
        return text.get().equals("true");
    }

    /** {@code name=} an identity. */
    public Optional<UUID> id(String name) {
        return parsed(name, UUID::fromString);
    }

    /** {@code name=} words to look for. */
    public Optional<String> words(String name) {
        return text(name).filter(words -> !words.isBlank());
    }

    /** {@code name=2026-11-20T12:00:00Z}. */
    public Optional<Instant> moment(String name) {
        return parsed(name, Times::moment);
    }

    /** {@code name=2026-11-20}. */
    public Optional<LocalDate> day(String name) {
        return parsed(name, Times::day);
    }

    /** {@code name=RUB}: one in which something can be paid. */
    public Optional<Currency> currency(String name) {
        return parsed(name, Currency::getInstance)
                .filter(
                        currency -> {
                            boolean paid = currency.getDefaultFractionDigits() >= 0;
                            if (!paid) {
                                wrong.add(Wrong.of(name, "value.currency"));
                            }
                            return paid;
                        });
    }

    /** Tells of something else that is wrong with a parameter. */
    public void refuse(Wrong more) {
        wrong.add(more);
    }

    private <T> Optional<T> parsed(String name, Function<String, T> parse) {
        return text(name).flatMap(text -> parsed(name, text, parse));
    }

    private <T> Optional<T> parsed(String name, String text, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            wrong.add(Wrong.of(name, "value.invalid"));
            return Optional.empty();
        }
    }

    public int limit() {
        return limit(DEFAULT_LIMIT, Page.MAX_LIMIT);
    }

    /**
     * @param unsaid what holds where it is not given
     * @param most from 1 on
     */
    public int limit(int unsaid, int most) {
        var text = text("limit");
        if (text.isEmpty()) {
            return unsaid;
        }
        try {
            int limit = Integer.parseInt(text.get());
            if (limit >= 1 && limit <= most) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, as a number out of range is.
        }
        wrong.add(Wrong.of("limit", "value.limit", most));
        return unsaid;
    }

    /** {@code sort=-createdAt}: the newest first, as every list is that has no other order. */
    public void newestFirst(String field) {
        sorted(Set.of("-" + field));
    }

    /** {@code sort=createdAt}: whether the oldest come first. */
    public boolean oldestFirst(String field) {
        return sorted(Set.of("-" + field, field)).filter(field::equals).isPresent();
    }

    private Optional<String> sorted(Set<String> orders) {
        var wanted = text("sort");
        if (wanted.isPresent() && !orders.contains(wanted.get())) {
            wrong.add(
                    Wrong.of(
                            "sort", "value.sort", orders.stream().sorted().collect(joining(", "))));
        }
        return wanted;
    }

    public @Nullable PageKey after() {
        var text = text("cursor");
        var key = text.flatMap(Cursors::read);
        if (text.isPresent() && key.isEmpty()) {
            wrong.add(Wrong.of("cursor", "value.cursor"));
        }
        return key.orElse(null);
    }

    /**
     * To be called once all parameters are read.
     *
     * @throws ProblemException naming all that is wrong at once
     */
    public void refuseWrong() {
        request.getParameters()
                .names()
                .forEach(
                        name -> {
                            if (!known.contains(name)) {
                                wrong.add(Wrong.of(name, "value.unknown"));
                            }
                        });
        if (!wrong.isEmpty()) {
            throw ProblemException.wrong(wrong);
        }
    }

    private Optional<String> text(String name) {
        known.add(name);
        return request.getParameters().getFirst(name).filter(text -> !text.isEmpty());
    }
}
