package com.quotedesk.domain.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsTest {

    @Test
    void forms_of_a_word_are_alike() {
        assertThat(in("кабели", "кабель")).isEqualTo(1);
        assertThat(in("кабель", "лампа")).isZero();
    }

    @Test
    void what_holds_a_number_is_itself_or_another_thing() {
        assertThat(in("cable25", "cable25")).isEqualTo(1);
        assertThat(in("cable2", "cable")).isZero();
        assertThat(in("cable", "cable2")).isZero();
    }

    private static int in(String mine, String other) {
        return Words.of(mine).countIn(Words.of(other));
    }
}
