package com.quotedesk.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MoneyTest {

    private static Money rub(String amount) {
        return Money.of(amount, "RUB");
    }

    @Test
    void equal_amounts_are_equal_however_written() {
        assertThat(rub("1.5")).isEqualTo(rub("1.50")).isEqualTo(rub("1.5000000"));
        assertThat(rub("100").hashCode()).isEqualTo(rub("1E2").hashCode());
        assertThat(rub("1.5")).isNotEqualTo(Money.of("1.5", "USD"));
    }

    @Test
    void an_amount_is_written_with_at_least_the_decimals_of_its_currency() {
        assertThat(rub("1E+2")).hasToString("100.00 RUB");
        assertThat(rub("1.23456")).hasToString("1.23456 RUB");
        assertThat(Money.of("7", "JPY")).hasToString("7 JPY");
        assertThat(Money.of("7", "KWD")).hasToString("7.000 KWD");
    }

    @Test
    void ten_decimals_are_the_finest() {
        assertThat(rub("0.0000000001").amount()).isEqualTo("0.0000000001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rub("0.00000000001"))
                .withMessageContaining("ten decimals");
        assertThat(rub("1.00000000000")).isEqualTo(rub("1"));
        assertThat(Money.calculated(new BigDecimal("0.00000000005"), Currency.getInstance("RUB")))
                .isEqualTo(rub("0.0000000001"));
    }

    @Test
    void nothing_is_paid_in_gold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.of("1", "XAU"))
                .withMessageContaining("XAU");
    }

    @Test
    void amounts_are_added_taken_away_multiplied_and_divided() {
        assertThat(rub("1.10").plus(rub("2.25"))).isEqualTo(rub("3.35"));
        assertThat(rub("1.10").minus(rub("2.25"))).isEqualTo(rub("-1.15"));
        assertThat(rub("1.10").negated()).isEqualTo(rub("-1.10"));
        assertThat(rub("1.10").times(new BigDecimal("2.5"))).isEqualTo(rub("2.75"));
        assertThat(rub("10").dividedBy(new BigDecimal("3"))).isEqualTo(rub("3.3333333333"));
        assertThat(rub("20").dividedBy(new BigDecimal("3"))).isEqualTo(rub("6.6666666667"));
        assertThat(rub("0.0000000001").times(new BigDecimal("0.5"))).isEqualTo(rub("0.0000000001"));
        assertThat(Money.zero(Currency.getInstance("RUB"))).isEqualTo(rub("0"));
    }

    @Test
    void amounts_of_two_currencies_do_not_meet() {
        var roubles = rub("1");
        var dollars = Money.of("1", "USD");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> roubles.plus(dollars))
                .withMessage("convert first: RUB and USD");
        assertThatIllegalArgumentException().isThrownBy(() -> roubles.minus(dollars));
        assertThatIllegalArgumentException().isThrownBy(() -> roubles.compareTo(dollars));
        assertThatIllegalArgumentException().isThrownBy(() -> roubles.isLessThan(dollars));
    }

    @Test
    void amounts_are_compared() {
        assertThat(rub("1")).isLessThan(rub("2")).isEqualByComparingTo(rub("1.0"));
        assertThat(rub("1").isLessThan(rub("1.01"))).isTrue();
        assertThat(rub("1").isLessThan(rub("1"))).isFalse();
        assertThat(rub("1").isLessThan(rub("0.99"))).isFalse();
        assertThat(rub("-1").signum()).isEqualTo(-1);
        assertThat(rub("0").signum()).isZero();
        assertThat(rub("0.01").signum()).isEqualTo(1);
    }

    @Test
    void an_amount_is_rounded_to_its_currency() {
        assertThat(rub("1.005").rounded(RoundingMode.HALF_UP)).isEqualTo(rub("1.01"));
        assertThat(rub("1.005").rounded(RoundingMode.DOWN)).isEqualTo(rub("1.00"));
        assertThat(Money.of("1.5", "JPY").rounded(RoundingMode.HALF_UP))
                .isEqualTo(Money.of("2", "JPY"));
        assertThat(rub("1.005").isRounded()).isFalse();
        assertThat(rub("1.01").isRounded()).isTrue();
        assertThat(Money.of("1.5", "JPY").isRounded()).isFalse();
    }
}
