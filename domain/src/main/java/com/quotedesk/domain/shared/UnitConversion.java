package com.quotedesk.domain.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How quantities and prices of one unit become those of another. One {@code from} is {@code
 * multiplier / divisor} of {@code to}; a fraction, because three metres to the pack is no decimal.
 */
public record UnitConversion(Unit from, Unit to, BigDecimal multiplier, BigDecimal divisor) {

    /** Quantities are exact to a millionth; a millimetre is a millionth of a kilometre. */
    private static final int SCALE = 12;

    public UnitConversion {
        if (multiplier.signum() <= 0 || divisor.signum() <= 0) {
            throw new IllegalArgumentException(multiplier + "/" + divisor + " converts nothing");
        }
    }

    /** Empty where neither is a fixed part of the other. */
    public static Optional<UnitConversion> between(Unit from, Unit to) {
        boolean convertible =
                from == to
                        || (from.dimension() == to.dimension()
                                && from.dimension() != Unit.Dimension.OWN);
        return convertible
                ? Optional.of(
                        new UnitConversion(
                                from,
                                to,
                                BigDecimal.valueOf(from.factor()),
                                BigDecimal.valueOf(to.factor())))
                : Optional.empty();
    }

    /** As {@link #between(Unit, Unit)}, and where one of them is a pack whose content is known. */
    public static Optional<UnitConversion> between(Unit from, Unit to, PackContent content) {
        return between(from, to)
                .or(() -> unpacking(from, to, content))
                .or(() -> unpacking(to, from, content).map(UnitConversion::back));
    }

    private static Optional<UnitConversion> unpacking(Unit pack, Unit to, PackContent content) {
        return pack == content.pack()
                ? between(content.unit(), to)
                        .map(
                                inner ->
                                        new UnitConversion(
                                                pack,
                                                to,
                                                inner.multiplier.multiply(content.quantity()),
                                                inner.divisor))
                : Optional.empty();
    }

    /** So many of {@code from} are how many of {@code to}; to twelve decimals. */
    public BigDecimal quantity(BigDecimal quantity) {
        return plain(quantity.multiply(multiplier).divide(divisor, SCALE, RoundingMode.HALF_UP));
    }

    /** A price for one {@code from} is what price for one {@code to}; not rounded. */
    public Money price(Money perOne) {
        return new Money(
                perOne.amount()
                        .multiply(divisor)
                        .divide(multiplier, Money.MAX_SCALE, RoundingMode.HALF_UP),
                perOne.currency());
    }

    public UnitConversion back() {
        return new UnitConversion(to, from, divisor, multiplier);
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.setScale(Math.max(stripped.scale(), 0));
    }
}
