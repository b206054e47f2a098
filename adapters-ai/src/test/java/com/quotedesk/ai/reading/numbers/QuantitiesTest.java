package com.quotedesk.ai.reading.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.ai.reading.words.Tokens;
import com.quotedesk.ai.reading.words.WordList;
import com.quotedesk.domain.shared.Unit;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuantitiesTest {

    @Test
    void units_are_read_in_both_languages_and_glued_to_the_number() {
        assertThat(last("дюбель 6х40 300шт")).isEqualTo("300 PIECE");
        assertThat(last("rope 12 mm - 40 mtrs")).isEqualTo("40 METRE");
        assertThat(last("щебень - 7,5 куб. м")).isEqualTo("7.5 CUBIC_METRE");
        assertThat(last("труба - 18 пог.м")).isEqualTo("18 METRE");
    }

    @Test
    void words_and_multipliers_are_written_out() {
        assertThat(last("саморез - 4 тыс. шт")).isEqualTo("4000 PIECE");
        assertThat(last("гвозди двадцать пять кг")).isEqualTo("25 KILOGRAM");
        assertThat(last("two dozen boxes")).isEqualTo("24 BOX");
    }

    @Test
    void sizes_and_codes_are_no_quantities() {
        assertThat(all("Лист 2500х1250х4")).isEmpty();
        assertThat(all("Болт М16х70 ГОСТ 7798-70")).isEmpty();
        assertThat(all("Valve DN50 PN16 1/2\"")).isEmpty();
    }

    @Test
    void a_thousandth_of_a_piece_is_a_thousand_pieces() {
        assertThat(last("колпачок - 1.500 шт")).isEqualTo("1500 PIECE");
        assertThat(last("песок - 1.500 т")).isEqualTo("1.500 TONNE");
    }

    @Test
    void no_word_is_a_unit_twice() {
        var seen = new HashMap<String, String>();
        WordList.load("units")
                .all()
                .forEach(
                        (unit, words) ->
                                words.forEach(
                                        word ->
                                                assertThat(seen.getOrDefault(word, unit))
                                                        .as(word)
                                                        .isEqualTo(unit)
                                                        .satisfies(_ -> seen.put(word, unit))));
    }

    @Test
    void a_litre_is_a_litre() {
        assertThat(Units.named("л").orElseThrow()).isEqualTo(Unit.LITRE);
        assertThat(Units.named("упак (50 шт)").orElseThrow()).isEqualTo(Unit.PACK);
    }

    private static String last(String text) {
        var quantity = all(text).getLast();
        return quantity.value().toPlainString() + " " + quantity.unit();
    }

    private static List<Quantity> all(String text) {
        return Quantities.in(text, Tokens.of(text), NumberStyle.RUSSIAN);
    }
}
