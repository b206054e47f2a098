package com.quotedesk.domain.proposals;

import static com.quotedesk.domain.proposals.Offers.line;
import static com.quotedesk.domain.proposals.Offers.offer;
import static com.quotedesk.domain.proposals.Offers.rub;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.quotedesk.domain.pricing.Price;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.ExchangeRate;
import com.quotedesk.domain.shared.LineAmounts;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.Vat;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OfferTest {

    private static final Currency RUB = Currency.getInstance("RUB");
    private static final Currency USD = Currency.getInstance("USD");

    private static ProposalLine aLine(int line, String name, String quantity, String currency) {
        return new ProposalLine(
                line,
                Offers.item(line),
                name,
                null,
                new BigDecimal(quantity),
                Unit.PIECE,
                null,
                Price.withoutCost(Money.of("1", "RUB"), Vat.EXEMPT),
                LineAmounts.zero(Currency.getInstance(currency)),
                null);
    }

    @Test
    void a_line_comes_to_price_times_quantity_with_its_tax() {
        var line = line(1, "80", null);

        assertThat(line.amounts()).isEqualTo(new LineAmounts(rub("300"), rub("66"), rub("366")));
        assertThat(line.quantity()).isEqualTo(new BigDecimal("3"));
        assertThat(aLine(1, "x", "100", "RUB").quantity()).isEqualTo(new BigDecimal("100"));
        assertThat(offer(line, line(2, "1", null)).total().gross()).isEqualTo(rub("732"));
        assertThat(offer(line(2, "1", null), line).items())
                .containsExactly(Offers.item(2), Offers.item(1));
    }

    @Test
    void impossible_lines_and_offers_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> aLine(0, "x", "1", "RUB"));
        assertThatIllegalArgumentException().isThrownBy(() -> aLine(1, " ", "1", "RUB"));
        assertThatIllegalArgumentException().isThrownBy(() -> aLine(1, "x", "0", "RUB"));
        assertThatIllegalArgumentException().isThrownBy(() -> aLine(1, "x", "1", "USD"));
        var line = line(1, "80", null);
        assertThatIllegalArgumentException().isThrownBy(() -> offer(line, line));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new Offer(
                                        USD,
                                        Language.ENGLISH,
                                        List.of(line),
                                        Offers.LAST_DAY,
                                        null,
                                        null));
    }

    @Test
    void a_cost_is_told_in_the_currency_that_its_rate_leads_to() {
        var rate = new ExchangeRate(USD, RUB, new BigDecimal("80"), Offers.TODAY, "cbr");
        var dollars = Money.of("5", "USD");

        assertThat(new Cost(dollars, null, null, null).currency()).isEqualTo(USD);
        assertThat(new Cost(dollars, rate, null, null).currency()).isEqualTo(RUB);
        assertThat(new Cost(rub("5"), rate, null, null).currency()).isEqualTo(USD);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cost(Money.of("5", "EUR"), rate, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cost(rub("-5"), null, null, null));
    }
}
