package com.quotedesk.domain.quotes;

import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Vat;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a whole quote.
 *
 * @param currency what all its amounts are in
 * @param vat null where the supplier does not say
 * @param delivery what bringing it costs, whatever is bought; null where that is not said
 * @param minimumOrder what the whole must come to at least; null where any order is welcome
 * @param validUntil the last day it holds; null where that is not said
 * @param payment in the words of the supplier
 * @param shipping in the words of the supplier
 * @param number the supplier's own number of it
 */
public record QuoteTerms(
        Currency currency,
        @Nullable Vat vat,
        @Nullable Money delivery,
        @Nullable Money minimumOrder,
        @Nullable LocalDate validUntil,
        @Nullable String payment,
        @Nullable String shipping,
        @Nullable String number,
        @Nullable String note) {

    public QuoteTerms {
        if (!Stream.of(delivery, minimumOrder)
                .filter(Objects::nonNull)
                .allMatch(amount -> amount.currency().equals(currency) && amount.signum() >= 0)) {
            throw new IllegalArgumentException("amounts of a quote are in " + currency);
        }
    }

    /** Nothing is said but the currency and the tax. */
    public static QuoteTerms of(Currency currency, @Nullable Vat vat) {
        return new QuoteTerms(currency, vat, null, null, null, null, null, null, null);
    }

    /** An offer may be taken on its last day. */
    public boolean holdsOn(LocalDate day) {
        return validUntil == null || !day.isAfter(validUntil);
    }
}
