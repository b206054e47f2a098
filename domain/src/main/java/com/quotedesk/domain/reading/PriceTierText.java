package com.quotedesk.domain.reading;

import java.math.BigDecimal;

/** Prices by quantity as text: {@code 100=9.50} from a hundred on. */
final class PriceTierText {

    private PriceTierText() {}

    static String of(PriceTier tier) {
        return tier.from().toPlainString() + "=" + tier.price().toPlainString();
    }

    static PriceTier read(String text) {
        int sign = text.indexOf('=');
        return new PriceTier(
                new BigDecimal(text.substring(0, sign)), new BigDecimal(text.substring(sign + 1)));
    }
}
