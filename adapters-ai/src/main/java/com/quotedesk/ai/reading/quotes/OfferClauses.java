package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.items.Sentences;
import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.domain.reading.Availability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** Takes a line of an answer apart into clauses that each speak of one position. */
final class OfferClauses {

    /** What is longer is no sentence, and is not taken apart. */
    private static final int LONGEST_SENTENCE = 1_000;

    private static final List<String> JOINTS = List.of(", ", " and ", " и ", " а ");

    private static final double UNLIKE = 0.12;

    /** What is offered instead may bear the name of another position. */
    private static final Phrases INSTEAD = Currencies.WORDS.phrases("substitute");

    private final Positions positions;
    private final Mentions mentions;
    private final NumberStyle style;

    OfferClauses(Positions positions, Mentions mentions, NumberStyle style) {
        this.positions = positions;
        this.mentions = mentions;
        this.style = style;
    }

    /** Whether the clauses of a line speak of more than one position. */
    boolean namesSeveral(String text) {
        var named = new HashSet<>(mentions.numbered(text));
        for (var sentence : Sentences.of(text)) {
            var parts = parts(sentence);
            for (var part : parts) {
                if (parts.size() == 1 || says(part.text())) {
                    named.addAll(mentions.each(part.text()));
                }
            }
        }
        return named.size() > 1;
    }

    /** Whether a clause says something of goods: a price, a stock, a time. */
    private boolean says(String text) {
        var stock = Stock.of(text);
        return stock.availability() != Availability.UNSTATED
                || stock.time() != null
                || !Prices.in(text, style).isEmpty()
                || BarePrices.in(text, style).isPresent();
    }

    /** Whether several prices are of one thing: with and without VAT, of one and of all. */
    boolean isOne(List<Price> prices, String text) {
        long plain =
                prices.stream()
                        .filter(p -> !p.total() && !Boolean.FALSE.equals(p.withVat()))
                        .count();
        return plain <= 1 && text.indexOf(';') < 0 && !namesBetween(prices, text);
    }

    /** Whether goods of another name begin between two prices: {@code $90 for all, the bars $8}. */
    private boolean namesBetween(List<Price> prices, String text) {
        for (int k = 1; k < prices.size(); k++) {
            int from = prices.get(k - 1).end();
            int to = prices.get(k).start();
            for (int i = from; i < to; i++) {
                int joint = joint(text, i);
                boolean other =
                        joint > 0
                                && i + joint < to
                                && mentions.only(text.substring(i + joint, to)) > 0;
                if (other) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The clauses of a sentence, cut where the next one speaks of other goods. */
    List<Sentences.Sentence> parts(Sentences.Sentence sentence) {
        var parts = new ArrayList<Sentences.Sentence>();
        var text = sentence.text();
        if (text.length() > LONGEST_SENTENCE) {
            return List.of(sentence);
        }
        int from = 0;
        var prices = Prices.in(text, style);
        boolean foreign = isForeign(text, prices);
        for (int i = 0; i < text.length(); i++) {
            boolean cut = text.charAt(i) == ';';
            int joint = joint(text, i);
            if (!cut && prices.size() > 1 && joint > 0) {
                int at = i;
                int start = from;
                boolean before = prices.stream().anyMatch(p -> p.start() >= start && p.end() <= at);
                boolean behind = prices.stream().anyMatch(p -> p.start() > at);
                var next = text.substring(i + joint);
                cut = before && behind && (foreign || startsName(next)) && !startsStock(next);
            }
            if (!cut && joint > 0) {
                cut = opensAnother(text.substring(from, i), text.substring(i + joint));
            }
            if (cut) {
                parts.add(new Sentences.Sentence(text.substring(from, i), sentence.start() + from));
                from = i + 1;
            }
        }
        parts.add(new Sentences.Sentence(text.substring(from), sentence.start() + from));
        return parts;
    }

    /** As many prices as positions beside words that are like none of them: another language. */
    private boolean isForeign(String text, List<Price> prices) {
        return prices.size() > 1
                && prices.size() == positions.size()
                && mentions.each(text).isEmpty()
                && Arrays.stream(positions.likeness(text)).allMatch(like -> like < UNLIKE);
    }

    /** {@code кабель есть, |автоматы через неделю}: the next clause speaks of another position. */
    private boolean opensAnother(String before, String next) {
        if (INSTEAD.atStart(Fold.of(next)).isPresent()) {
            return false;
        }
        var named = mentions.each(before);
        int second = named.isEmpty() ? 0 : mentions.opening(next);
        boolean dashed = before.contains(" - ") || before.contains(" – ") || before.contains(" — ");
        return second > 0 && !named.contains(second) && (dashed || says(before)) && says(next);
    }

    /** How long a comma or an "and" is that may part two offers, 0 where there is none. */
    private static int joint(String text, int at) {
        for (var joint : JOINTS) {
            if (text.startsWith(joint, at)) {
                return joint.length();
            }
        }
        return 0;
    }

    private boolean startsName(String text) {
        var words = text.substring(0, Math.min(text.length(), 60));
        var name = upToPrice(words);
        return Arrays.stream(positions.likeness(name)).anyMatch(like -> like >= Mentions.LIKE)
                || mentions.only(name) > 0;
    }

    /** {@code есть, головка ГР-65 — 290}: what comes first still speaks of the price before. */
    private boolean startsStock(String text) {
        int comma = text.indexOf(", ");
        var clause = comma < 0 ? "" : text.substring(0, comma);
        return Stock.of(clause).availability() != Availability.UNSTATED
                && Prices.in(clause, style).isEmpty()
                && mentions.only(clause) == 0;
    }

    private String upToPrice(String text) {
        var prices = Prices.in(text, style);
        return prices.isEmpty() ? text : text.substring(0, prices.getFirst().start());
    }
}
