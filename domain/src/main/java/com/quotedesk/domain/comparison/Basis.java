package com.quotedesk.domain.comparison;

import com.quotedesk.domain.shared.ExchangeRate;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Vat;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What quotes are brought to so that they can be compared: one currency, the unit of the order, and
 * prices without tax. The rates are kept with the result.
 *
 * @param day the day of comparing, on which offers hold or have run out
 * @param rates to {@code currency}, by the currency of a quote; its own is not among them
 * @param usualVat what is taken to be included where a supplier does not speak of tax
 */
public record Basis(
        Currency currency, LocalDate day, Map<Currency, ExchangeRate> rates, Percent usualVat) {

    public Basis {
        rates = Map.copyOf(rates);
    }

    /** Empty where nobody knows what {@code from} is worth. */
    Optional<ExchangeRate> rate(Currency from) {
        return from.equals(currency)
                ? Optional.of(ExchangeRate.same(currency, day))
                : Optional.ofNullable(rates.get(from));
    }

    Vat vat(@Nullable Vat said) {
        return said == null ? Vat.included(usualVat) : said;
    }
}
