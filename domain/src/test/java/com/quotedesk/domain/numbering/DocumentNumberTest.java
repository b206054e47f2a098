package com.quotedesk.domain.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentNumberTest {

    @Test
    void a_sequence_has_four_digits_or_more() {
        assertThat(number(2026, 52)).hasToString("ORD-2026-0052");
        assertThat(number(1000, 1)).hasToString("ORD-1000-0001");
        assertThat(number(9999, 12345)).hasToString("ORD-9999-12345");
    }

    @Test
    void a_year_has_four_digits_and_a_sequence_starts_at_1() {
        assertThatThrownBy(() -> number(999, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> number(10000, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> number(2026, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static DocumentNumber number(int year, int sequence) {
        return new DocumentNumber(DocumentKind.ORDER, year, sequence);
    }
}
