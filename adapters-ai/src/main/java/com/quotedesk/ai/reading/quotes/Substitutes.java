package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.numbers.Quantities;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.domain.reading.Availability;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.Found;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Finds what a text offers in place of what was asked. */
final class Substitutes {

    /** A substitute, and from where to where the text speaks of it. */
    record Substitute(Found<String> found, int start, int end) {}

    private static final Phrases SUBSTITUTE = Currencies.WORDS.phrases("substitute");
    private static final Phrases THERE =
            Phrases.of("есть", "имеется", "имеются", "но есть", "but we have", "we have");

    /** What stands between what is not there and what is offered for it. */
    private static final Phrases GIVING = Currencies.WORDS.phrases("giving");

    private static final Phrases UNAVAILABLE = Currencies.WORDS.phrases("unavailable");
    private static final Phrases NO_SUBSTITUTE = Currencies.WORDS.phrases("nosubstitute");
    private static final List<String> TAGS =
            List.of(
                    "(аналог)",
                    "(замена)",
                    "(аналог!)",
                    "(analogue)",
                    "(analog)",
                    "(alternative)",
                    "(equivalent)",
                    "(substitute)",
                    "(equiv.)");

    private static final Phrases SUBSTITUTE_ENDS =
            Phrases.of(
                    "instead",
                    "at",
                    "по",
                    "за",
                    "по цене",
                    "for",
                    "price",
                    "цена",
                    "есть",
                    "в наличии",
                    "@",
                    "in stock",
                    "on stock",
                    "ex stock",
                    "под заказ",
                    "по цене*",
                    "available");

    /** Before it stands no name that something could be offered for: {@code We can offer}. */
    private static final int NAMELESS = 5;

    private final String text;
    private final String folded;
    private final BiFunction<Integer, Integer, Evidence> place;

    Substitutes(String text, BiFunction<Integer, Integer, Evidence> place) {
        this.text = text;
        this.folded = Fold.of(text);
        this.place = place;
    }

    /** {@code есть только 20 шт}: an amount and not the name of anything. */
    private static boolean isAmount(String name) {
        var quantities = Quantities.in(name, Tokens.of(name), NumberStyle.RUSSIAN);
        if (quantities.isEmpty()
                || quantities.getFirst().start() > 0
                || quantities.getFirst().unit() == null) {
            return false;
        }
        // 500 ml bottle is a thing, 20 pcs and 20 pcs in stock are amounts.
        var rest = name.substring(quantities.getFirst().end()).strip();
        boolean worded = rest.indexOf(' ') < 0 && rest.length() > 3;
        return !worded || Stock.of(rest).availability() != Availability.UNSTATED;
    }

    /** Whether words can be the name of goods, and not how many there are. */
    private static boolean isName(String words) {
        return words.chars().filter(Character::isLetterOrDigit).count() >= 3
                && words.chars().anyMatch(Character::isLetter)
                && !isAmount(words);
    }

    @Nullable Substitute substitute(@Nullable Price price) {
        if (NO_SUBSTITUTE.in(folded)) {
            return null;
        }
        var tagged = tagged();
        if (tagged != null) {
            return tagged;
        }
        var there = there(price);
        if (there != null) {
            return there;
        }
        for (var match : SUBSTITUTE.all(folded)) {
            int from = match.end();
            boolean offers =
                    (match.phrase().contains("предл") || match.phrase().contains("offer"))
                            && match.start() < NAMELESS;
            if (match.phrase().startsWith("вместо") || match.phrase().equals("instead")) {
                int colon = text.indexOf(':', from);
                var giving = GIVING.find(folded, from);
                from = colon > 0 ? colon + 1 : giving.map(Phrases.Match::end).orElse(-1);
            }
            if (from < 0 || offers) {
                continue;
            }
            while (from < text.length() && " :-–—".indexOf(text.charAt(from)) >= 0) {
                from++;
            }
            int end = price != null && price.start() > from ? price.start() : clauseEnd(from);
            end = Math.min(end, stop(from, end));
            var name = tidy(text.substring(from, Math.max(from, end)));
            if (isName(name)) {
                int at = text.indexOf(name, from);
                return new Substitute(
                        new Found<>(name, place.apply(at, at + name.length()), 0.8),
                        match.start(),
                        end);
            }
        }
        return null;
    }

    /** {@code ProBook нет, есть Lenovo 15 за 69 500}: what is there when what was asked is not. */
    private @Nullable Substitute there(@Nullable Price price) {
        if (price == null) {
            return null;
        }
        for (var match : THERE.all(folded.substring(0, price.start()))) {
            var before = folded.substring(0, match.start());
            int end = stop(match.end(), price.start());
            int only = folded.indexOf(" only", match.end());
            boolean nothingElse = only > 0 && only < end;
            if (!UNAVAILABLE.in(before) && !nothingElse) {
                continue;
            }
            end = nothingElse ? only : end;
            var name = tidy(text.substring(match.end(), end));
            if (isName(name)) {
                int at = text.indexOf(name, match.end());
                return new Substitute(
                        new Found<>(name, place.apply(at, at + name.length()), 0.7),
                        match.start(),
                        end);
            }
        }
        return null;
    }

    /** {@code Коллектор STOUT (аналог)}: a name that is marked as that of a substitute. */
    private @Nullable Substitute tagged() {
        for (var tag : TAGS) {
            int at = folded.indexOf(tag);
            var name = at > 2 ? tidy(text.substring(0, at)) : "";
            if (name.length() > 2 && Prices.in(name, NumberStyle.RUSSIAN).isEmpty()) {
                int from = text.indexOf(name);
                return new Substitute(
                        new Found<>(name, place.apply(from, from + name.length()), 0.8),
                        0,
                        at + tag.length());
            }
        }
        return null;
    }

    private int clauseEnd(int from) {
        for (int i = from; i < text.length(); i++) {
            boolean point =
                    text.charAt(i) == '.' && (i + 1 == text.length() || text.charAt(i + 1) == ' ');
            if (text.charAt(i) == ';'
                    || text.charAt(i) == '('
                    || point
                    || text.startsWith(" - ", i)
                    || text.startsWith(" — ", i)
                    || text.startsWith(" – ", i)) {
                return i;
            }
        }
        return text.length();
    }

    private int stop(int from, int end) {
        for (var match : SUBSTITUTE_ENDS.all(folded)) {
            if (match.start() > from + 2 && match.start() < end) {
                return match.start();
            }
        }
        return end;
    }

    private static String tidy(String words) {
        var name = Fold.oneLine(words);
        while (!name.isEmpty() && " ,;:-–—(".indexOf(name.charAt(name.length() - 1)) >= 0) {
            name = name.substring(0, name.length() - 1);
        }
        boolean unopened = name.endsWith(")") && name.indexOf('(') < 0;
        return (unopened ? name.substring(0, name.length() - 1) : name).strip();
    }
}
