package com.quotedesk.domain.proposals;

import com.quotedesk.domain.shared.ExchangeRate;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.suppliers.SupplierId;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one unit costs us and whose word for it we have.
 *
 * @param perUnit without tax, in the supplier's currency; nothing or more
 * @param rate to the currency of the offer, frozen with its source and date; null where they are
 *     the same
 * @param supplier null where it comes from nobody: our own work, our own stock
 * @param quote the quote it stands in; null where a person wrote it down
 */
public record Cost(
        Money perUnit,
        @Nullable ExchangeRate rate,
        @Nullable SupplierId supplier,
        @Nullable UUID quote) {

    public Cost {
        if (perUnit.signum() < 0) {
            throw new IllegalArgumentException("not a cost: " + perUnit);
        }
        if (rate != null && !isBetween(rate, perUnit.currency())) {
            throw new IllegalArgumentException("says nothing of " + perUnit + ": " + rate);
        }
    }

    /** The currency it is told in once the rate is applied. */
    public Currency currency() {
        if (rate == null) {
            return perUnit.currency();
        }
        return rate.from().equals(perUnit.currency()) ? rate.to() : rate.from();
    }

    private static boolean isBetween(ExchangeRate rate, Currency currency) {
        return rate.from().equals(currency) || rate.to().equals(currency);
    }
}
