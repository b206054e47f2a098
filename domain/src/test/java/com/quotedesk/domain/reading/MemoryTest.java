package com.quotedesk.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MemoryTest {

    private static final Evidence PLACE = new Evidence.Span("1", 3, 9);

    @Test
    void a_product_is_called_by_our_name_and_keeps_its_place() {
        var memory = new Memory(List.of(new Lesson.Alias("Красный  КАБЕЛЬ", "ВВГ 3х2,5", "VVG-3")));

        var line = memory.applied(inquiry(line("красный кабель", null))).lines().getFirst();

        assertThat(line.name())
                .isEqualTo(
                        new Found<>(
                                "ВВГ 3х2,5",
                                new Evidence.Remembered(PLACE, "красный кабель"),
                                0.8));
        assertThat(line.sku())
                .isEqualTo(
                        new Found<>(
                                "VVG-3", new Evidence.Remembered(PLACE, "красный кабель"), 0.8));
        assertThat(line.quantity().value()).isEqualByComparingTo("5");
    }

    @Test
    void a_product_without_an_article_keeps_the_one_that_was_read() {
        var memory = new Memory(List.of(new Lesson.Alias("кабель", "ВВГ", null)));

        var line = memory.applied(inquiry(line("Кабель", "K-1"))).lines().getFirst();

        assertThat(line.name().value()).isEqualTo("ВВГ");
        assertThat(line.sku().value()).isEqualTo("K-1");
    }

    @Test
    void a_word_for_a_unit_is_understood_and_doubted_no_more() {
        var memory = new Memory(List.of(new Lesson.UnitWord("Бухта", Unit.ROLL)));
        var other = new Doubt(DoubtKind.UNKNOWN_UNIT, 1, "бухта");
        var doubts =
                List.of(
                        Doubt.of(DoubtKind.NO_SENDER),
                        other,
                        new Doubt(DoubtKind.UNKNOWN_UNIT, 2, null),
                        new Doubt(DoubtKind.UNKNOWN_UNIT, 2, "мешочек"),
                        new Doubt(DoubtKind.UNKNOWN_UNIT, null, "бухта"));

        var read =
                memory.applied(
                        inquiry(line("Кабель", null), line("Лампа", null))
                                .saying(
                                        List.of(line("Кабель", null), line("Лампа", null)),
                                        doubts));

        assertThat(read.lines().get(0).unit())
                .isEqualTo(new Found<>(Unit.ROLL, new Evidence.Remembered(PLACE, "бухта"), 0.8));
        assertThat(read.lines().get(1).unit().value()).isEqualTo(Unit.PIECE);
        assertThat(read.doubts()).hasSize(4).doesNotContain(other);
    }

    @Test
    void columns_are_known_by_their_headings() {
        var memory =
                new Memory(
                        List.of(
                                new Lesson.Column("К закупке", ColumnRole.QUANTITY),
                                new Lesson.UnitWord("остаток", Unit.PIECE),
                                new Lesson.Column("остаток", ColumnRole.NONE)));

        assertThat(memory.column("к  закупке ")).contains(ColumnRole.QUANTITY);
        assertThat(memory.column("Остаток")).contains(ColumnRole.NONE);
        assertThat(memory.column("цена")).isEmpty();
    }

    @Test
    void who_knows_nothing_changes_nothing() {
        var inquiry = inquiry(line("Кабель", null));

        assertThat(Memory.NOTHING.applied(inquiry)).isSameAs(inquiry);
        assertThat(new Memory(List.of(new Lesson.Alias("x", "y", null))).applied(inquiry))
                .isEqualTo(inquiry);
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

    private static InquiryLine line(String name, @Nullable String sku) {
        return new InquiryLine(
                found(name),
                sku == null ? null : found(sku),
                found(new BigDecimal(5)),
                found(Unit.PIECE));
    }

    private static <T> Found<T> found(T value) {
        return new Found<>(value, PLACE, 0.8);
    }
}
