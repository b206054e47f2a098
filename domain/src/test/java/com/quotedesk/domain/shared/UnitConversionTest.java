package com.quotedesk.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnitConversionTest {

    private static final PackContent ROLL =
            new PackContent(Unit.ROLL, new BigDecimal("305"), Unit.METRE);

    @ParameterizedTest
    @CsvSource({
        "KILOMETRE, METRE, 1.5, 1500",
        "METRE, MILLIMETRE, 2, 2000",
        "MILLIMETRE, KILOMETRE, 0.000001, 0.000000000001",
        "GRAM, KILOGRAM, 250, 0.25",
        "TONNE, KILOGRAM, 3, 3000",
        "MILLILITRE, LITRE, 500, 0.5",
        "CUBIC_METRE, LITRE, 2, 2000",
        "PIECE, PIECE, 7, 7",
        "SQUARE_METRE, SQUARE_METRE, 7, 7",
    })
    void quantities_are_converted(Unit from, Unit to, String quantity, String expected) {
        var conversion = UnitConversion.between(from, to).orElseThrow();

        assertThat(conversion.quantity(new BigDecimal(quantity))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"METRE, KILOGRAM", "PIECE, PACK", "PIECE, PAIR", "METRE, SQUARE_METRE"})
    void what_has_no_fixed_proportion_is_not_converted(Unit from, Unit to) {
        assertThat(UnitConversion.between(from, to)).isEmpty();
    }

    @Test
    void a_price_for_a_kilometre_is_a_thousandth_for_a_metre() {
        var conversion = UnitConversion.between(Unit.KILOMETRE, Unit.METRE).orElseThrow();

        assertThat(conversion.price(Money.of("54321", "RUB"))).isEqualTo(Money.of("54.321", "RUB"));
    }

    @Test
    void packs_are_converted_by_their_content() {
        var unpacked = UnitConversion.between(Unit.ROLL, Unit.KILOMETRE, ROLL).orElseThrow();
        var packed = UnitConversion.between(Unit.METRE, Unit.ROLL, ROLL).orElseThrow();

        assertThat(unpacked.quantity(BigDecimal.TWO)).isEqualTo("0.61");
        assertThat(unpacked.from()).isEqualTo(Unit.ROLL);
        assertThat(unpacked.to()).isEqualTo(Unit.KILOMETRE);
        assertThat(packed.quantity(new BigDecimal("610"))).isEqualTo("2");
        assertThat(packed.from()).isEqualTo(Unit.METRE);
        assertThat(packed.to()).isEqualTo(Unit.ROLL);
        assertThat(packed.quantity(BigDecimal.ONE)).isEqualTo("0.003278688525");
        assertThat(packed.price(Money.of("2", "RUB"))).isEqualTo(Money.of("610", "RUB"));
        assertThat(UnitConversion.between(Unit.METRE, Unit.KILOMETRE, ROLL)).isPresent();
        assertThat(UnitConversion.between(Unit.ROLL, Unit.KILOGRAM, ROLL)).isEmpty();
        assertThat(UnitConversion.between(Unit.BOX, Unit.METRE, ROLL)).isEmpty();
    }

    @Test
    void pieces_in_a_box_are_a_content_too() {
        var box = new PackContent(Unit.BOX, new BigDecimal("12"), Unit.PIECE);

        assertThat(
                        UnitConversion.between(Unit.BOX, Unit.PIECE, box)
                                .orElseThrow()
                                .quantity(new BigDecimal("3")))
                .isEqualTo("36");
    }

    @Test
    void what_is_no_content_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PackContent(Unit.METRE, BigDecimal.ONE, Unit.PIECE))
                .withMessageContaining("no pack");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PackContent(Unit.BOX, BigDecimal.ONE, Unit.BOX));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PackContent(Unit.BOX, BigDecimal.ZERO, Unit.PIECE))
                .withMessageContaining("holds something");
    }

    @Test
    void nothing_is_converted_by_nothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new UnitConversion(
                                        Unit.BOX, Unit.PIECE, BigDecimal.ZERO, BigDecimal.ONE));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new UnitConversion(
                                        Unit.BOX, Unit.PIECE, BigDecimal.ONE, BigDecimal.ZERO));
    }
}
