package com.quotedesk.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PercentTest {

    private static final Money HUNDRED = Money.of("100", "RUB");

    @Test
    void equal_shares_are_equal_however_written() {
        assertThat(Percent.of("20")).isEqualTo(Percent.of("20.00")).hasToString("20 %");
        assertThat(Percent.of("1E2")).hasToString("100 %");
        assertThat(Percent.of("0.5").fraction()).isEqualTo("0.005");
    }

    @Test
    void six_decimals_are_the_finest() {
        assertThat(Percent.of("0.000001").value()).isEqualTo("0.000001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Percent.of("0.0000001"))
                .withMessageContaining("six decimals");
    }

    @Test
    void a_share_is_taken_of_an_amount_and_put_on_it() {
        assertThat(Percent.of("12.5").of(HUNDRED)).isEqualTo(Money.of("12.5", "RUB"));
        assertThat(Percent.of("12.5").on(HUNDRED)).isEqualTo(Money.of("112.5", "RUB"));
        assertThat(Percent.of("-10").on(HUNDRED)).isEqualTo(Money.of("90", "RUB"));
    }

    @Test
    void a_ratio_has_four_decimals() {
        assertThat(Percent.ratio(Money.of("1", "RUB"), Money.of("3", "RUB")))
                .contains(Percent.of("33.3333"));
        assertThat(Percent.ratio(Money.of("2", "RUB"), Money.of("3", "RUB")))
                .contains(Percent.of("66.6667"));
        assertThat(Percent.ratio(HUNDRED, Money.of("0", "RUB"))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Percent.ratio(HUNDRED, Money.of("0", "USD")))
                .withMessageContaining("convert first");
    }

    @Test
    void shares_are_compared() {
        assertThat(Percent.of("19.9")).isLessThan(Percent.of("20"));
        assertThat(Percent.of("-1").signum()).isEqualTo(-1);
        assertThat(Percent.ZERO.signum()).isZero();
    }
}
