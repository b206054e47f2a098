package com.quotedesk.testkit.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.rates.KnownRates;
import com.quotedesk.application.rates.RefreshRates;
import com.quotedesk.application.rates.SetRate;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.rates.RateSet;
import com.quotedesk.domain.shared.ExchangeRate;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RateUseCasesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Currency RUB = Currency.getInstance("RUB");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Access ADMIN = access(Role.ADMIN);

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final KnownRates known = new KnownRates(stores.rates(), clock, ZoneOffset.UTC);
    private final SetRate setRate =
            new SetRate(
                    stores.transactions(),
                    stores.rates(),
                    new Journal(stores.auditLog(), stores.eventLog(), new SequentialIds(), clock),
                    clock,
                    ZoneOffset.UTC);

    @Test
    void rates_are_known_straight_turned_round_and_through_the_rouble() {
        published(rate(USD, "80"), rate(EUR, "100"));

        assertThat(known.latest(USD, RUB)).contains(rate(USD, "80"));
        assertThat(known.latest(RUB, USD).orElseThrow().rate()).isEqualByComparingTo("0.0125");
        assertThat(known.latest(EUR, USD).orElseThrow().rate()).isEqualByComparingTo("1.25");
        assertThat(known.latest(USD, USD)).contains(ExchangeRate.same(USD, TODAY));
        assertThat(known.latest(Currency.getInstance("GBP"), USD)).isEmpty();
        assertThat(known.latest(USD, Currency.getInstance("GBP"))).isEmpty();
    }

    @Test
    void while_the_source_is_away_the_last_known_ones_hold() {
        published(rate(USD, "80"));
        var refresh =
                new RefreshRates(
                        stores.transactions(),
                        () -> {
                            throw new PortFailure.Unavailable("away", null);
                        },
                        stores.rates());

        assertThatThrownBy(refresh::refresh).isInstanceOf(PortFailure.Unavailable.class);
        assertThat(known.latest(USD, RUB)).contains(rate(USD, "80"));
    }

    @Test
    void what_an_administrator_writes_down_holds_and_is_in_the_journal() {
        published(rate(USD, "80"));

        var outcome = set(ADMIN, USD, RUB, "81.5");

        var byHand = new ExchangeRate(USD, RUB, new BigDecimal("81.5"), TODAY, RateSet.BY_HAND);
        assertThat(outcome).isEqualTo(new SetRate.Outcome.Kept(byHand));
        assertThat(known.latest(USD, RUB)).contains(byHand);
        var entry = stores.auditLog().of("rate", new RateSet(byHand).subject().id()).getFirst();
        assertThat(entry.changes()).containsExactly(new Change("USD/RUB", "80", "81.5"));
        assertThat(new RateSet(byHand).values())
                .isEqualTo(
                        Map.of("from", "USD", "to", "RUB", "rate", "81.5", "date", "2026-11-20"));
        assertThat(new RateSet(byHand).type()).isEqualTo("rate.set.v1");
    }

    @Test
    void the_first_rate_of_a_currency_has_none_before_it() {
        set(ADMIN, EUR, RUB, "100");

        var subject = new RateSet(rate(EUR, "1")).subject();
        assertThat(subject.type()).isEqualTo("rate");
        assertThat(stores.auditLog().of("rate", subject.id()).getFirst().changes())
                .containsExactly(new Change("EUR/RUB", null, "100"));
    }

    @Test
    void what_is_no_rate_is_refused() {
        assertThat(set(ADMIN, USD, USD, "1")).isEqualTo(new SetRate.Outcome.SameCurrency());
        assertThat(set(ADMIN, USD, RUB, "0")).isEqualTo(new SetRate.Outcome.NotARate());
        assertThat(set(access(Role.VIEWER), USD, RUB, "1"))
                .isEqualTo(new SetRate.Outcome.Forbidden());
    }

    private SetRate.Outcome set(Access by, Currency from, Currency to, String rate) {
        return setRate.set(new SetRate.Command(by, from, to, new BigDecimal(rate)));
    }

    private void published(ExchangeRate... rates) {
        var refresh = new RefreshRates(stores.transactions(), () -> List.of(rates), stores.rates());
        assertThat(refresh.refresh()).isEqualTo(rates.length);
    }

    private static ExchangeRate rate(Currency from, String rate) {
        return new ExchangeRate(from, RUB, new BigDecimal(rate), TODAY, "cbr");
    }

    private static Access access(Role role) {
        return Access.of(new UserId(new UUID(9, 1)), null, role);
    }
}
