package com.quotedesk.domain.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of a currency. Exact to ten decimals while calculating; what people see and pay is
 * {@link #rounded} to the currency's own decimals. Two amounts are equal when they are worth the
 * same, however they were written.
 *
 * @param amount in units of the currency, not in its hundredths; may be negative
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /** The finest an amount can be. */
    public static final int MAX_SCALE = 10;

    public Money {
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("nothing is paid in " + currency);
        }
        var stripped = amount.stripTrailingZeros();
        if (stripped.scale() > MAX_SCALE) {
            throw new IllegalArgumentException("finer than ten decimals: " + amount);
        }
        amount = stripped.setScale(Math.max(stripped.scale(), currency.getDefaultFractionDigits()));
    }

    /**
     * @param currency its ISO 4217 code, {@code RUB}
     */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** An amount that may be finer than ten decimals, brought to ten. */
    public static Money calculated(BigDecimal amount, Currency currency) {
        return new Money(amount.setScale(MAX_SCALE, RoundingMode.HALF_UP), currency);
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public Money times(BigDecimal factor) {
        return calculated(amount.multiply(factor), currency);
    }

    public Money dividedBy(BigDecimal divisor) {
        return new Money(amount.divide(divisor, MAX_SCALE, RoundingMode.HALF_UP), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** To the currency's own decimals: hundredths of a rouble, whole yen. */
    public Money rounded(RoundingMode mode) {
        return new Money(amount.setScale(currency.getDefaultFractionDigits(), mode), currency);
    }

    /** Whether it can be paid as it is. */
    public boolean isRounded() {
        return amount.scale() == currency.getDefaultFractionDigits();
    }

    /** -1, 0 or 1 as the amount is less than, equal to or more than nothing. */
    public int signum() {
        return amount.signum();
    }

    /**
     * @throws IllegalArgumentException when the other is of another currency
     */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    public boolean isLessThan(Money other) {
        return compareTo(other) < 0;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "convert first: " + currency + " and " + other.currency);
        }
        return other;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
