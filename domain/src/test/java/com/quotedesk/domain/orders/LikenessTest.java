package com.quotedesk.domain.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LikenessTest {

    @Test
    void the_same_list_is_wholly_alike_in_any_order_case_and_spelling() {
        var list = List.of(item("Счётчик ЦЭ-6803", "2"), item("Кабель ВВГ 3х2,5", "100"));
        var same = List.of(item("кабель ввг, 3Х2.5", "100.0"), item("СЧЕТЧИК ЦЭ 6803", "2"));

        assertThat(Likeness.of(list, same)).isEqualTo(1);
    }

    @Test
    void nothing_is_like_nothing() {
        assertThat(Likeness.of(List.of(), List.of(item("Болт", "1")))).isZero();
        assertThat(Likeness.of(List.of(item("Болт", "1")), List.of())).isZero();
        assertThat(Likeness.of(List.of(item("—", "1")), List.of(item("…", "1")))).isZero();
    }

    @Test
    void the_name_counts_three_quarters_and_the_amount_one() {
        assertThat(Likeness.of(List.of(item("Болт М8", "10")), List.of(item("Болт М8", "11"))))
                .isEqualTo(0.75, within(1e-9));
        assertThat(Likeness.of(List.of(item("Болт М8", "10")), List.of(item("Болт М9", "10"))))
                .isEqualTo(0.5, within(1e-9));
        var metres = OrderItem.open(new UUID(0, 1), 1, details("Болт М8", "10", Unit.METRE));
        assertThat(Likeness.of(List.of(item("Болт М8", "10")), List.of(metres)))
                .isEqualTo(0.75, within(1e-9));
    }

    @Test
    void unknown_amounts_are_alike_among_themselves() {
        assertThat(Likeness.of(List.of(item("Болт", null)), List.of(item("Болт", null))))
                .isEqualTo(1);
        assertThat(Likeness.of(List.of(item("Болт", null)), List.of(item("Болт", "1"))))
                .isEqualTo(0.75, within(1e-9));
        assertThat(Likeness.of(List.of(item("Болт", "1")), List.of(item("Болт", null))))
                .isEqualTo(0.75, within(1e-9));
    }

    @Test
    void a_longer_list_is_less_alike_than_the_same_one() {
        var one = List.of(item("Болт", "1"));
        var two = List.of(item("Болт", "1"), item("Гайка", "1"));

        assertThat(Likeness.of(one, two)).isEqualTo(2.0 / 3, within(1e-9));
        assertThat(Likeness.of(two, one)).isEqualTo(Likeness.of(one, two));
    }

    @Test
    void long_lists_and_names_are_compared_by_their_beginning() {
        var many = new ArrayList<OrderItem>();
        IntStream.range(0, 5000).forEach(i -> many.add(item("Болт " + i, "1")));
        assertThat(Likeness.of(many, many)).isEqualTo(1);
        assertThat(Likeness.of(many, many.subList(0, 200))).isEqualTo(1);

        var words = new StringBuilder();
        IntStream.range(0, 50).forEach(i -> words.append("слово").append(i).append(' '));
        assertThat(
                        Likeness.of(
                                List.of(item(words + "раз", "1")),
                                List.of(item(words + "два", "1"))))
                .isEqualTo(1);
    }

    private static OrderItem item(String name, String quantity) {
        return OrderItem.open(new UUID(0, 1), 1, details(name, quantity, Unit.PIECE));
    }

    private static ItemDetails details(String name, String quantity, Unit unit) {
        return new ItemDetails(
                name, null, quantity == null ? null : new BigDecimal(quantity), unit);
    }
}
