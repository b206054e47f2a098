package com.quotedesk.application.rates;

import com.quotedesk.domain.shared.ExchangeRate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/**
 * The last rates that are known: straight, turned round, or through the rouble, in which the Bank
 * of Russia publishes all of its own.
 */
public final class KnownRates implements CurrencyRates {

    private static final Currency ROUBLE = Currency.getInstance("RUB");

    private final StoredRates stored;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * @param zone the company's, in which days begin
     */
    public KnownRates(StoredRates stored, Clock clock, ZoneId zone) {
        this.stored = stored;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public Optional<ExchangeRate> latest(Currency from, Currency to) {
        return from.equals(to)
                ? Optional.of(ExchangeRate.same(from, LocalDate.ofInstant(clock.instant(), zone)))
                : either(from, to).or(() -> throughRoubles(from, to));
    }

    private Optional<ExchangeRate> either(Currency from, Currency to) {
        return stored.latest(from, to).or(() -> stored.latest(to, from).map(ExchangeRate::inverse));
    }

    private Optional<ExchangeRate> throughRoubles(Currency from, Currency to) {
        return either(from, ROUBLE).flatMap(first -> either(ROUBLE, to).map(first::through));
    }
}
