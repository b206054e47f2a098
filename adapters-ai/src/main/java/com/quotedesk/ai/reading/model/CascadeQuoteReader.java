package com.quotedesk.ai.reading.model;

import com.quotedesk.ai.reading.files.Files;
import com.quotedesk.ai.reading.model.Replies.AnswerReply;
import com.quotedesk.ai.reading.model.Replies.Quoted;
import com.quotedesk.ai.reading.quotes.Currencies;
import com.quotedesk.ai.reading.text.MailText;
import com.quotedesk.application.reading.QuoteReader;
import com.quotedesk.application.reading.ReadingContext;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.reading.AnswerLine;
import com.quotedesk.domain.reading.AnswerOutcome;
import com.quotedesk.domain.reading.Availability;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.reading.Request;
import com.quotedesk.domain.reading.RequestedPosition;
import com.quotedesk.domain.reading.SupplierAnswer;
import com.quotedesk.domain.reading.VatTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets the rules read, and a model what they doubt. What the model invents is thrown away. */
final class CascadeQuoteReader implements QuoteReader {

    private static final Set<DoubtKind> WORTH_ASKING =
            EnumSet.of(
                    DoubtKind.UNMATCHED_LINE,
                    DoubtKind.UNKNOWN_CURRENCY,
                    DoubtKind.TOTAL_MISMATCH,
                    DoubtKind.UNSURE_KIND);

    private static final Set<BigDecimal> USUAL_LOTS =
            Set.of(BigDecimal.ONE, new BigDecimal(100), new BigDecimal(1000));

    private static final int SCALE = 4;
    private static final int LONGEST_LEAD = 3650;

    private final QuoteReader rules;
    private final Asking asking;

    CascadeQuoteReader(QuoteReader rules, Asking asking) {
        this.rules = rules;
        this.asking = asking;
    }

    @Override
    public SupplierAnswer read(MessageContent message, Request request, ReadingContext context) {
        var byRules = rules.read(message, request, context);
        if (!asking.isWanted(byRules.doubts(), WORTH_ASKING)) {
            return byRules;
        }
        var mail = MailText.of(message, Files::read);
        var script = asking.script(mail, null);
        var bill = new Bill();
        try {
            var input = asked(request) + script.text();
            var json = asking.ask(Prompt.ANSWER, input, mail, byRules.doubts(), bill);
            return merged(byRules, Replies.answer(json), request, script)
                    .costing(asking.effort(bill));
        } catch (ModelFailure failure) {
            return withDoubts(byRules, List.of(Asking.silent(failure)))
                    .costing(asking.effort(bill));
        }
    }

    private static String asked(Request request) {
        var text = new StringBuilder("Positions asked:\n");
        for (var position : request.positions()) {
            text.append(position.position()).append(": ").append(position.name());
            if (position.sku() != null) {
                text.append(" | ").append(position.sku());
            }
            text.append(" | ").append(position.quantity().toPlainString());
            text.append(' ').append(position.unit().code()).append('\n');
        }
        return text.toString();
    }

    private SupplierAnswer merged(
            SupplierAnswer rules, AnswerReply reply, Request request, Script script) {
        var checked = new Checked(script);
        var disagreed = new ArrayList<Doubt>();
        var lines = new TreeMap<Integer, AnswerLine>();
        rules.lines().forEach(line -> lines.put(line.position(), line));
        for (var quoted : reply.lines()) {
            var read = line(quoted, request, checked);
            if (read != null) {
                lines.merge(
                        read.position(), read, (mine, theirs) -> chosen(mine, theirs, disagreed));
            }
        }
        boolean priced = lines.values().stream().anyMatch(line -> line.unitPrice() != null);
        var currency = rules.currency();
        if (currency == null && priced) {
            currency = currency(reply, lines, script, checked);
        }
        var vat = rules.vat();
        if (vat.mode() == VatTerms.Mode.UNSTATED && priced) {
            vat = vat(reply, checked);
        }
        boolean known = currency != null;
        var doubts = new ArrayList<Doubt>();
        rules.doubts().stream()
                .filter(doubt -> doubt.kind() != DoubtKind.UNKNOWN_CURRENCY || !known)
                .forEach(doubts::add);
        if (priced && !known && doubts.stream().noneMatch(CascadeQuoteReader::ofCurrency)) {
            doubts.add(Doubt.of(DoubtKind.UNKNOWN_CURRENCY));
        }
        doubts.addAll(disagreed);
        doubts.addAll(checked.invented());
        return new SupplierAnswer(
                asking.reader(rules.reader(), Prompt.ANSWER),
                rules.language(),
                priced ? outcome(lines.values().stream().toList(), request) : rules.outcome(),
                currency,
                vat,
                rules.validUntil(),
                rules.paymentTerms(),
                rules.deliveryTerms(),
                List.copyOf(lines.values()),
                doubts,
                rules.effort());
    }

    private static boolean ofCurrency(Doubt doubt) {
        return doubt.kind() == DoubtKind.UNKNOWN_CURRENCY;
    }

    /**
     * The rules' line with what the model adds to it. Where both have a price and they differ, the
     * rules' stands, for a model may do what a mail tells it to; a person is shown both.
     */
    private AnswerLine chosen(AnswerLine rules, AnswerLine model, List<Doubt> doubts) {
        var mine = rules.unitPrice();
        var theirs = model.unitPrice();
        if (mine == null && theirs != null) {
            return model;
        }
        if (mine == null || theirs == null || !asking.isHeardFirst()) {
            return rules;
        }
        if (mine.value().compareTo(theirs.value()) != 0) {
            doubts.add(
                    new Doubt(
                            DoubtKind.AMBIGUOUS_PRICE,
                            rules.position(),
                            mine.value().toPlainString() + " / " + theirs.value().toPlainString()));
        }
        return new AnswerLine(
                rules.position(),
                mine,
                rules.quantity(),
                either(model.leadTime(), rules.leadTime()),
                model.availability() == Availability.UNSTATED
                        ? rules.availability()
                        : model.availability(),
                either(model.substitute(), rules.substitute()),
                either(model.minimumOrder(), rules.minimumOrder()),
                rules.tiers());
    }

    private static <T> @Nullable Found<T> either(@Nullable Found<T> one, @Nullable Found<T> other) {
        return one == null ? other : one;
    }

    private static @Nullable AnswerLine line(Quoted quoted, Request request, Checked checked) {
        var asked =
                request.positions().stream()
                        .filter(position -> position.position() == quoted.position())
                        .findFirst();
        if (asked.isEmpty()) {
            checked.throwAway("position " + quoted.position());
            return null;
        }
        return new AnswerLine(
                quoted.position(),
                price(quoted, asked.get(), checked),
                null,
                lead(quoted, checked),
                availability(quoted.availability()),
                checked.text(quoted.line(), quoted.substitute()),
                checked.number(quoted.line(), quoted.minimum()));
    }

    private static @Nullable Found<BigDecimal> price(
            Quoted quoted, RequestedPosition asked, Checked checked) {
        var written = checked.number(quoted.line(), quoted.price());
        if (written == null) {
            return null;
        }
        if (quoted.priceFor().strip().equals("0")) {
            return divided(written, asked.quantity());
        }
        var lot = Checked.positive(quoted.priceFor());
        if (lot == null) {
            return checked.thrownAway(quoted.priceFor());
        }
        boolean usual = USUAL_LOTS.stream().anyMatch(one -> one.compareTo(lot) == 0);
        return usual || checked.number(quoted.priceFor()) != null ? divided(written, lot) : null;
    }

    private static Found<BigDecimal> divided(Found<BigDecimal> price, BigDecimal by) {
        if (by.signum() <= 0 || by.compareTo(BigDecimal.ONE) == 0) {
            return price;
        }
        var each = price.value().divide(by, SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
        return new Found<>(each, price.evidence(), price.confidence());
    }

    /** Days count when the line says them, or weeks or months that come to as many. */
    private static @Nullable Found<LeadTime> lead(Quoted quoted, Checked checked) {
        var low = quoted.leadMin();
        var high = quoted.leadMax();
        if (low == null && high == null) {
            return null;
        }
        var lowest = low == null ? null : days(quoted.line(), low, checked);
        var highest = high == null ? null : days(quoted.line(), high, checked);
        boolean shown = (low == null || lowest != null) && (high == null || highest != null);
        var place = lowest == null ? highest : lowest;
        if (!shown || place == null) {
            return null;
        }
        return new Found<>(new LeadTime(low, high), place.evidence(), place.confidence());
    }

    private static @Nullable Found<BigDecimal> days(int line, int days, Checked checked) {
        if (days <= 0 || days > LONGEST_LEAD) {
            return checked.thrownAway(String.valueOf(days));
        }
        for (int unit : new int[] {7, 30}) {
            if (days % unit == 0 && checked.shows(line, new BigDecimal(days / unit))) {
                return checked.number(line, String.valueOf(days / unit));
            }
        }
        return checked.number(line, String.valueOf(days));
    }

    private static @Nullable Found<String> currency(
            AnswerReply reply, Map<Integer, AnswerLine> lines, Script script, Checked checked) {
        var code = reply.currency();
        if (code == null) {
            return null;
        }
        if (!Currencies.in(script.own()).contains(code)) {
            return checked.thrownAway(code);
        }
        return lines.values().stream()
                .flatMap(line -> Stream.ofNullable(line.unitPrice()))
                .findFirst()
                .map(price -> new Found<>(code, price.evidence(), Checked.CONFIDENCE))
                .orElse(null);
    }

    private static VatTerms vat(AnswerReply reply, Checked checked) {
        var mode =
                Arrays.stream(VatTerms.Mode.values())
                        .filter(one -> one.code().equals(reply.vat()))
                        .findFirst()
                        .orElse(VatTerms.Mode.UNSTATED);
        boolean rated = mode == VatTerms.Mode.INCLUDED || mode == VatTerms.Mode.EXCLUDED;
        var rate = rated ? checked.number(reply.vatRate()) : null;
        return new VatTerms(mode, rate == null ? null : rate.value());
    }

    private static Availability availability(String code) {
        return Arrays.stream(Availability.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(Availability.UNSTATED);
    }

    private static AnswerOutcome outcome(List<AnswerLine> lines, Request request) {
        long priced = lines.stream().filter(line -> line.unitPrice() != null).count();
        return priced >= request.positions().size()
                ? AnswerOutcome.QUOTED
                : AnswerOutcome.PARTIALLY_QUOTED;
    }

    private static SupplierAnswer withDoubts(SupplierAnswer answer, List<Doubt> more) {
        var doubts = new ArrayList<>(answer.doubts());
        doubts.addAll(more);
        return answer.doubting(doubts);
    }
}
