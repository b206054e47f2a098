package com.quotedesk.domain.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderItemTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.000001", "1", "999999999999.999999", "1E+3", "2.5000000000"})
    void these_are_quantities(String number) {
        assertThat(OrderItem.isQuantity(new BigDecimal(number))).isTrue();
        assertThat(item(1, "Болт", new BigDecimal(number)).isOpen()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000000000000", "0.0000001", "1E+12"})
    void these_are_not(String number) {
        assertThat(OrderItem.isQuantity(new BigDecimal(number))).isFalse();
        assertThatThrownBy(() -> item(1, "Болт", new BigDecimal(number)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lines_count_from_one_and_have_a_name() {
        assertThatThrownBy(() -> item(0, "Болт", BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> item(1, " ", BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_cancelled_item_keeps_what_it_says() {
        var item = item(4, "Болт", BigDecimal.TEN);

        assertThat(item.cancelled())
                .isEqualTo(
                        new OrderItem(
                                item.id(),
                                4,
                                "Болт",
                                "B-1",
                                BigDecimal.TEN,
                                Unit.PIECE,
                                ItemStatus.CANCELLED));
        assertThat(item.cancelled().isOpen()).isFalse();
        assertThat(item.details())
                .isEqualTo(new ItemDetails("Болт", "B-1", BigDecimal.TEN, Unit.PIECE));
    }

    private static OrderItem item(int line, String name, BigDecimal quantity) {
        return OrderItem.open(
                new UUID(0, 1), line, new ItemDetails(name, "B-1", quantity, Unit.PIECE));
    }
}
