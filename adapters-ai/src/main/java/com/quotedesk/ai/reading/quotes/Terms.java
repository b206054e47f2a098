package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.items.Sentences;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.Found;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads the terms of an answer: payment, delivery, how long it holds. */
final class Terms {

    /** A line in which terms may stand. */
    record TermLine(String text, BiFunction<Integer, Integer, Evidence> place) {}

    private static final Phrases PAYMENT = Currencies.WORDS.phrases("payment");
    private static final Phrases PAYMENT_LOOSE = Currencies.WORDS.phrases("paymentloose");
    private static final Phrases DELIVERY = Currencies.WORDS.phrases("delivery");
    private static final Phrases DELIVERY_LOOSE = Currencies.WORDS.phrases("deliveryloose");
    private static final Phrases TERMS = Currencies.WORDS.phrases("terms");
    private static final Phrases OTHER_CLAUSE =
            Phrases.of(
                    "net*",
                    "срок*",
                    "цены*",
                    "цена*",
                    "действ*",
                    "предложение*",
                    "ндс*",
                    "гарант*",
                    "lead*",
                    "valid*",
                    "price*",
                    "оплата*",
                    "payment*",
                    "отгрузка*",
                    "доставка*",
                    "delivery*",
                    "кп",
                    "в наличии*",
                    "все в*",
                    "всё*",
                    "наличие*",
                    "vat*",
                    "offer*",
                    "stock*",
                    "no vat*",
                    "ex vat*",
                    "excl*",
                    "terms*",
                    "free delivery*",
                    "delivery free*",
                    "условия*",
                    "счет действ*",
                    "shipment*",
                    "shipping*",
                    "самовывоз*",
                    "plus vat*",
                    "incl*");
    private static final Phrases TIME =
            Phrases.of(
                    "time*",
                    "срок*",
                    "date*",
                    "в течение*",
                    "within*",
                    "дней*",
                    "weeks*",
                    "days*",
                    "period*",
                    "на складе*",
                    "in",
                    "ex stock*",
                    "from stock*",
                    "из наличия*",
                    "со склада*",
                    "сегодня*",
                    "день в день*",
                    "сразу*",
                    "на следующ*",
                    "после оплат*",
                    "next day*",
                    "в день*",
                    "завтра*");

    private Terms() {}

    static @Nullable Found<String> payment(List<TermLine> lines) {
        for (var line : lines) {
            for (var sentence : Sentences.of(line.text())) {
                var found = labelled(line, sentence, PAYMENT, false);
                if (found == null) {
                    found = plainTerms(line, sentence, false);
                }
                if (found != null) {
                    return found;
                }
            }
        }
        for (var line : lines) {
            for (var sentence : Sentences.of(line.text())) {
                var loose = loose(line, sentence, PAYMENT_LOOSE);
                if (loose != null) {
                    return loose;
                }
            }
        }
        return null;
    }

    static @Nullable Found<String> delivery(List<TermLine> lines) {
        for (var line : lines) {
            for (var sentence : Sentences.of(line.text())) {
                var found = labelled(line, sentence, DELIVERY, true);
                if (found == null) {
                    found = plainTerms(line, sentence, true);
                }
                if (found != null) {
                    return found;
                }
            }
        }
        for (var line : lines) {
            for (var sentence : Sentences.of(line.text())) {
                var loose = loose(line, sentence, DELIVERY_LOOSE);
                if (loose != null) {
                    return loose;
                }
            }
        }
        return null;
    }

    private static @Nullable Found<String> labelled(
            TermLine line, Sentences.Sentence sentence, Phrases labels, boolean delivery) {
        var text = sentence.text();
        var folded = Fold.of(text);
        for (var label : labels.all(folded)) {
            int from = label.end();
            while (from < text.length() && " :-–—=".indexOf(text.charAt(from)) >= 0) {
                from++;
            }
            boolean colon = text.substring(label.end(), from).indexOf(':') >= 0;
            boolean opens =
                    label.start() == 0
                            || folded.substring(0, label.start()).stripTrailing().endsWith(".")
                            || folded.substring(0, label.start()).stripTrailing().endsWith(",")
                            || folded.substring(0, label.start()).stripTrailing().endsWith(";");
            boolean adjective =
                    !opens
                            && delivery
                            && folded.substring(0, label.start())
                                    .stripTrailing()
                                    .endsWith("бесплатная");
            boolean carriage =
                    label.phrase().equals("carriage")
                            && DELIVERY_LOOSE.at(folded, label.start()).isPresent();
            if (from >= text.length() || (!colon && !opens && !adjective) || (!colon && carriage)) {
                continue;
            }
            if (delivery
                    && (TIME.at(folded, from).isPresent()
                            || isTime(folded, from)
                            || (!colon && isInside(folded, from)))) {
                continue;
            }
            int start = adjective ? folded.lastIndexOf("бесплатная", label.start()) : from;
            int end = colon ? stop(folded, from, label.start() == 0) : clauseEnd(folded, from);
            var found = found(line, sentence, start, end);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** {@code доставка 3 дня} is a time and no term. */
    private static boolean isTime(String folded, int from) {
        return LeadTimes.in(folded.substring(from)).filter(f -> f.start() < 3).isPresent();
    }

    private static boolean isInside(String folded, int from) {
        return folded.startsWith("не ", from)
                || folded.startsWith("will", from)
                || (folded.startsWith("is ", from) && folded.contains("time"));
    }

    /** {@code Условия: …} and {@code Terms: …} are of delivery where they name an Incoterm. */
    private static @Nullable Found<String> plainTerms(
            TermLine line, Sentences.Sentence sentence, boolean delivery) {
        var folded = Fold.of(sentence.text());
        var label = TERMS.atStart(folded);
        if (label.isEmpty()) {
            return null;
        }
        int from = label.get().end();
        if (from >= folded.length() || folded.charAt(from) != ':') {
            return null;
        }
        from++;
        while (from < folded.length() && folded.charAt(from) == ' ') {
            from++;
        }
        boolean incoterm = DELIVERY_LOOSE.at(folded, from).isPresent();
        return incoterm == delivery ? found(line, sentence, from, folded.length()) : null;
    }

    private static @Nullable Found<String> loose(
            TermLine line, Sentences.Sentence sentence, Phrases phrases) {
        var folded = Fold.of(sentence.text());
        var match = phrases.first(folded);
        if (match.isEmpty()) {
            int net = phrases == PAYMENT_LOOSE ? NetDays.start(folded) : -1;
            return net < 0 ? null : found(line, sentence, net, clauseEnd(folded, net));
        }
        int end = clauseEnd(folded, match.get().end());
        if (phrases == DELIVERY_LOOSE) {
            end = Math.min(end, paymentStart(folded, match.get().end()));
        }
        int start = conditionStart(folded, match.get().start());
        return found(line, sentence, start, end);
    }

    /** {@code от 3000 р доставим бесплатно}: from how much on the terms hold belongs to them. */
    private static int conditionStart(String folded, int at) {
        int clause = Math.max(folded.lastIndexOf(',', at), folded.lastIndexOf('.', at)) + 1;
        var before = folded.substring(clause, at).strip();
        if (isShare(before, 0) && before.length() < 6) {
            return folded.indexOf(before, clause);
        }
        boolean condition =
                before.length() < 24
                        && (before.startsWith("от ") || before.startsWith("over "))
                        && before.chars().anyMatch(Character::isDigit);
        return condition ? folded.indexOf(before, clause) : at;
    }

    /** Where a clause on payment begins behind a comma. */
    private static int paymentStart(String folded, int from) {
        for (int i = from; i < folded.length(); i++) {
            int next = i + 1;
            while (next < folded.length() && folded.charAt(next) == ' ') {
                next++;
            }
            boolean comma = folded.charAt(i) == ',';
            if (comma && (PAYMENT_LOOSE.at(folded, next).isPresent() || isShare(folded, next))) {
                return i;
            }
        }
        return folded.length();
    }

    /** {@code 100% предоплата}. */
    private static boolean isShare(String folded, int from) {
        int i = from;
        while (i < folded.length() && Character.isDigit(folded.charAt(i))) {
            i++;
        }
        return i > from
                && i < folded.length()
                && (folded.charAt(i) == '%' || folded.startsWith(" %", i));
    }

    private static int stop(String folded, int from, boolean whole) {
        return whole ? labelBehind(folded, from) : clauseEnd(folded, from);
    }

    private static int labelBehind(String folded, int from) {
        for (int i = from; i < folded.length(); i++) {
            if (folded.charAt(i) == ',' || folded.charAt(i) == ';') {
                int next = i + 1;
                while (next < folded.length() && folded.charAt(next) == ' ') {
                    next++;
                }
                var other = OTHER_CLAUSE.at(folded, next);
                boolean colon =
                        other.isPresent()
                                && folded.indexOf(':', next) > 0
                                && folded.indexOf(':', next) - next < 30;
                boolean vat =
                        other.isPresent()
                                && (folded.startsWith("no vat", next)
                                        || folded.startsWith("ex", next)
                                        || folded.startsWith("plus", next)
                                        || folded.startsWith("incl", next)
                                        || folded.startsWith("ндс", next)
                                        || folded.startsWith("vat", next));
                if (colon || vat) {
                    return i;
                }
            }
        }
        return folded.length();
    }

    private static int clauseEnd(String folded, int from) {
        for (int i = from; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == ';' || c == '\t') {
                return i;
            }
            if (c == ',') {
                int next = i + 1;
                while (next < folded.length() && folded.charAt(next) == ' ') {
                    next++;
                }
                if (OTHER_CLAUSE.at(folded, next).isPresent()) {
                    return i;
                }
            }
        }
        return folded.length();
    }

    private static @Nullable Found<String> found(
            TermLine line, Sentences.Sentence sentence, int from, int end) {
        var words = Fold.oneLine(sentence.text().substring(from, Math.max(from, end)));
        while (!words.isEmpty() && ",;:".indexOf(words.charAt(words.length() - 1)) >= 0) {
            words = words.substring(0, words.length() - 1).strip();
        }
        if (words.endsWith(".")
                && !words.endsWith("руб.")
                && !words.endsWith("т.р.")
                && !words.endsWith("дн.")) {
            words = words.substring(0, words.length() - 1);
        }
        if (words.length() < 3 || sentence.text().endsWith("?") || !isWorded(words)) {
            return null;
        }
        int at = sentence.start() + from;
        return new Found<>(words, line.place().apply(at, at + words.length()), 0.85);
    }

    private static boolean isWorded(String words) {
        return words.chars().anyMatch(c -> Character.isLetter(c) || "/%€£$₽".indexOf(c) >= 0);
    }
}
