package com.quotedesk.application.mail;

import com.quotedesk.application.documents.FilledSheet;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.quotes.Offer;
import com.quotedesk.domain.quotes.QuoteDoor;
import com.quotedesk.domain.quotes.QuoteLine;
import com.quotedesk.domain.quotes.QuoteTerms;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqItem;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.Vat;
import com.quotedesk.domain.shared.VatMode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes an offer of a form that was filled in. An offer has one tax: that of most lines. Prices of
 * other lines are told so that without tax they are the same, and what was filled in is noted.
 */
final class FormOffer {

    private final Percent usualVat;

    /**
     * @param usualVat the rate where the form says that there is tax, and not how much
     */
    FormOffer(Percent usualVat) {
        this.usualVat = usualVat;
    }

    /** Empty where nothing of what was asked has a price. */
    Optional<Offer> of(FilledSheet.Filled form, Rfq rfq, MessageId message) {
        var units =
                rfq.items().stream().collect(Collectors.toMap(RfqItem::position, RfqItem::unit));
        var priced =
                form.lines().stream()
                        .filter(line -> line.price() != null)
                        .filter(line -> units.containsKey(line.position()))
                        .toList();
        if (priced.isEmpty()) {
            return Optional.empty();
        }
        var vat = usual(priced.stream().map(this::vat).toList());
        return Optional.of(
                new Offer(
                        QuoteDoor.SHEET,
                        message,
                        new QuoteTerms(
                                form.currency(),
                                vat,
                                null,
                                null,
                                form.validUntil(),
                                null,
                                null,
                                form.number(),
                                null),
                        priced.stream().map(line -> line(line, form, units, vat)).toList(),
                        form.lines().stream()
                                .filter(line -> line.price() == null)
                                .map(FormOffer::unpriced)
                                .toList()));
    }

    /** What was said of an item without a price is for a person to read. */
    private static Doubt unpriced(FilledSheet.Line line) {
        return new Doubt(DoubtKind.UNMATCHED_LINE, line.position(), line.note());
    }

    private Vat vat(FilledSheet.Line line) {
        return line.vat() == VatMode.EXEMPT
                ? Vat.EXEMPT
                : new Vat(
                        line.vat(),
                        Optional.ofNullable(line.vatRate()).map(Percent::new).orElse(usualVat));
    }

    /** That of most lines; of several, the one that comes first. */
    private static Vat usual(List<Vat> all) {
        Map<Vat, Long> counts =
                all.stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return all.stream()
                .max(
                        Comparator.comparingLong((Vat vat) -> counts.getOrDefault(vat, 0L))
                                .thenComparingInt(vat -> -all.indexOf(vat)))
                .orElseThrow();
    }

    private QuoteLine line(
            FilledSheet.Line line, FilledSheet.Filled form, Map<Integer, Unit> units, Vat vat) {
        var filledIn = new Money(Objects.requireNonNull(line.price()), form.currency());
        var own = vat(line);
        boolean same = own.equals(vat);
        var days = line.leadDays();
        return new QuoteLine(
                line.position(),
                same ? filledIn : vat.asked(own.net(filledIn)),
                BigDecimal.ONE,
                Objects.requireNonNull(units.get(line.position())),
                null,
                List.of(),
                null,
                null,
                null,
                days == null ? null : new LeadTime(days, days),
                null,
                same ? line.note() : noted(line, filledIn, own));
    }

    private static @Nullable String noted(FilledSheet.Line line, Money filledIn, Vat own) {
        return Stream.of(line.note(), "(" + filledIn + ", " + own.mode() + rate(own) + ")")
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static String rate(Vat vat) {
        return Optional.ofNullable(vat.rate()).map(rate -> " " + rate).orElse("");
    }
}
