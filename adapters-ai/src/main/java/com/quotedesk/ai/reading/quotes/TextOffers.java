package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.items.Sentences;
import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.text.Line;
import com.quotedesk.ai.reading.text.Suspicion;
import com.quotedesk.ai.reading.text.Zone;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.domain.reading.Availability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private static final List<String> OF_ALL =
            List.of(", all ", ", все ", ", both ", " - все ", " – все ", " — все ");

    /** What is longer speaks of more than one position. */
    private static final int LONGEST_CLAUSE = 140;

    private final Positions positions;
    private final NumberStyle style;
    private final boolean bare;
    private final Mentions mentions;
    private final List<Offer> offers = new ArrayList<>();
    private final List<General> general = new ArrayList<>();
    private int current;
    private final OfferClauses clauses;
    private final OfferHeadings headings = new OfferHeadings();

    private TextOffers(Positions positions, NumberStyle style, boolean bare) {
        this.positions = positions;
        this.style = style;
        this.bare = bare;
        this.mentions = new Mentions(positions);
        this.clauses = new OfferClauses(positions, mentions, style);
    }

    /**
     * @param bare whether prices may stand without a currency
     */
    static Read of(List<Line> lines, Positions positions, NumberStyle style, boolean bare) {
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
        var likely = positions.likeness(text);
        for (int i = 0; i < likely.length; i++) {
            var position = positions.all().get(i);
            double like = likely[i];
            boolean numbered = quoted.marker().number() == position.position();
            if (like + (numbered ? 0.2 : 0) > likeness) {
                likeness = like;
                best = position.position();
            }
        }
        return best;
    }

    /** Whether the line lists a price for each position in their order; they are taken. */
    private boolean takesOrdered(Line line) {
        var text = line.content();
        int base = line.text().indexOf(text);
        var prices = OrderedPrices.in(text, positions.size(), style);
        for (int k = 0; k < prices.size(); k++) {
            var price = prices.get(k);
            var words = text.substring(price.start(), price.end());
            var at = line.span(base + price.start(), base + price.end());
            int position = positions.all().get(k).position();
            offers.add(
                    OfferText.of(words, 0, position, style, false, (_, _) -> at)
                            .priced(price, "", at));
        }
        if (!prices.isEmpty()) {
            general.add(new General(text, line, base));
        }
        return !prices.isEmpty();
    }

    private void line(Line line) {
        if (takesOrdered(line)) {
            return;
        }
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
        var numbers = mentions.numbered(text);
        numbers.add(number);
        boolean several = clauses.namesSeveral(text) || (number > 0 && numbers.size() > 1);
        if (prices.size() <= 1
                && (number > 0 || line.marker().isMarked() || !prices.isEmpty() || current > 0)
                && !isTotal(text)
                && !several) {
            piece(line, text, base, number);
            return;
        }
        boolean numbered = mentions.has(number);
        boolean tiered = Tiers.in(text, prices, style).size() > 1 && !several;
        boolean one = tiered || clauses.isOne(prices, text) || (numbered && text.indexOf(';') < 0);
        if (prices.size() > 1 && !isTotal(text) && one) {
            piece(line, text, base, number);
            return;
        }
        int first = numbers.size() > 1 ? number : 0;
        for (var sentence : Sentences.of(text)) {
            for (var part : clauses.parts(sentence)) {
                piece(line, part.text(), base + part.start(), first);
                first = 0;
            }
        }
    }

    private void piece(Line line, String raw, int base, int number) {
        int lead = raw.length() - raw.stripLeading().length();
        var text = raw.strip();
        if (text.isEmpty()) {
            return;
        }
        int start = base + lead;
        int led = intro(text);
        int intro = mentions.only(text.substring(0, led)) > 0 ? 0 : led;
        var body = text.substring(intro);
        int offset = start + intro;
        if (isTotal(body) && current == 0 && isOfPositions(body)) {
            mentions(line, body, offset);
            return;
        }
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
        offer = ofAsked(behindPrice(offer, body));
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
        if (current == 0 && Exceptions.isSaid(body)) {
            general.add(new General(text, line, start));
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
        boolean numbered = positions.has(number) && body.length() < 60;
        if (said && (numbered || mentions.isAsked(offer.name()))) {
            offers.add(offer);
            return;
        }
        int only =
                body.length() > LONGEST_CLAUSE
                        ? 0
                        : mentions.only(refused || body.endsWith("?") ? body : offer.name());
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
        var name = Optional.ofNullable(positions.find(position));
        return name.flatMap(p -> BarePrices.behind(body, p.name(), style))
                .map(
                        price ->
                                offer.priced(
                                        price,
                                        body.substring(0, price.start()),
                                        line.span(offset + price.start(), offset + price.end())))
                .orElse(offer);
    }

    /** {@code €40.80 each for the work lights}: goods that are named only behind their price. */
    private Offer behindPrice(Offer offer, String body) {
        var price = offer.price();
        if (price == null) {
            return offer;
        }
        boolean nameless =
                offer.position() == 0
                        && offer.number() == 0
                        && !mentions.isAsked(offer.name())
                        && mentions.only(offer.name()) == 0;
        int only = nameless ? mentions.only(body.substring(price.end())) : 0;
        return only > 0 ? offer.at(only) : offer;
    }

    /** {@code Срок поставки позиций 1 и 3 – 3 дня}: said of some positions and not of all. */
    private boolean isOfPositions(String body) {
        return mentions.namedPosition(body) > 0
                && Prices.in(body, style).isEmpty()
                && (Stock.of(body).time() != null
                        || Stock.of(body).availability() != Availability.UNSTATED);
    }

    /** {@code We can only offer the hose}: what is offered is what was asked, and no substitute. */
    private Offer ofAsked(Offer offer) {
        var substitute = offer.substitute();
        boolean asked =
                substitute != null
                        && mentions.only(offer.name()) == 0
                        && !mentions.isAsked(offer.name())
                        && current == 0
                        && offer.number() == 0
                        && mentions.only(substitute.value()) > 0;
        return substitute != null && asked ? offer.named(substitute.value()).asAsked() : offer;
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
                if (positions.has(number)) {
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
