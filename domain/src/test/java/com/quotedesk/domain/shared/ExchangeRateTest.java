package com.quotedesk.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExchangeRateTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency RUB = Currency.getInstance("RUB");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static ExchangeRate rate(Currency from, Currency to, String rate, LocalDate date) {
        return new ExchangeRate(from, to, new BigDecimal(rate), date, "cbr");
    }

    @Test
    void amounts_of_both_currencies_are_converted() {
        var rate = rate(USD, RUB, "80.5", FRIDAY);

        assertThat(rate.convert(Money.of("2", "USD"))).isEqualTo(Money.of("161", "RUB"));
        assertThat(rate.convert(Money.of("161", "RUB"))).isEqualTo(Money.of("2", "USD"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rate.convert(Money.of("1", "EUR")))
                .withMessageContaining("says nothing of EUR");
    }

    @Test
    void a_rate_is_read_the_other_way() {
        assertThat(rate(USD, RUB, "80", FRIDAY).inverse())
                .isEqualTo(rate(RUB, USD, "0.0125", FRIDAY));
    }

    @Test
    void a_cross_rate_is_as_old_as_the_older() {
        var dollars = rate(USD, RUB, "80", FRIDAY);
        var roubles = rate(RUB, EUR, "0.01", MONDAY);

        assertThat(dollars.through(roubles)).isEqualTo(rate(USD, EUR, "0.8", FRIDAY));
        assertThat(rate(USD, RUB, "80", MONDAY).through(rate(RUB, EUR, "0.01", FRIDAY)).date())
                .isEqualTo(FRIDAY);
        assertThatIllegalArgumentException().isThrownBy(() -> roubles.through(roubles));
    }

    @Test
    void a_currency_is_worth_itself() {
        var same = ExchangeRate.same(RUB, FRIDAY);

        assertThat(same.convert(Money.of("7", "RUB"))).isEqualTo(Money.of("7", "RUB"));
        assertThat(same.source()).isEqualTo("same");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rate(RUB, RUB, "2", FRIDAY))
                .withMessageContaining("worth itself");
    }

    @Test
    void what_is_no_rate_is_refused() {
        assertThat(rate(USD, RUB, "80.50", FRIDAY)).isEqualTo(rate(USD, RUB, "80.5", FRIDAY));
        assertThat(rate(USD, RUB, "1.2345678901234567891", FRIDAY).rate().precision())
                .isEqualTo(20);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rate(USD, RUB, "1.23456789012345678912", FRIDAY));
        assertThatIllegalArgumentException().isThrownBy(() -> rate(USD, RUB, "0", FRIDAY));
        assertThatIllegalArgumentException().isThrownBy(() -> rate(USD, RUB, "-1", FRIDAY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExchangeRate(USD, RUB, BigDecimal.ONE, FRIDAY, " "))
                .withMessageContaining("source");
    }
}
