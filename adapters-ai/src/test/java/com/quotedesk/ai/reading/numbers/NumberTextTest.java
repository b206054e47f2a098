package com.quotedesk.ai.reading.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NumberTextTest {

    @Test
    void spaces_and_apostrophes_part_thousands() {
        assertThat(read("12 500", NumberStyle.RUSSIAN)).isEqualByComparingTo("12500");
        assertThat(read("1'250.50", NumberStyle.ENGLISH)).isEqualByComparingTo("1250.5");
        assertThat(read("7\u00a0300,40", NumberStyle.RUSSIAN)).isEqualByComparingTo("7300.4");
    }

    @Test
    void the_last_of_two_separators_is_the_decimal_sign() {
        assertThat(read("1.350,75", NumberStyle.ENGLISH)).isEqualByComparingTo("1350.75");
        assertThat(read("1,350.75", NumberStyle.RUSSIAN)).isEqualByComparingTo("1350.75");
    }

    @Test
    void a_comma_before_three_digits_is_read_by_the_style_of_the_text() {
        assertThat(read("3,250", NumberStyle.RUSSIAN)).isEqualByComparingTo("3.25");
        assertThat(read("3,250", NumberStyle.ENGLISH)).isEqualByComparingTo("3250");
    }

    @Test
    void lakhs_are_grouped_by_two() {
        assertThat(read("2,75,000", NumberStyle.ENGLISH)).isEqualByComparingTo("275000");
    }

    @Test
    void dates_and_codes_are_no_numbers() {
        assertThat(NumberText.value("05.11.2026", NumberStyle.RUSSIAN)).isEmpty();
        assertThat(NumberText.value("40702810672000014455", NumberStyle.RUSSIAN)).isEmpty();
    }

    private static BigDecimal read(String text, NumberStyle style) {
        return NumberText.value(text, style).orElseThrow();
    }
}
