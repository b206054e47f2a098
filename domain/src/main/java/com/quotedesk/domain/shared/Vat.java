package com.quotedesk.domain.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The value-added tax of a price.
 *
 * @param rate from 0 to 100; null where there is no tax, and only there
 */
public record Vat(VatMode mode, @Nullable Percent rate) {

    public static final Vat EXEMPT = new Vat(VatMode.EXEMPT, null);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Vat {
        if ((mode == VatMode.EXEMPT) != (rate == null)) {
            throw new IllegalArgumentException("a rate where there is tax, and only there");
        }
        if (rate != null && (rate.signum() < 0 || rate.value().compareTo(HUNDRED) > 0)) {
            throw new IllegalArgumentException("not a rate of tax: " + rate);
        }
    }

    public static Vat included(Percent rate) {
        return new Vat(VatMode.INCLUDED, rate);
    }

    public static Vat excluded(Percent rate) {
        return new Vat(VatMode.EXCLUDED, rate);
    }

    /** What is asked, in this mode, for what is to bring {@code net} without tax; not rounded. */
    public Money asked(Money net) {
        return mode == VatMode.INCLUDED ? percent().on(net) : net;
    }

    /** The price without tax, not rounded to the currency: the basis prices are compared on. */
    public Money net(Money price) {
        return price.minus(included(price));
    }

    /** The price with tax, not rounded to the currency. */
    public Money gross(Money price) {
        return net(price).plus(amount(price));
    }

    /** The tax of the price, not rounded to the currency. */
    public Money amount(Money price) {
        return mode == VatMode.EXCLUDED ? percent().of(price) : included(price);
    }

    /** The amounts of a line, each as it is paid. The tax is rounded, the rest is what is left. */
    public LineAmounts split(Money line, Rounding rounding) {
        var given = rounding.round(line);
        var vat = rounding.round(amount(given));
        return mode == VatMode.EXCLUDED
                ? new LineAmounts(given, vat, given.plus(vat))
                : new LineAmounts(given.minus(vat), vat, given);
    }

    private Money included(Money price) {
        if (mode != VatMode.INCLUDED) {
            return Money.zero(price.currency());
        }
        var percent = percent().value();
        return new Money(
                price.amount()
                        .multiply(percent)
                        .divide(HUNDRED.add(percent), Money.MAX_SCALE, RoundingMode.HALF_UP),
                price.currency());
    }

    private Percent percent() {
        return Objects.requireNonNull(rate);
    }
}
