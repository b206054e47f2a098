package com.quotedesk.domain.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.PackContent;
import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OfferTest {

    private static final Currency RUB = Currency.getInstance("RUB");

    @ParameterizedTest
    @CsvSource({"1, 1.5", "99, 1.5", "100, 1.2", "499.99, 1.2", "500, 1", "100000, 1"})
    void more_costs_less_each(String quantity, String price) {
        var line = line("150", "100", List.of(from("500", "100"), from("100", "120")), null, null);

        assertThat(line.priceOfOne(new BigDecimal(quantity))).isEqualTo(rub(price));
        assertThat(line.breaks()).containsExactly(from("100", "120"), from("500", "100"));
    }

    @ParameterizedTest
    @CsvSource({
        "7, , , 7",
        "7, 10, , 10",
        "12, 10, , 12",
        "7, , 5, 10",
        "10, , 5, 10",
        "7, 12, 5, 15",
        "0.3, , 0.25, 0.5"
    })
    void as_many_are_bought_as_are_sold(
            String wanted, @Nullable String minimum, @Nullable String multiple, String bought) {
        assertThat(
                        line("1", "1", List.of(), number(minimum), number(multiple))
                                .toBuy(new BigDecimal(wanted)))
                .isEqualByComparingTo(bought);
    }

    @Test
    void a_price_may_be_nothing_but_not_less() {
        assertThatNoException().isThrownBy(() -> line("0", "1", List.of(), null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line("-0.01", "1", List.of(), null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line("1", "0", List.of(), null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> from("0", "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> from("1", "-1"));
        assertThatNoException().isThrownBy(() -> from("1", "0"));
    }

    @Test
    void a_line_is_of_one_piece() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuoteLine.of(0, rub("1"), Unit.PIECE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line("1", "1", List.of(), BigDecimal.ZERO, null));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> line("1", "1", List.of(from("5", "1"), from("5", "2")), null, null));
        var content = new PackContent(Unit.BOX, BigDecimal.TEN, Unit.PIECE);
        assertThat(packed(Unit.BOX, content).pack()).isEqualTo(content);
        assertThatIllegalArgumentException().isThrownBy(() -> packed(Unit.ROLL, content));
    }

    @Test
    void an_offer_is_in_one_currency_and_names_a_position_once() {
        assertThat(
                        offer(
                                        QuoteLine.of(3, rub("1"), Unit.PIECE),
                                        QuoteLine.of(1, rub("1"), Unit.SET))
                                .positions())
                .containsExactly(1, 3);
        assertThatIllegalArgumentException().isThrownBy(() -> offer());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                offer(
                                        QuoteLine.of(1, rub("1"), Unit.PIECE),
                                        QuoteLine.of(1, rub("2"), Unit.PIECE)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> offer(QuoteLine.of(1, Money.of("1", "USD"), Unit.PIECE)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                offer(
                                        line(
                                                "1",
                                                "1",
                                                List.of(
                                                        new PriceBreak(
                                                                BigDecimal.TEN,
                                                                Money.of("1", "USD"))),
                                                null,
                                                null)));
    }

    @Test
    void an_offer_holds_until_its_last_day() {
        var day = LocalDate.of(2026, 12, 1);

        assertThat(terms(null, null, day).holdsOn(day)).isTrue();
        assertThat(terms(null, null, day).holdsOn(day.plusDays(1))).isFalse();
        assertThat(terms(null, null, null).holdsOn(LocalDate.MAX)).isTrue();
    }

    @Test
    void amounts_of_the_whole_are_in_its_currency_and_not_below_nothing() {
        assertThatNoException().isThrownBy(() -> terms(rub("0"), rub("5000"), null));
        assertThatIllegalArgumentException().isThrownBy(() -> terms(rub("-1"), null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> terms(null, Money.of("1", "USD"), null));
    }

    private static Offer offer(QuoteLine... lines) {
        return new Offer(QuoteDoor.HAND, null, QuoteTerms.of(RUB, null), List.of(lines), List.of());
    }

    private static QuoteTerms terms(
            @Nullable Money delivery, @Nullable Money minimum, @Nullable LocalDate until) {
        return new QuoteTerms(RUB, null, delivery, minimum, until, null, null, null, null);
    }

    private static QuoteLine packed(Unit unit, PackContent content) {
        return new QuoteLine(
                1,
                rub("1"),
                BigDecimal.ONE,
                unit,
                content,
                List.of(),
                null,
                null,
                null,
                new LeadTime(0, 0),
                null,
                null);
    }

    private static QuoteLine line(
            String price,
            String per,
            List<PriceBreak> breaks,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal multiple) {
        return new QuoteLine(
                1,
                rub(price),
                new BigDecimal(per),
                Unit.PIECE,
                null,
                breaks,
                null,
                minimum,
                multiple,
                null,
                null,
                null);
    }

    private static PriceBreak from(String quantity, String price) {
        return new PriceBreak(new BigDecimal(quantity), rub(price));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Money rub(String amount) {
        return Money.of(amount, "RUB");
    }
}
