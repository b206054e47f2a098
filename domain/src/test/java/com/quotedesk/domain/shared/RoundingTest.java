package com.quotedesk.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RoundingTest {

    @Test
    void a_line_is_price_times_quantity_rounded_half_up() {
        var line = Rounding.STANDARD.line(Money.of("0.35", "RUB"), new BigDecimal("1.3"));

        assertThat(line).isEqualTo(Money.of("0.46", "RUB"));
        assertThat(Rounding.STANDARD.round(Money.of("0.005", "RUB")))
                .isEqualTo(Money.of("0.01", "RUB"));
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, 12.345, RUB, HALF_UP, 12.35",
        "0.1, 12.345, RUB, HALF_UP, 12.30",
        "1, 12.345, RUB, UP, 13.00",
        "10, 12.345, RUB, UP, 20.00",
        "10, 12.345, RUB, HALF_UP, 10.00",
        "100, 12.345, RUB, CEILING, 100.00",
        "100, 12.345, RUB, DOWN, 0.00",
        // Yen have no hundredths: one rounding, not two.
        "0.01, 123.496, JPY, HALF_UP, 123",
        "0.01, 1.23456, KWD, HALF_UP, 1.23",
    })
    void a_price_is_a_multiple_of_the_step(
            BigDecimal step, String price, String currency, RoundingMode mode, String expected) {
        assertThat(new PriceStep(step, mode).apply(Money.of(price, currency)))
                .isEqualTo(Money.of(expected, currency));
    }

    @Test
    void a_step_is_the_same_however_written() {
        assertThat(new PriceStep(new BigDecimal("10.0"), RoundingMode.UP))
                .isEqualTo(new PriceStep(BigDecimal.TEN, RoundingMode.UP));
        assertThat(new PriceStep(new BigDecimal("1E1"), RoundingMode.UP).step()).hasToString("10");
        assertThat(PriceStep.CENT.step()).isEqualTo("0.01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.001", "1000", "0.05", "5", "4294967297"})
    void other_steps_are_refused(String step) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriceStep(new BigDecimal(step), RoundingMode.UP))
                .withMessageContaining("not a step");
    }

    @Test
    void a_mode_that_refuses_to_round_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rounding(RoundingMode.UNNECESSARY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PriceStep(BigDecimal.ONE, RoundingMode.UNNECESSARY));
    }
}
