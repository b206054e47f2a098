package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.jobs.RecurringJob;
import com.quotedesk.application.rates.CurrencyRates;
import com.quotedesk.application.rates.KnownRates;
import com.quotedesk.application.rates.RefreshRates;
import com.quotedesk.application.rates.SetRate;
import com.quotedesk.application.rates.StoredRates;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.bootstrap.settings.Settings;
import com.quotedesk.rates.rates.BankOfRussia;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

@Factory
final class RatesWiring {

    private static final Logger LOG = LoggerFactory.getLogger(RatesWiring.class);
    private static final Duration EVERY = Duration.ofHours(3);

    @Singleton
    CurrencyRates currencyRates(StoredRates stored, Clock clock, Settings settings) {
        return new KnownRates(stored, clock, settings.zone());
    }

    @Singleton
    SetRate setRate(
            Transactions transactions,
            StoredRates stored,
            Journal journal,
            Clock clock,
            Settings settings) {
        return new SetRate(transactions, stored, journal, clock, settings.zone());
    }

    @Singleton
    @Named("refresh-rates")
    RecurringJob refreshing(Transactions transactions, StoredRates stored, Settings settings) {
        var bank = settings.rates();
        if (bank == null) {
            return new RecurringJob("refresh-rates", EVERY, () -> {});
        }
        var refresh = new RefreshRates(transactions, BankOfRussia.rates(bank), stored);
        return new RecurringJob("refresh-rates", EVERY, () -> refresh(refresh));
    }

    /** The last known rates hold meanwhile; the job comes again. */
    private static void refresh(RefreshRates refresh) {
        try {
            LOG.info("{} rates of the Bank of Russia are kept", refresh.refresh());
        } catch (PortFailure away) {
            LOG.warn("no rates today, the last known hold: {}", away.getMessage());
        }
    }
}
