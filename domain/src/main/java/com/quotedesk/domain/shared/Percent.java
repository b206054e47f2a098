package com.quotedesk.domain.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A share in hundredths: 20 is a fifth. Equal when worth the same, however written.
 *
 * @param value at most six decimals; may be negative, and more than 100
 */
public record Percent(BigDecimal value) implements Comparable<Percent> {

    public static final Percent ZERO = new Percent(BigDecimal.ZERO);

    /** Decimals that a share has at most. */
    public static final int MAX_SCALE = 6;

    private static final int RATIO_SCALE = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Percent {
        var stripped = value.stripTrailingZeros();
        if (stripped.scale() > MAX_SCALE) {
            throw new IllegalArgumentException("finer than six decimals: " + value);
        }
        value = stripped.setScale(Math.max(stripped.scale(), 0));
    }

    public static Percent of(String value) {
        return new Percent(new BigDecimal(value));
    }

    /** What part is of whole, to four decimals; empty where the whole is nothing. */
    public static Optional<Percent> ratio(Money part, Money whole) {
        if (!part.currency().equals(whole.currency())) {
            throw new IllegalArgumentException("convert first: " + part + " of " + whole);
        }
        if (whole.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Percent(
                        part.amount()
                                .multiply(HUNDRED)
                                .divide(whole.amount(), RATIO_SCALE, RoundingMode.HALF_UP)));
    }

    /** This share of an amount, not rounded to the currency. */
    public Money of(Money whole) {
        return whole.times(fraction());
    }

    /** The amount with this share of it put on top. */
    public Money on(Money whole) {
        return whole.plus(of(whole));
    }

    /** 0.2 for 20 percent. */
    public BigDecimal fraction() {
        return value.movePointLeft(2);
    }

    public int signum() {
        return value.signum();
    }

    @Override
    public int compareTo(Percent other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString() + " %";
    }
}
