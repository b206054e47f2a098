package com.quotedesk.web.work;

import com.quotedesk.domain.shared.Money;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * An amount of a currency: the amount as decimal text, since a number of JSON is none of money.
 *
 * @param currency ISO 4217
 */
@Serdeable
public record MoneyJson(String amount, String currency) {

    public static MoneyJson of(Money money) {
        return new MoneyJson(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }

    public static @Nullable MoneyJson ofNullable(@Nullable Money money) {
        return money == null ? null : of(money);
    }
}
