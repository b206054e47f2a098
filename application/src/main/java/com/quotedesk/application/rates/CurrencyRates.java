package com.quotedesk.application.rates;

import com.quotedesk.domain.shared.ExchangeRate;
import java.util.Currency;
import java.util.Optional;

/** What currencies are worth, as far as anybody has told us. */
public interface CurrencyRates {

    /**
     * The last rate that is known; its date says how old it is. The rate of a currency to itself is
     * known always.
     */
    Optional<ExchangeRate> latest(Currency from, Currency to);
}
