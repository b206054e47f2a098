package com.quotedesk.rates.rates;

import com.quotedesk.application.rates.RateSource;
import java.net.URI;
import java.time.Duration;

/** The doors of this module. */
public final class BankOfRussia {

    /**
     * How the bank is asked.
     *
     * @param timeout for connecting, and for the whole answer
     * @param maxBytes a longer answer is refused
     */
    public record Config(URI address, Duration timeout, int maxBytes) {}

    private BankOfRussia() {}

    public static RateSource rates(Config config) {
        return new BankOfRussiaRateSource(config);
    }
}
