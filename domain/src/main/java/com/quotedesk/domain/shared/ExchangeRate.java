package com.quotedesk.domain.shared;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What one currency costs in another, on a day, as somebody published it. A document keeps the one
 * it was made with.
 *
 * @param rate how much of {@code to} one unit of {@code from} costs; more than nothing, at most 20
 *     digits
 * @param date the day the rate is of, which may lie before the day it is used
 * @param source who says so, {@code cbr}
 */
public record ExchangeRate(
        Currency from, Currency to, BigDecimal rate, LocalDate date, String source) {

    /** Who says that a currency is worth itself. */
    public static final String SAME_CURRENCY = "same";

    private static final int MAX_DIGITS = 20;

    public ExchangeRate {
        rate = rate.stripTrailingZeros();
        if (rate.signum() <= 0 || rate.precision() > MAX_DIGITS) {
            throw new IllegalArgumentException("not a rate: " + rate);
        }
        if (from.equals(to) && rate.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("a currency is worth itself, not " + rate);
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("a rate has a source");
        }
    }

    /** The rate of a currency to itself. */
    public static ExchangeRate same(Currency currency, LocalDate date) {
        return new ExchangeRate(currency, currency, BigDecimal.ONE, date, SAME_CURRENCY);
    }

    /**
     * An amount of either currency in the other, not rounded to it.
     *
     * @throws IllegalArgumentException when the amount is of a third currency
     */
    public Money convert(Money money) {
        if (money.currency().equals(from)) {
            return Money.calculated(money.amount().multiply(rate), to);
        }
        if (money.currency().equals(to)) {
            return new Money(
                    money.amount().divide(rate, Money.MAX_SCALE, RoundingMode.HALF_UP), from);
        }
        throw new IllegalArgumentException(
                "a rate of " + from + " to " + to + " says nothing of " + money.currency());
    }

    /** The same rate read the other way, to 16 digits. */
    public ExchangeRate inverse() {
        return new ExchangeRate(
                to, from, BigDecimal.ONE.divide(rate, MathContext.DECIMAL64), date, source);
    }

    /**
     * The rate through a third currency, to 16 digits, as old as the older of both.
     *
     * @param next from the currency that this one leads to
     */
    public ExchangeRate through(ExchangeRate next) {
        if (!to.equals(next.from)) {
            throw new IllegalArgumentException(to + " is not " + next.from);
        }
        return new ExchangeRate(
                from,
                next.to,
                rate.multiply(next.rate, MathContext.DECIMAL64),
                date.isBefore(next.date) ? date : next.date,
                source);
    }
}
