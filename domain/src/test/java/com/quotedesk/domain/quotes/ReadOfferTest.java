package com.quotedesk.domain.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.reading.AnswerLine;
import com.quotedesk.domain.reading.AnswerOutcome;
import com.quotedesk.domain.reading.Availability;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.reading.PriceTier;
import com.quotedesk.domain.reading.SupplierAnswer;
import com.quotedesk.domain.reading.VatTerms;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqItem;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.Vat;
import com.quotedesk.domain.suppliers.SupplierId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadOfferTest {

    private static final MessageId MAIL = new MessageId(new UUID(5, 5));
    private static final Percent USUAL = Percent.of("22");
    private final ReadOffer reading = new ReadOffer(Currency.getInstance("RUB"), USUAL);
    private final Rfq rfq =
            Rfq.draft(
                    new RfqId(new UUID(0, 1)),
                    new OrderId(new UUID(0, 2)),
                    new SupplierId(new UUID(0, 3)),
                    List.of(item(1, Unit.METRE), item(2, Unit.PIECE)),
                    Instant.EPOCH);

    @Test
    void what_was_read_becomes_an_offer() {
        var answer =
                answer(
                        found("USD"),
                        new VatTerms(VatTerms.Mode.EXCLUDED, BigDecimal.TEN),
                        line(1, "12.50"),
                        new AnswerLine(
                                2,
                                found(new BigDecimal("3")),
                                found(new BigDecimal("7")),
                                found(new LeadTime(0, 5)),
                                Availability.IN_STOCK,
                                found("Another"),
                                found(BigDecimal.TEN)));

        var offer = reading.of(answer, rfq, MAIL).orElseThrow();

        assertThat(offer.door()).isEqualTo(QuoteDoor.MAIL);
        assertThat(offer.message()).isEqualTo(MAIL);
        assertThat(offer.terms())
                .isEqualTo(
                        new QuoteTerms(
                                Currency.getInstance("USD"),
                                Vat.excluded(Percent.of("10")),
                                null,
                                null,
                                LocalDate.of(2026, 12, 1),
                                "prepaid",
                                "FCA",
                                null,
                                null));
        assertThat(offer.lines())
                .containsExactly(
                        QuoteLine.of(1, Money.of("12.5", "USD"), Unit.METRE),
                        new QuoteLine(
                                2,
                                Money.of("3", "USD"),
                                BigDecimal.ONE,
                                Unit.PIECE,
                                null,
                                List.of(),
                                new BigDecimal("7"),
                                BigDecimal.TEN,
                                null,
                                new LeadTime(0, 5),
                                "Another",
                                null));
        assertThat(offer.doubts()).isEmpty();
    }

    @Test
    void what_is_not_said_is_ours_or_nothing() {
        var usual = offer(null, new VatTerms(VatTerms.Mode.INCLUDED, null));
        assertThat(usual.terms().currency().getCurrencyCode()).isEqualTo("RUB");
        assertThat(usual.terms().vat()).isEqualTo(Vat.included(USUAL));
        assertThat(usual.doubts()).containsExactly(Doubt.of(DoubtKind.UNKNOWN_CURRENCY));
        assertThat(offer(found("RUB"), VatTerms.UNSTATED).terms().vat()).isNull();
        assertThat(offer(found("RUB"), new VatTerms(VatTerms.Mode.EXEMPT, null)).terms().vat())
                .isEqualTo(Vat.EXEMPT);
    }

    @Test
    void a_line_that_fits_nothing_is_doubted_and_left_out() {
        var answer = answer(found("RUB"), VatTerms.UNSTATED, line(1, "5"), line(9, "7"));

        var offer = reading.of(answer, rfq, MAIL).orElseThrow();

        assertThat(offer.positions()).containsExactly(1);
        assertThat(offer.doubts()).containsExactly(new Doubt(DoubtKind.UNMATCHED_LINE, 9, "7"));
        assertThat(reading.of(answer(null, VatTerms.UNSTATED, line(1, "-5")), rfq, MAIL)).isEmpty();
    }

    @Test
    void a_quantity_that_is_none_is_left_out() {
        var odd =
                new AnswerLine(
                        1,
                        found(BigDecimal.ONE),
                        found(BigDecimal.ZERO),
                        null,
                        Availability.UNSTATED,
                        null,
                        null);

        var line =
                reading.of(answer(found("RUB"), VatTerms.UNSTATED, odd), rfq, MAIL)
                        .orElseThrow()
                        .lines()
                        .getFirst();

        assertThat(line.available()).isNull();
    }

    @Test
    void prices_by_quantity_become_breaks_of_the_line() {
        var line = tiered(tier("500", "9"), tier("0", "12"), tier("100", "10.5"));

        assertThat(line.price()).isEqualTo(Money.of("12", "RUB"));
        assertThat(line.breaks())
                .containsExactly(
                        new PriceBreak(new BigDecimal("100"), Money.of("10.5", "RUB")),
                        new PriceBreak(new BigDecimal("500"), Money.of("9", "RUB")));
        assertThat(line.priceOfOne(new BigDecimal("120"))).isEqualTo(Money.of("10.5", "RUB"));
    }

    @Test
    void of_two_prices_for_one_quantity_neither_is_taken() {
        var line = tiered(tier("100", "9"), tier("100.0", "8"));

        assertThat(line.price()).isEqualTo(Money.of("10.5", "RUB"));
        assertThat(line.breaks()).isEmpty();
    }

    private QuoteLine tiered(PriceTier... tiers) {
        var read =
                new AnswerLine(
                        1,
                        found(new BigDecimal("10.5")),
                        null,
                        null,
                        Availability.UNSTATED,
                        null,
                        null,
                        Arrays.stream(tiers).map(ReadOfferTest::found).toList());
        return reading.of(answer(found("RUB"), VatTerms.UNSTATED, read), rfq, MAIL)
                .orElseThrow()
                .lines()
                .getFirst();
    }

    private static PriceTier tier(String from, String price) {
        return new PriceTier(new BigDecimal(from), new BigDecimal(price));
    }

    @Test
    void without_a_price_there_is_no_offer() {
        var silent = new AnswerLine(1, null, null, null, Availability.UNAVAILABLE, null, null);

        assertThat(reading.of(answer(null, VatTerms.UNSTATED, silent), rfq, MAIL)).isEmpty();
    }

    private Offer offer(@Nullable Found<String> currency, VatTerms vat) {
        return reading.of(answer(currency, vat, line(1, "5")), rfq, MAIL).orElseThrow();
    }

    private static SupplierAnswer answer(
            @Nullable Found<String> currency, VatTerms vat, AnswerLine... lines) {
        return new SupplierAnswer(
                "rules/1",
                Language.ENGLISH,
                AnswerOutcome.QUOTED,
                currency,
                vat,
                found(LocalDate.of(2026, 12, 1)),
                found("prepaid"),
                found("FCA"),
                List.of(lines),
                List.of());
    }

    private static AnswerLine line(int position, String price) {
        return new AnswerLine(
                position,
                found(new BigDecimal(price)),
                null,
                null,
                Availability.UNSTATED,
                null,
                null);
    }

    private static <T> Found<T> found(T value) {
        return new Found<>(value, new Evidence.Span("1", 0, 1), 1);
    }

    private static RfqItem item(int position, Unit unit) {
        return new RfqItem(
                position, new UUID(4, position), "Item " + position, null, BigDecimal.TEN, unit);
    }
}
