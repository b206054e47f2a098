package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.items.Sentences;
import com.quotedesk.ai.reading.numbers.NumberStyle;
import com.quotedesk.ai.reading.text.Block;
import com.quotedesk.ai.reading.text.Cell;
import com.quotedesk.ai.reading.text.Grid;
import com.quotedesk.ai.reading.text.Letter;
import com.quotedesk.ai.reading.text.Line;
import com.quotedesk.ai.reading.text.Mail;
import com.quotedesk.ai.reading.text.Suspicion;
import com.quotedesk.ai.reading.text.Zone;
import com.quotedesk.ai.reading.words.Fold;
import com.quotedesk.ai.reading.words.Phrases;
import com.quotedesk.domain.reading.AnswerLine;
import com.quotedesk.domain.reading.AnswerOutcome;
import com.quotedesk.domain.reading.Availability;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.reading.Request;
import com.quotedesk.domain.reading.SupplierAnswer;
import com.quotedesk.domain.reading.VatTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together what a supplier answers. */
public final class Answers {

    private static final Phrases TOTALS_ONLY = Currencies.WORDS.phrases("totalsheet");
    private static final Phrases QUESTION = Currencies.WORDS.phrases("question");
    private static final Phrases REST =
            Phrases.of(
                    "остальн*",
                    "прочее",
                    "the rest",
                    "everything else",
                    "the others",
                    "other items");
    private static final Phrases RUSSIAN_TAX = Phrases.of("ндс", "усн", "коп", "коп.");

    /** Of a currency that no word names: it counts, and is doubted. */
    private static final double UNSURE = 0.4;

    private static final Phrases DECLINE = Currencies.WORDS.phrases("decline");

    private final Mail mail;
    private final Request request;
    private final NumberStyle style;
    private final Positions positions;
    private final List<Offer> offers = new ArrayList<>();
    private final List<Terms.TermLine> terms = new ArrayList<>();
    private final List<TextOffers.General> general = new ArrayList<>();
    private final List<String> near = new ArrayList<>();
    private final List<String> rest = new ArrayList<>();

    private Answers(Mail mail, Request request) {
        this.mail = mail;
        this.request = request;
        this.style = mail.numbers();
        this.positions = new Positions(request.positions());
    }

    /**
     * @param today the day of the mail, null where it is not known
     * @param reader the name the reading goes under
     */
    public static SupplierAnswer read(
            Mail mail, Request request, @Nullable LocalDate today, String reader) {
        return new Answers(mail, request).answer(today, reader);
    }

    private SupplierAnswer answer(@Nullable LocalDate today, String reader) {
        letter(mail.outer());
        mail.passedOn().forEach(this::letter);
        var own = mail.outer().ownText();
        mail.files().forEach(file -> blocks(file.blocks(), false));
        refuseRest();
        var matched = Matching.of(positions, offers);
        var shared = Shared.of(general, allText());
        boolean totals = TOTALS_ONLY.in(Fold.of(own));
        var lines =
                new AnswerLines(
                                request.positions(),
                                matched.byPosition(),
                                shared,
                                Exceptions.of(general, positions),
                                totals)
                        .read();
        boolean priced = lines.stream().anyMatch(line -> line.unitPrice() != null);
        var currency = priced ? currency(matched) : null;
        var vat = priced ? vat(matched) : VatTerms.UNSTATED;
        var valid = Validity.until(terms, today);
        return new SupplierAnswer(
                reader,
                mail.language(),
                outcome(lines.stream().filter(l -> l.unitPrice() != null).count(), own),
                currency,
                vat,
                valid,
                Terms.payment(terms),
                Terms.delivery(terms),
                lines,
                doubts(matched, currency, priced, lines, vat));
    }

    /** {@code Остальное не наш профиль}: said of every position that is not spoken of. */
    private void refuseRest() {
        for (var line : mail.outer().lines(Zone.OWN)) {
            for (var sentence : Sentences.of(line.text())) {
                boolean refused =
                        REST.in(Fold.of(sentence.text()))
                                && Stock.of(sentence.text()).availability()
                                        == Availability.UNAVAILABLE;
                if (refused) {
                    refuseRest(line, sentence);
                    return;
                }
            }
        }
    }

    private void refuseRest(Line line, Sentences.Sentence sentence) {
        var spoken = Matching.of(positions, offers).byPosition();
        int start = sentence.start();
        for (var position : request.positions()) {
            int number = position.position();
            if (!spoken.containsKey(number)) {
                offers.add(
                        OfferText.of(
                                sentence.text(),
                                number,
                                number,
                                style,
                                false,
                                (a, b) -> line.span(start + a, start + b)));
            }
        }
    }

    private void letter(Letter letter) {
        blocks(letter.blocks(), true);
    }

    private void blocks(List<Block> blocks, boolean letter) {
        var run = new ArrayList<Line>();
        boolean currencySaid =
                Currencies.first(Fold.of(mail.outer().ownText())).isPresent()
                        || RUSSIAN_TAX.in(Fold.of(mail.outer().ownText()));
        for (var block : blocks) {
            switch (block) {
                case Line line -> {
                    run.add(line);
                    boolean read = line.zone() == Zone.OWN || (line.zone() == Zone.SIGNATURE);
                    if (read && !Suspicion.isOrder(line.text())) {
                        terms.add(new Terms.TermLine(line.text(), line::span));
                    }
                }
                case Grid grid when grid.zone() != Zone.QUOTED -> {
                    text(run, currencySaid);
                    run.clear();
                    grid(grid);
                }
                case Grid grid -> {}
            }
        }
        text(run, currencySaid && letter);
    }

    private void text(List<Line> lines, boolean bare) {
        boolean tabled = !offers.isEmpty();
        var read = TextOffers.of(lines, positions, style, bare || tabled);
        general.addAll(read.general());
        offers.addAll(read.offers());
        for (var line : lines) {
            if (line.zone() == Zone.OWN && !Suspicion.isOrder(line.text())) {
                (Prices.in(line.text(), style).isEmpty() ? rest : near).add(line.text());
            }
        }
    }

    private void grid(Grid grid) {
        for (int r = 0; r < grid.rows().size(); r++) {
            for (Cell cell : grid.rows().get(r)) {
                if (cell.text().length() > 8) {
                    terms.add(new Terms.TermLine(cell.text(), (_, _) -> cell.evidence()));
                }
            }
            rowTerms(grid, r);
        }
        var read = TableOffers.of(grid, style);
        if (read.isPresent()) {
            offers.addAll(read.get().offers());
            near.add(read.get().heading());
            for (var text : read.get().rest()) {
                rest.add(text);
                general.add(new TextOffers.General(text, null, 0));
            }
        } else {
            for (int r = 0; r < grid.rows().size(); r++) {
                rest.add(grid.rowText(r));
                general.add(new TextOffers.General(grid.rowText(r), null, 0));
            }
            flattened(grid);
        }
    }

    /** A row of a label and a value is one line of terms. */
    private void rowTerms(Grid grid, int row) {
        var cells = grid.rows().get(row).stream().filter(cell -> !cell.isBlank()).toList();
        if (cells.size() == 2 && cells.getFirst().text().length() < 40) {
            var label = cells.getFirst().text().strip();
            var text = label + (label.endsWith(":") ? " " : ": ") + cells.getLast().text();
            terms.add(new Terms.TermLine(text, (_, _) -> cells.getLast().evidence()));
        }
    }

    private void flattened(Grid grid) {
        for (int r = 0; r < grid.rows().size(); r++) {
            var text = grid.rowText(r);
            var prices = Prices.in(text, style);
            if (prices.isEmpty()) {
                continue;
            }
            var at = grid.rows().get(r).getFirst().evidence();
            offers.add(OfferText.of(text, 0, 0, style, false, (_, _) -> at));
            near.add(text);
        }
    }

    private List<String> allText() {
        var all = new ArrayList<>(rest);
        all.addAll(near);
        return all;
    }

    private @Nullable Found<String> currency(Matching.Matched matched) {
        for (var offer : matched.byPosition().values()) {
            if (offer.price() != null && offer.price().currency() != null) {
                return new Found<>(offer.price().currency(), offer.place(), 0.95);
            }
        }
        Evidence place = matched.byPosition().values().iterator().next().place();
        for (var texts : List.of(near, rest)) {
            for (var text : texts) {
                var found = Currencies.first(Fold.of(text));
                if (found.isPresent()) {
                    return new Found<>(found.get().code(), place, 0.8);
                }
            }
        }
        return isRussian() ? new Found<>("RUB", place, UNSURE) : null;
    }

    /** Prices without a currency, in a Russian answer that speaks of Russia's tax, are roubles. */
    private boolean isRussian() {
        return mail.language() == Language.RUSSIAN
                && allText().stream().anyMatch(text -> RUSSIAN_TAX.in(Fold.of(text)));
    }

    private VatTerms vat(Matching.Matched matched) {
        var prices = new ArrayList<>(near);
        for (var offer : matched.byPosition().values()) {
            var price = offer.price();
            if (price != null && price.withVat() != null) {
                prices.add(price.withVat() ? "с ндс" : "без ндс");
            }
        }
        return Vat.of(prices, rest);
    }

    private AnswerOutcome outcome(long priced, String own) {
        if (priced > 0) {
            return priced >= request.positions().size()
                    ? AnswerOutcome.QUOTED
                    : AnswerOutcome.PARTIALLY_QUOTED;
        }
        var folded = Fold.of(own);
        boolean declines = DECLINE.in(folded);
        boolean asks = own.indexOf('?') >= 0 || QUESTION.in(folded);
        if (declines && !(asks && own.indexOf('?') >= 0)) {
            return AnswerOutcome.DECLINED;
        }
        return asks
                ? AnswerOutcome.QUESTION
                : allUnavailable() ? AnswerOutcome.DECLINED : AnswerOutcome.QUESTION;
    }

    private boolean allUnavailable() {
        return !offers.isEmpty()
                && offers.stream()
                        .allMatch(o -> o.stock().availability() == Availability.UNAVAILABLE);
    }

    private List<Doubt> doubts(
            Matching.Matched matched,
            @Nullable Found<String> currency,
            boolean priced,
            List<AnswerLine> lines,
            VatTerms vat) {
        var doubts = new ArrayList<>(mail.doubts());
        if (priced && (currency == null || currency.confidence() <= UNSURE)) {
            doubts.add(Doubt.of(DoubtKind.UNKNOWN_CURRENCY));
        }
        Totals.mismatch(allText(), lines, request.positions(), vat, style)
                .map(total -> Doubt.of(DoubtKind.TOTAL_MISMATCH, total))
                .ifPresent(doubts::add);
        for (var offer : matched.left()) {
            if (offer.price() != null && !offer.price().total()) {
                doubts.add(Doubt.of(DoubtKind.UNMATCHED_LINE, Fold.oneLine(offer.name())));
            }
        }
        mail.outer().lines(Zone.OWN).stream()
                .filter(line -> Suspicion.isOrder(line.text()))
                .findFirst()
                .ifPresent(
                        line ->
                                doubts.add(
                                        Doubt.of(
                                                DoubtKind.SUSPICIOUS_CONTENT, Suspicion.of(line))));
        return doubts;
    }

    static List<String> sentences(String text) {
        return Sentences.of(text).stream().map(Sentences.Sentence::text).toList();
    }

    static BigDecimal positive(BigDecimal number) {
        return number.signum() > 0 ? number : BigDecimal.ONE;
    }
}
