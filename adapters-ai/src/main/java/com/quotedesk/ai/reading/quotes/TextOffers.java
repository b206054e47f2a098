package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.items.Sentences;
import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.text.Line;
import com.quotedesk.ai.reading.text.Suspicion;
import com.quotedesk.ai.reading.text.Zone;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.domain.reading.Availability;
import com.quotedesk.domain.reading.RequestedPosition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the offers that an answer makes in lines of text. */
final class TextOffers {

    /**
     * What was read.
     *
     * @param general sentences that speak of no single offer
     */
    record Read(List<Offer> offers, List<General> general) {}

    /** A sentence that speaks of everything, and where it stands. */
    record General(String text, @Nullable Line line, int start) {}

    private static final Phrases TOTALS =
            Phrases.of(
                    "итого*",
                    "всего*",
                    "total*",
                    "subtotal*",
                    "grand total*",
                    "сумма*",
                    "общая сумма*",
                    "к оплате*",
                    "на общую*",
                    "в том числе*",
                    "в т.ч.*",
                    "freight*",
                    "доставка*",
                    "shipping*",
                    "ндс*",
                    "vat*",
                    "carriage*",
                    "оплата*",
                    "payment*",
                    "minimum order value*",
                    "условия*",
                    "срок*",
                    "delivery*",
                    "предложение*",
                    "цены*",
                    "prices*");

    /** What begins a clause behind the last price that speaks of every one. */
    private static final List<String> OF_ALL = List.of(", all ", ", все ", ", both ");

    private static final List<String> JOINTS = List.of(", ", " and ", " и ", " а ");

    /** What is longer speaks of more than one position. */
    private static final int LONGEST_CLAUSE = 140;

    private final List<RequestedPosition> positions;
    private final NumberStyle style;
    private final boolean bare;
    private final Mentions mentions;
    private final List<Offer> offers = new ArrayList<>();
    private final List<General> general = new ArrayList<>();
    private int current;
    private final OfferHeadings headings = new OfferHeadings();

    private TextOffers(List<RequestedPosition> positions, NumberStyle style, boolean bare) {
        this.positions = positions;
        this.style = style;
        this.bare = bare;
        this.mentions = new Mentions(positions);
    }

    /**
     * @param bare whether prices may stand without a currency
     */
    static Read of(
            List<Line> lines, List<RequestedPosition> positions, NumberStyle style, boolean bare) {
        var reader = new TextOffers(positions, style, bare);
        Line quoted = null;
        for (var line : lines) {
            if (line.isBlank()) {
                reader.headings.end();
                continue;
            }
            if (line.zone() == Zone.QUOTED) {
                quoted = line;
                continue;
            }
            if (line.zone() != Zone.OWN
                    || Suspicion.isOrder(line.text())
                    || line.text().startsWith("<!--")) {
                continue;
            }
            reader.current = quoted == null ? 0 : reader.asked(quoted);
            reader.line(line);
            quoted = null;
        }
        return new Read(reader.offers, reader.general);
    }

    /** The position that a quoted line asks for, 0 where it asks for none. */
    private int asked(Line quoted) {
        var text = quoted.content();
        int best = 0;
        double likeness = 0.6;
        for (var position : positions) {
            double like = Likeness.of(position.name(), text);
            boolean numbered = quoted.marker().number() == position.position();
            if (like + (numbered ? 0.2 : 0) > likeness) {
                likeness = like;
                best = position.position();
            }
        }
        return best;
    }

    private void line(Line line) {
        int number = line.marker().number();
        var text = line.content();
        int base = line.text().indexOf(text);
        int cut = line.marker().isMarked() ? 0 : mentions.numberEnd(text);
        if (cut > 0) {
            number = mentions.numberAt(text);
            base += cut;
            text = text.substring(cut);
        }
        var prices = Prices.in(text, style);
        if (prices.size() <= 1
                && (number > 0 || line.marker().isMarked() || !prices.isEmpty() || current > 0)
                && !isTotal(text)
                && !namesSeveral(text)) {
            piece(line, text, base, number);
            return;
        }
        boolean numbered = mentions.has(number);
        boolean tiered = Tiers.in(text, prices, style).size() > 1;
        boolean one = tiered || isOne(prices, text) || (numbered && text.indexOf(';') < 0);
        if (prices.size() > 1 && !isTotal(text) && one) {
            piece(line, text, base, number);
            return;
        }
        for (var sentence : Sentences.of(text)) {
            for (var part : parts(sentence)) {
                piece(line, part.text(), base + part.start(), 0);
            }
        }
    }

    /** Whether the clauses of a line speak of more than one position. */
    private boolean namesSeveral(String text) {
        var named = new HashSet<Integer>();
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
    private boolean isOne(List<Price> prices, String text) {
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
                                && Likeness.only(positions, text.substring(i + joint, to))
                                        .isPresent();
                if (other) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Sentences.Sentence> parts(Sentences.Sentence sentence) {
        var parts = new ArrayList<Sentences.Sentence>();
        var text = sentence.text();
        int from = 0;
        var prices = Prices.in(text, style);
        for (int i = 0; i < text.length(); i++) {
            boolean cut = text.charAt(i) == ';';
            int joint = joint(text, i);
            if (!cut && prices.size() > 1 && joint > 0) {
                int at = i;
                int start = from;
                boolean before = prices.stream().anyMatch(p -> p.start() >= start && p.end() <= at);
                boolean behind = prices.stream().anyMatch(p -> p.start() > at);
                var next = text.substring(i + joint);
                cut = before && behind && startsName(next);
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

    /** {@code кабель есть, |автоматы через неделю}: the next clause speaks of another position. */
    private boolean opensAnother(String before, String next) {
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
        return positions.stream().anyMatch(p -> Likeness.of(p.name(), name) >= Mentions.LIKE)
                || Likeness.only(positions, name).isPresent();
    }

    private String upToPrice(String text) {
        var prices = Prices.in(text, style);
        return prices.isEmpty() ? text : text.substring(0, prices.getFirst().start());
    }

    private void piece(Line line, String raw, int base, int number) {
        int lead = raw.length() - raw.stripLeading().length();
        var text = raw.strip();
        if (text.isEmpty()) {
            return;
        }
        int start = base + lead;
        int intro = intro(text);
        var body = text.substring(intro);
        int offset = start + intro;
        if (isTotal(body) && current == 0) {
            general.add(new General(text, line, start));
            return;
        }
        boolean listed = number > 0 || current > 0;
        boolean may =
                (listed && BarePrices.opens(body, style))
                        || (bare && (listed || mentions.isAsked(body) || mentions.only(body) > 0));
        var offer =
                OfferText.of(
                        body,
                        number,
                        current > 0 ? current : named(body),
                        style,
                        may,
                        (a, b) -> line.span(offset + a, offset + b));
        if (offer.price() == null && bare && current == 0 && mentions.opening(body) > 0) {
            offer = behindName(offer, line, body, offset);
        }
        if (offer.price() != null) {
            if (current > 0 || !headings.take(offer, body, offers)) {
                offers.add(offer);
                headings.end();
            }
            afterwards(line, body, offset, offer.price().end());
            if (intro > 0) {
                general.add(new General(text.substring(0, intro), line, start));
            }
            return;
        }
        boolean said =
                offer.stock().availability() == Availability.UNAVAILABLE
                        || offer.deferred()
                        || offer.stock().availability() == Availability.ON_ORDER;
        if (current > 0) {
            offers.add(offer);
            return;
        }
        if (mentions.namedPosition(body) > 0) {
            mentions(line, body, offset);
            return;
        }
        var refused = offer.stock().availability() == Availability.UNAVAILABLE;
        if (said && !mentions.listed(body).isEmpty()) {
            for (int position : mentions.listed(body)) {
                offers.add(offer.at(position));
            }
            return;
        }
        boolean numbered =
                positions.stream().anyMatch(p -> p.position() == number) && body.length() < 60;
        if (said && (numbered || mentions.isAsked(offer.name()))) {
            offers.add(offer);
            return;
        }
        int only =
                body.length() > LONGEST_CLAUSE ? 0 : mentions.only(refused ? body : offer.name());
        boolean stocked = said || offer.stock().availability() == Availability.IN_STOCK;
        var several =
                stocked && body.length() <= LONGEST_CLAUSE
                        ? mentions.each(body)
                        : Set.<Integer>of();
        if (several.size() > 1 && several.size() < positions.size()) {
            for (int position : several) {
                offers.add(offer.at(position));
            }
            return;
        }
        if (stocked && only > 0) {
            offers.add(offer.at(only));
            return;
        }
        if (headings.isUnder(offer, mentions)) {
            offers.add(offer.named(headings.text()));
            return;
        }
        headings.begin(mentions.isAsked(body) || mentions.opening(body) > 0 ? body : "");
        general.add(new General(text, line, start));
    }

    /**
     * {@code насос 101500 под заказ}: a number behind the name, where the letter speaks of prices.
     */
    private Offer behindName(Offer offer, Line line, String body, int offset) {
        int position = mentions.opening(body);
        var name = positions.stream().filter(p -> p.position() == position).findFirst();
        return name.flatMap(p -> BarePrices.behind(body, p.name(), style))
                .map(
                        price ->
                                offer.priced(
                                        price,
                                        body.substring(0, price.start()),
                                        line.span(offset + price.start(), offset + price.end())))
                .orElse(offer);
    }

    /** The position that the words before a price name by its number. */
    private int named(String body) {
        var prices = Prices.in(body, style);
        return prices.isEmpty()
                ? 0
                : mentions.namedPosition(body.substring(0, prices.getFirst().start()));
    }

    /** A sentence that begins behind the full stop of {@code 147 р.} speaks of everything. */
    private void afterwards(Line line, String body, int offset, int end) {
        int next = end;
        while (next < body.length() && body.charAt(next) == ' ') {
            next++;
        }
        if (next == end && next < body.length() && body.charAt(next) == '.') {
            next++;
            while (next < body.length() && body.charAt(next) == ' ') {
                next++;
            }
        }
        boolean stopped =
                next > end
                        && end > 0
                        && body.substring(end - 1, next).indexOf('.') >= 0
                        && next < body.length()
                        && Character.isUpperCase(body.charAt(next));
        if (stopped) {
            general.add(new General(body.substring(next), line, offset + next));
        }
        for (var all : OF_ALL) {
            int at = Fold.of(body).indexOf(all, end);
            if (at >= 0) {
                general.add(new General(body.substring(at + 2), line, offset + at + 2));
            }
        }
    }

    /** Each {@code item 2} or {@code поз. 3} a piece without prices speaks of. */
    private void mentions(Line line, String text, int offset) {
        var folded = Fold.of(text);
        var found = Mentions.POSITIONS.all(folded);
        for (int k = 0; k < found.size(); k++) {
            int end = k + 1 < found.size() ? found.get(k + 1).start() : text.length();
            int from = found.get(k).start();
            var part = text.substring(from, end);
            for (int number : Mentions.numbersAt(folded, found.get(k).end())) {
                if (positions.stream().anyMatch(p -> p.position() == number)) {
                    offers.add(
                            OfferText.of(
                                    part,
                                    number,
                                    number,
                                    style,
                                    false,
                                    (a, b) -> line.span(offset + from + a, offset + from + b)));
                }
            }
        }
    }

    /** Where words such as {@code Цены:} end that only lead in. */
    private static int intro(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || colon > 60 || colon + 1 >= text.length()) {
            return 0;
        }
        var folded = Fold.of(text.substring(0, colon));
        boolean leads =
                Phrases.of(
                                "цены*",
                                "цена*",
                                "prices*",
                                "предлагаем*",
                                "our price*",
                                "our best*",
                                "our offer*",
                                "наши цены*",
                                "стоимость*",
                                "price*",
                                "quote",
                                "offer")
                        .in(folded);
        boolean digits = folded.chars().anyMatch(Character::isDigit);
        return leads && !digits ? colon + 1 : 0;
    }

    private static boolean isTotal(String text) {
        return TOTALS.atStart(Fold.of(text)).isPresent();
    }
}
