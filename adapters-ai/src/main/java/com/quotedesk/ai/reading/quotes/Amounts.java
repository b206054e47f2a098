package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Quantities;
import com.quotedesk.ai.reading.numbers.Quantity;
import com.quotedesk.ai.reading.numbers.Units;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads the amounts a supplier speaks of: the least that is sold, and what is there. */
final class Amounts {

    private static final Phrases MINIMUM = Currencies.WORDS.phrases("moq");
    private static final Phrases LESS = Currencies.WORDS.phrases("less");
    private static final Phrases MORE = Currencies.WORDS.phrases("more");
    private static final Phrases MULTIPLE = Phrases.of("кратно*", "multiple*", "in multiples*");
    private static final int NEAR = 16;

    private Amounts() {}

    static @Nullable Found<BigDecimal> minimum(
            String text, NumberStyle style, BiFunction<Integer, Integer, Evidence> place) {
        var folded = Fold.of(text);
        for (var match : MINIMUM.all(folded)) {
            var quantity = behind(text, folded, match.end(), style);
            if (quantity.isPresent() && !isMoney(folded, quantity.get())) {
                var q = quantity.get();
                return new Found<>(q.value(), place.apply(match.start(), q.end()), 0.9);
            }
        }
        return minimumBefore(text, folded, style, place);
    }

    /** {@code 1000 l minimum}. */
    private static @Nullable Found<BigDecimal> minimumBefore(
            String text,
            String folded,
            NumberStyle style,
            BiFunction<Integer, Integer, Evidence> place) {
        for (var quantity : Quantities.in(text, Tokens.of(text), style)) {
            var behind = folded.substring(quantity.end()).stripLeading();
            boolean least =
                    behind.startsWith("minimum")
                            || behind.startsWith("минимум")
                            || behind.startsWith("min.");
            if (least && quantity.unit() != null) {
                return new Found<>(
                        quantity.value(), place.apply(quantity.start(), quantity.end()), 0.8);
            }
        }
        return null;
    }

    static Offer.@Nullable Offered offered(
            String text, NumberStyle style, BiFunction<Integer, Integer, Evidence> place) {
        var folded = Fold.of(text);
        for (var match : MORE.all(folded)) {
            var quantity = behind(text, folded, match.end(), style);
            if (quantity.isPresent()
                    && (quantity.get().unit() != null || isClosed(folded, quantity.get()))
                    && !isMoney(folded, quantity.get())) {
                var q = quantity.get();
                boolean multiple = MULTIPLE.in(folded.substring(match.start(), q.start()));
                if (!multiple) {
                    return new Offer.Offered(
                            q.value(), q.unit(), true, place.apply(q.start(), q.end()));
                }
            }
        }
        for (var match : LESS.all(folded)) {
            var quantity = behind(text, folded, match.end(), style);
            if (quantity.isPresent()
                    && !isMoney(folded, quantity.get())
                    && !isPacked(folded, match.end(), quantity.get().start())
                    && !isTime(folded, quantity.get())) {
                var q = quantity.get();
                return new Offer.Offered(
                        q.value(), q.unit(), false, place.apply(q.start(), q.end()));
            }
        }
        var only = quantityBefore(text, folded, style);
        return only == null
                ? null
                : new Offer.Offered(
                        only.value(), only.unit(), false, place.apply(only.start(), only.end()));
    }

    /** {@code 12 pcs available}, {@code 4 шт в наличии}. */
    private static @Nullable Quantity quantityBefore(
            String text, String folded, NumberStyle style) {
        for (var quantity : Quantities.in(text, Tokens.of(text), style)) {
            var behind =
                    folded.substring(quantity.end(), Math.min(folded.length(), quantity.end() + 14))
                            .strip();
            boolean there =
                    behind.startsWith("available")
                            || behind.startsWith("in stock")
                            || behind.startsWith("на складе")
                            || behind.startsWith("в наличии")
                            || behind.startsWith("left")
                            || behind.startsWith("on hand")
                            || behind.startsWith("есть");
            var before = folded.substring(0, quantity.start()).stripTrailing();
            boolean apart =
                    before.isEmpty() || ",;-–—(".indexOf(before.charAt(before.length() - 1)) >= 0;
            boolean whole = quantity.value().stripTrailingZeros().scale() <= 0;
            if (there && (quantity.unit() != null || (apart && whole && !quantity.words()))) {
                return quantity;
            }
        }
        return null;
    }

    /** {@code есть в канистрах 20 л}: how much one of them holds, not how much is there. */
    private static boolean isPacked(String folded, int from, int to) {
        return Tokens.of(folded.substring(from, to)).stream()
                .filter(token -> token.isWord() && token.text().length() > 2)
                .anyMatch(
                        token ->
                                Units.at(folded, from + token.start())
                                        .filter(unit -> Units.isCounted(unit.unit()))
                                        .isPresent());
    }

    /** {@code посчитали 54}: a whole number that ends what is said. */
    private static boolean isClosed(String folded, Quantity quantity) {
        var rest = folded.substring(quantity.end()).strip();
        boolean whole = quantity.value().stripTrailingZeros().scale() <= 0;
        boolean ended = rest.isEmpty() || ".;)".indexOf(rest.charAt(0)) >= 0;
        return whole && ended && !quantity.words();
    }

    private static Optional<Quantity> behind(
            String text, String folded, int from, NumberStyle style) {
        var rest = text.substring(from);
        return Quantities.in(rest, Tokens.of(rest), style).stream()
                .findFirst()
                .filter(q -> q.start() <= NEAR && isOpen(folded, from, from + q.start()))
                .map(
                        q ->
                                new Quantity(
                                        q.value(),
                                        q.unit(),
                                        from + q.start(),
                                        from + q.end(),
                                        q.first(),
                                        q.next(),
                                        q.words()));
    }

    private static boolean isOpen(String folded, int from, int to) {
        return folded.substring(from, to)
                .chars()
                .noneMatch(c -> c == ';' || c == ',' || (c == '.' && to - from > 6));
    }

    private static boolean isMoney(String folded, Quantity quantity) {
        int i = quantity.end();
        while (i < folded.length() && folded.charAt(i) == ' ') {
            i++;
        }
        boolean behind =
                quantity.unit() == null
                        && i < folded.length()
                        && Currencies.at(folded, i).isPresent();
        int before = quantity.start() - 1;
        boolean sign = before >= 0 && "€$£₽₸₹".indexOf(folded.charAt(before)) >= 0;
        return behind || sign || folded.startsWith("%", i);
    }

    private static boolean isTime(String folded, Quantity quantity) {
        var found =
                LeadTimes.in(
                        folded.substring(
                                quantity.start(), Math.min(folded.length(), quantity.end() + 20)));
        return quantity.unit() == null && found.isPresent() && found.get().start() == 0;
    }

    /** {@code oil in 20 l cans}: how much of {@code unit} the container holds that is named. */
    static @Nullable BigDecimal content(String name, Unit unit) {
        for (var quantity : Quantities.in(name, Tokens.of(name), NumberStyle.RUSSIAN)) {
            var measure = quantity.unit();
            var factor = measure == null || Units.isCounted(measure) ? null : factor(measure, unit);
            if (factor == null) {
                continue;
            }
            int next = quantity.end();
            while (next < name.length() && name.charAt(next) == ' ') {
                next++;
            }
            boolean held = Units.at(name, next).filter(u -> Units.isCounted(u.unit())).isPresent();
            if (held) {
                return quantity.value().multiply(factor);
            }
        }
        return null;
    }

    /** How many of {@code to} one of {@code from} is, null where nobody can know. */
    static @Nullable BigDecimal factor(Unit from, Unit to) {
        if (from == to) {
            return BigDecimal.ONE;
        }
        var base = base(from);
        var other = base(to);
        if (base == null || other == null || base.unit() != other.unit()) {
            return null;
        }
        return base.factor().divide(other.factor(), 9, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private record ReferenceUnit(Unit unit, BigDecimal factor) {}

    private static @Nullable ReferenceUnit base(Unit unit) {
        return switch (unit) {
            case METRE -> new ReferenceUnit(Unit.METRE, BigDecimal.ONE);
            case KILOMETRE -> new ReferenceUnit(Unit.METRE, new BigDecimal(1000));
            case MILLIMETRE -> new ReferenceUnit(Unit.METRE, new BigDecimal("0.001"));
            case KILOGRAM -> new ReferenceUnit(Unit.KILOGRAM, BigDecimal.ONE);
            case TONNE -> new ReferenceUnit(Unit.KILOGRAM, new BigDecimal(1000));
            case GRAM -> new ReferenceUnit(Unit.KILOGRAM, new BigDecimal("0.001"));
            case LITRE -> new ReferenceUnit(Unit.LITRE, BigDecimal.ONE);
            case MILLILITRE -> new ReferenceUnit(Unit.LITRE, new BigDecimal("0.001"));
            case CUBIC_METRE -> new ReferenceUnit(Unit.LITRE, new BigDecimal(1000));
            default -> null;
        };
    }
}
