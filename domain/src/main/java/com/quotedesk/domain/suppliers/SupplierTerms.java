package com.quotedesk.domain.suppliers;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * On what terms a supplier sells; null where we do not know.
 *
 * @param minimumOrder the least that an order must come to, in {@code currency}
 * @param currency what it quotes in where an answer does not say
 */
public record SupplierTerms(
        @Nullable String payment,
        @Nullable String delivery,
        @Nullable BigDecimal minimumOrder,
        @Nullable Currency currency) {

    public static final SupplierTerms UNKNOWN = new SupplierTerms(null, null, null, null);

    public SupplierTerms {
        if (minimumOrder != null && (minimumOrder.signum() < 0 || currency == null)) {
            throw new IllegalArgumentException(
                    "a minimum order is an amount of a currency, not " + minimumOrder);
        }
        minimumOrder = minimumOrder == null ? null : plain(minimumOrder);
    }

    /** 1000.00 and 1000 are one amount. */
    private static BigDecimal plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
