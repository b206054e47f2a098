package com.quotedesk.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingDifferenceTest {

    @Test
    void lines_are_found_again_by_name_then_sku_then_likeness() {
        var before =
                inquiry(
                        line("Кабель ВВГ 3х2,5", null, "1"),
                        line("Лампа", "L-1", "2"),
                        line("Труба стальная 57", null, "3"),
                        line("Насос", null, "4"));
        var after =
                inquiry(
                        line("Труба стальная 57 мм", null, "3"),
                        line("Светильник", "l-1", "2"),
                        line("кабель  ВВГ 3х2,5", null, "1"),
                        line("Лопата", null, "9"));

        assertThat(LinePairs.of(before, after)).isEqualTo(Map.of(1, 3, 2, 2, 3, 1));
    }

    @Test
    void a_line_is_alike_to_one_only() {
        var before = inquiry(line("Труба 57", null, "1"), line("Труба 57 мм", null, "2"));

        assertThat(LinePairs.of(before, inquiry(line("Труба 57 ст.", null, "1"))))
                .isEqualTo(Map.of(1, 1));
    }

    @Test
    void equal_lines_are_paired_once_each_and_in_order() {
        var one = line("Лампа", null, "1");

        assertThat(LinePairs.of(inquiry(one, one, one), inquiry(one, one)))
                .isEqualTo(Map.of(1, 1, 2, 2));
        assertThat(LinePairs.of(inquiry(line("A", "s", "1")), inquiry(line("B", null, "1"))))
                .isEmpty();
    }

    @Test
    void what_is_said_otherwise_is_told_value_by_value() {
        var before =
                List.of(value(ReadField.COMPANY, null, "A"), quantity(1, "5"), quantity(2, "6"));
        var after =
                List.of(
                        quantity(1, "6.0"),
                        quantity(3, "7"),
                        value(ReadField.CURRENCY, null, "EUR"));

        var changes = ReadingDifference.between(before, after, line -> Map.of(2, 1).get(line));

        assertThat(changes)
                .extracting(change -> text(change.before()) + " → " + text(change.after()))
                .containsExactly("A → -", "5 → -", "- → 7", "- → EUR");
    }

    @Test
    void of_several_values_those_that_are_the_same_are_found_first() {
        var before =
                List.of(
                        value(ReadField.PRICE_TIER, 1, "1=9"),
                        value(ReadField.PRICE_TIER, 1, "100=8"));
        var after =
                List.of(
                        value(ReadField.PRICE_TIER, 1, "100=8"),
                        value(ReadField.PRICE_TIER, 1, "1=7"));

        assertThat(ReadingDifference.between(before, after, line -> line))
                .extracting(change -> text(change.before()) + " → " + text(change.after()))
                .containsExactly("1=9 → 1=7");
    }

    @Test
    void places_do_not_count_and_texts_do() {
        var elsewhere =
                new ReadValue(ReadField.NAME, 1, "Лампа", new Evidence.Span("2", 0, 1), 0.1);

        assertThat(
                        ReadingDifference.between(
                                List.of(value(ReadField.NAME, 1, "Лампа")),
                                List.of(elsewhere),
                                line -> line))
                .isEmpty();
        assertThat(
                        ReadingDifference.between(
                                List.of(value(ReadField.NAME, 1, "лампа")),
                                List.of(elsewhere),
                                line -> line))
                .containsExactly(
                        new ReadingDifference.Changed(
                                value(ReadField.NAME, 1, "лампа"), elsewhere));
    }

    private static String text(@Nullable ReadValue value) {
        return value == null ? "-" : value.text();
    }

    private static ReadValue quantity(int line, String text) {
        return value(ReadField.QUANTITY, line, text);
    }

    private static ReadValue value(ReadField field, @Nullable Integer line, String text) {
        return new ReadValue(field, line, text, null, null);
    }

    private static Inquiry inquiry(InquiryLine... lines) {
        return new Inquiry(
                "rules/1",
                Language.RUSSIAN,
                ClientDetails.UNKNOWN,
                List.of(lines),
                null,
                null,
                List.of());
    }

    private static InquiryLine line(String name, @Nullable String sku, String quantity) {
        return new InquiryLine(
                found(name),
                sku == null ? null : found(sku),
                found(new BigDecimal(quantity)),
                found(Unit.PIECE));
    }

    private static <T> Found<T> found(T value) {
        return new Found<>(value, new Evidence.InHeader("Subject"), 1);
    }
}
