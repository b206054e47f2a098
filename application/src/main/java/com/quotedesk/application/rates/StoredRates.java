package com.quotedesk.application.rates;

import com.quotedesk.domain.shared.ExchangeRate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Rates as they were published or written down. */
public interface StoredRates {

    /**
     * The one of the latest day, exactly between these two in this direction; what a person wrote
     * down goes before what was published for the same day.
     */
    Optional<ExchangeRate> latest(Currency from, Currency to);

    /** The latest of every two currencies, as {@link #latest} tells it, by their codes. */
    List<ExchangeRate> current();

    /** Adds rates; those of the same currencies, day and source take the place of the others. */
    void put(List<ExchangeRate> rates);
}
