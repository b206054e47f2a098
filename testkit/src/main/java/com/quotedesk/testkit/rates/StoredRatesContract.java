package com.quotedesk.testkit.rates;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.rates.RateSet;
import com.quotedesk.domain.shared.ExchangeRate;
import com.quotedesk.testkit.work.Stores;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of rates keeps to. Each test has currencies of its own. */
public interface StoredRatesContract {

    Stores stores();

    LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    default void the_rate_of_the_latest_day_holds() {
        put(rate("BHD", "0.4", DAY, "cbr"), rate("BHD", "0.5", DAY.plusDays(1), "cbr"));
        put(rate("BHD", "0.3", DAY.minusDays(1), RateSet.BY_HAND));

        assertThat(latest("BHD")).isEqualTo(rate("BHD", "0.5", DAY.plusDays(1), "cbr"));
    }

    @Test
    default void what_a_person_wrote_down_goes_before_what_was_published_that_day() {
        put(rate("CLP", "12.3456789", DAY, RateSet.BY_HAND), rate("CLP", "11", DAY, "cbr"));
        put(rate("CLP", "13", DAY, "zzz"));

        assertThat(latest("CLP")).isEqualTo(rate("CLP", "12.3456789", DAY, RateSet.BY_HAND));
    }

    @Test
    default void a_rate_that_is_published_again_takes_the_place_of_the_other() {
        put(rate("DKK", "11", DAY, "cbr"));
        put(rate("DKK", "12", DAY, "cbr"));

        assertThat(latest("DKK")).isEqualTo(rate("DKK", "12", DAY, "cbr"));
    }

    @Test
    default void only_the_very_pair_is_found() {
        put(rate("FJD", "30", DAY, "cbr"));

        assertThat(stores().rates().latest(currency("RUB"), currency("FJD"))).isEmpty();
        assertThat(stores().rates().latest(currency("FJD"), currency("GBP"))).isEmpty();
    }

    @Test
    default void the_rates_that_hold_are_listed_by_their_currencies() {
        put(rate("HNL", "3", DAY, "cbr"), rate("GYD", "2", DAY, "cbr"));
        put(rate("GYD", "0.5", DAY.plusDays(1), "cbr"));
        put(rate("HNL", "4", DAY, RateSet.BY_HAND));

        assertThat(stores().rates().current())
                .containsSubsequence(
                        rate("GYD", "0.5", DAY.plusDays(1), "cbr"),
                        rate("HNL", "4", DAY, RateSet.BY_HAND))
                .doesNotContain(rate("GYD", "2", DAY, "cbr"), rate("HNL", "3", DAY, "cbr"));
    }

    private ExchangeRate latest(String from) {
        return stores().rates().latest(currency(from), currency("RUB")).orElseThrow();
    }

    private void put(ExchangeRate... rates) {
        stores().transactions().run(() -> stores().rates().put(List.of(rates)));
    }

    private static ExchangeRate rate(String from, String rate, LocalDate day, String source) {
        return new ExchangeRate(currency(from), currency("RUB"), new BigDecimal(rate), day, source);
    }

    private static Currency currency(String code) {
        return Currency.getInstance(code);
    }
}
