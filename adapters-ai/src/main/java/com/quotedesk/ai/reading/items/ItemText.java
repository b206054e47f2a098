package com.quotedesk.ai.reading.items;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Quantities;
import com.quotedesk.ai.reading.numbers.Quantity;
import com.quotedesk.ai.reading.numbers.Units;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Token;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.domain.shared.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one item out of one piece of text: what it is, and how much of it. */
final class ItemText {

    /** How plainly the quantity is set apart from the name. */
    enum Strength {
        NONE,
        WEAK,
        STRONG
    }

    /**
     * An item as one piece of text holds it.
     *
     * @param quantities one, or several where several are to be priced; empty where none is said
     * @param each whether the quantity is that of each thing the name lists
     */
    record Parsed(String name, List<Quantity> quantities, Strength strength, boolean each) {

        Parsed(String name, List<Quantity> quantities, Strength strength) {
            this(name, quantities, strength, false);
        }

        Parsed named(String other) {
            return new Parsed(other, quantities, strength, each);
        }

        /** The names the quantity is for. */
        List<String> names() {
            return each ? SharedNames.of(name) : List.of(name);
        }

        boolean hasQuantity() {
            return !quantities.isEmpty();
        }
    }

    private static final Set<String> CHOICES = Set.of("или", "либо", "or");

    private final String text;
    private final List<Token> tokens;
    private final List<Quantity> quantities;
    private final Surroundings around;
    private boolean alone = true;

    private ItemText(String text, NumberStyle style) {
        this.text = text;
        this.tokens = Tokens.of(text);
        this.quantities = Quantities.in(text, tokens, style);
        this.around = new Surroundings(tokens, quantities);
    }

    /**
     * @param listed whether the text is known to be an item of a list, so that a bare number at its
     *     end is how much
     */
    static Parsed parse(String text, NumberStyle style, boolean listed) {
        var reader = new ItemText(text, style);
        var strong = reader.trailing(Strength.STRONG, listed);
        if (strong.isPresent()) {
            return strong.get();
        }
        var leading = reader.leading(listed);
        if (leading.isPresent()) {
            return leading.get();
        }
        var weak = reader.trailing(Strength.WEAK, listed);
        return weak.orElseGet(() -> new Parsed(Names.trimmed(text), List.of(), Strength.NONE));
    }

    /** {@code один сверлильный станок}, which among other items counts one. */
    static Parsed single(String text, NumberStyle style) {
        var reader = new ItemText(text, style);
        reader.alone = false;
        return reader.leading(false)
                .orElseGet(() -> new Parsed(Names.trimmed(text), List.of(), Strength.NONE));
    }

    private Optional<Parsed> trailing(Strength wanted, boolean listed) {
        for (int q = quantities.size() - 1; q >= 0; q--) {
            var quantity = quantities.get(q);
            if (quantity.first() == 0
                    || !around.isTail(quantity.next())
                    || around.isTimed(quantity)
                    || isContent(q)) {
                continue;
            }
            var run = run(q);
            var found =
                    run.size() > 1 && quantity.unit() != null
                            ? Strength.STRONG
                            : around.strength(quantity, listed);
            if (found == Strength.NONE || (wanted == Strength.STRONG && found != wanted)) {
                continue;
            }
            int nameEnd = around.nameEnd(run.getFirst().first());
            var name = Names.trimmed(text.substring(0, nameEnd));
            if (Names.letters(name) < 2
                    && !Skus.isCode(name)
                    && Names.letters(name) + Names.digits(name) < 3) {
                continue;
            }
            if (run.size() == 1 && quantity.unit() == null) {
                var measured = measured(name, quantity, found);
                if (measured.isPresent()) {
                    return measured;
                }
            }
            return Optional.of(
                    new Parsed(
                            name,
                            withUnit(isChoice(run) ? run.subList(0, 1) : run, quantity),
                            found,
                            isOfEach(run.getFirst())));
        }
        return Optional.empty();
    }

    /** {@code Песок речной, м3 – 40}: the unit closes the name that the number stands behind. */
    private static Optional<Parsed> measured(String name, Quantity quantity, Strength strength) {
        int cut = Math.max(name.lastIndexOf(','), name.lastIndexOf('('));
        if (cut < 3) {
            return Optional.empty();
        }
        int from = cut + 1;
        while (from < name.length() && name.charAt(from) == ' ') {
            from++;
        }
        var unit = Units.at(name, from);
        boolean whole =
                unit.isPresent()
                        && ").".contains(name.substring(unit.get().end()).strip())
                        && unit.get().unit() != Unit.MILLIMETRE;
        return whole
                ? Optional.of(
                        new Parsed(
                                Names.trimmed(name.substring(0, cut)),
                                List.of(counted(quantity, unit.get().unit())),
                                strength))
                : Optional.empty();
    }

    /** {@code по 200 шт}, {@code 200 pcs each}: as much of each thing that is named. */
    private boolean isOfEach(Quantity quantity) {
        int before = quantity.first() - 1;
        boolean led =
                before >= 0
                        && Fold.of(tokens.get(before).text()).equals("по")
                        && quantities.stream()
                                .noneMatch(q -> q.next() == before && q.unit() != null);
        var behind = Fold.of(text.substring(quantity.start()));
        boolean said = Requests.EACH.in(behind.substring(0, Math.min(behind.length(), 40)));
        return led || said;
    }

    /** {@code две бухты по 100 м}: how much each of what is counted right before holds. */
    private boolean isContent(int index) {
        int before = quantities.get(index).first() - 1;
        if (index == 0 || !Fold.of(tokens.get(before).text()).equals("по")) {
            return false;
        }
        var held = quantities.get(index - 1);
        return held.next() == before && held.unit() != null && Units.isCounted(held.unit());
    }

    /** {@code 5 000 и 10 000 шт}: the quantities before this one that are meant beside it. */
    private List<Quantity> run(int last) {
        var run = new ArrayList<Quantity>();
        run.add(quantities.get(last));
        for (int q = last - 1; q >= 0; q--) {
            var before = quantities.get(q);
            var after = run.getFirst();
            boolean same = before.unit() == null || before.unit() == after.unit();
            boolean joined =
                    after.first() - before.next() == 1
                            && Set.of("и", "and", "/", ",", "или", "либо", "or", "&", ";")
                                    .contains(Fold.of(tokens.get(before.next()).text()));
            boolean loose =
                    joined
                            && tokens.get(before.next()).is(",")
                            && before.unit() == null
                            && around.separator(before) != Strength.STRONG;
            if (!same
                    || !joined
                    || loose
                    || before.first() == 0
                    || around.separator(before) == Strength.NONE) {
                break;
            }
            run.addFirst(before);
        }
        return run;
    }

    /** {@code 10 или 15 шт}: one of them is meant, and which is for a person to say. */
    private boolean isChoice(List<Quantity> run) {
        return run.subList(0, run.size() - 1).stream()
                .map(quantity -> Fold.of(tokens.get(quantity.next()).text()))
                .anyMatch(CHOICES::contains);
    }

    private static List<Quantity> withUnit(List<Quantity> run, Quantity last) {
        return run.stream()
                .map(
                        q ->
                                new Quantity(
                                        q.value(),
                                        q.unit() == null ? last.unit() : q.unit(),
                                        q.start(),
                                        q.end(),
                                        q.first(),
                                        q.next(),
                                        q.words()))
                .toList();
    }

    private Optional<Parsed> leading(boolean listed) {
        if (quantities.isEmpty()) {
            return Optional.empty();
        }
        var quantity = quantities.getFirst();
        int allowed = 0;
        while (allowed < quantity.first() && isOpening(tokens.get(allowed))) {
            allowed++;
        }
        boolean one =
                alone
                        && quantity.words()
                        && quantity.unit() == null
                        && quantity.value().intValue() == 1;
        if (quantity.first() != allowed || quantity.unit() == Unit.MILLIMETRE || one) {
            return Optional.empty();
        }
        int next = quantity.next();
        boolean times = false;
        while (next < tokens.size() && isJoint(tokens.get(next))) {
            times |= Surroundings.TIMES.contains(Fold.of(tokens.get(next).text()));
            next++;
        }
        if (next >= tokens.size() || around.isTimed(quantity)) {
            return Optional.empty();
        }
        var first = tokens.get(next);
        boolean worded = first.isWord() && first.text().length() >= 2;
        boolean bare = quantity.unit() == null;
        if (bare && !times && !(worded && isCount(quantity) && first.gap() == 1)) {
            return Optional.empty();
        }
        if (bare && worded && Surroundings.TIME_WORDS.contains(Fold.of(first.text()))) {
            return Optional.empty();
        }
        int nameStart = first.start();
        if (bare && times) {
            var unit = Units.at(text, nameStart);
            if (unit.isPresent()
                    && Units.isCounted(unit.get().unit())
                    && Names.letters(text.substring(unit.get().end())) >= 3) {
                nameStart = unit.get().end();
                quantity = counted(quantity, unit.get().unit());
            }
        }
        boolean each = isOfEach(quantity);
        var name = Names.trimmed(text.substring(nameStart));
        if (each && name.startsWith("the ")) {
            name = name.substring(4);
        }
        if (Names.letters(name) < 2) {
            return Optional.empty();
        }
        boolean strong = !bare || times || listed;
        return Optional.of(
                new Parsed(
                        name, List.of(quantity), strong ? Strength.STRONG : Strength.WEAK, each));
    }

    private static Quantity counted(Quantity quantity, Unit unit) {
        return new Quantity(
                quantity.value(),
                unit,
                quantity.start(),
                quantity.end(),
                quantity.first(),
                quantity.next(),
                quantity.words());
    }

    private static boolean isCount(Quantity quantity) {
        return quantity.value().stripTrailingZeros().scale() <= 0
                && quantity.value().intValue() > 0;
    }

    private static boolean isOpening(Token token) {
        return token.is("~")
                || Set.of(
                                "около",
                                "по",
                                "a",
                                "an",
                                "ок",
                                "примерно",
                                "approx",
                                "about",
                                "qty",
                                ".",
                                ":")
                        .contains(Fold.of(token.text()));
    }

    private static boolean isJoint(Token token) {
        var word = Fold.of(token.text());
        return Surroundings.TIMES.contains(word)
                || word.equals("of")
                || word.equals("each")
                || token.isDash()
                || token.is(":")
                || token.is(",")
                || token.is(".");
    }
}
