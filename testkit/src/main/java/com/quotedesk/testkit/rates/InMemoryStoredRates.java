package com.quotedesk.testkit.rates;

import com.quotedesk.application.rates.StoredRates;
import com.quotedesk.domain.rates.RateSet;
import com.quotedesk.domain.shared.ExchangeRate;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

public final class InMemoryStoredRates implements StoredRates {

    private static final Comparator<ExchangeRate> LATEST =
            Comparator.comparing(ExchangeRate::date)
                    .thenComparing(rate -> rate.source().equals(RateSet.BY_HAND));

    private final Table<String, ExchangeRate> rates;

    public InMemoryStoredRates(InMemoryTransactions transactions) {
        rates = new Table<>(transactions);
    }

    @Override
    public Optional<ExchangeRate> latest(Currency from, Currency to) {
        return rates.stream()
                .filter(rate -> rate.from().equals(from) && rate.to().equals(to))
                .max(LATEST);
    }

    @Override
    public List<ExchangeRate> current() {
        return rates.stream()
                .map(rate -> latest(rate.from(), rate.to()).orElseThrow())
                .distinct()
                .sorted(
                        Comparator.comparing((ExchangeRate rate) -> rate.from().toString())
                                .thenComparing(rate -> rate.to().toString()))
                .toList();
    }

    @Override
    public void put(List<ExchangeRate> published) {
        published.forEach(
                rate ->
                        rates.put(
                                String.join(
                                        " ",
                                        rate.from().toString(),
                                        rate.to().toString(),
                                        rate.date().toString(),
                                        rate.source()),
                                rate));
    }
}
