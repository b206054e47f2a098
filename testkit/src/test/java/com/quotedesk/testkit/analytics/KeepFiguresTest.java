package com.quotedesk.testkit.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.analytics.ChosenPeriod;
import com.quotedesk.application.analytics.Figures;
import com.quotedesk.application.analytics.KeepFigures;
import com.quotedesk.application.analytics.Period;
import com.quotedesk.application.analytics.RecountFigures;
import com.quotedesk.application.analytics.Span;
import com.quotedesk.application.analytics.Spans;
import com.quotedesk.domain.orders.OrderEvent;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.rfqs.RfqEvent;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqRef;
import com.quotedesk.domain.suppliers.SupplierEvent;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepFiguresTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId OMSK = ZoneId.of("Asia/Omsk");
    private static final OrderId ONE = new OrderId(new UUID(0, 1));
    private static final OrderId OTHER = new OrderId(new UUID(0, 2));

    private final InMemoryStores stores = new InMemoryStores();
    private final Noted figures = new Noted();

    private static final class Noted implements Figures {
        final List<Object> counted = new ArrayList<>();
        @Nullable ZoneId in;

        @Override
        public boolean areCountedIn(ZoneId zone) {
            return zone.equals(in);
        }

        @Override
        public void countAll(ZoneId zone) {
            counted.add("all");
            in = zone;
        }

        @Override
        public void count(Set<OrderId> orders, ZoneId zone) {
            counted.add(orders);
        }
    }

    @Test
    void everything_is_counted_once_and_then_what_happened() {
        tell(ONE);
        assertThat(keep(MOSCOW)).isTrue();
        assertThat(keep(MOSCOW)).as("what was counted already is not looked at").isFalse();
        tell(ONE);
        tell(ONE);
        tellOfRequest(OTHER);
        tellOfSupplier();
        assertThat(keep(MOSCOW)).isFalse();
        assertThat(keep(MOSCOW)).isFalse();

        assertThat(figures.counted).containsExactly("all", Set.of(ONE, OTHER));
    }

    @Test
    void another_zone_has_other_days() {
        keep(MOSCOW);
        tell(ONE);
        keep(OMSK);

        assertThat(keep(OMSK)).isFalse();
        assertThat(figures.counted).containsExactly("all", "all");
    }

    @Test
    void much_is_looked_at_bit_by_bit() {
        keep(MOSCOW);
        for (int i = 0; i < 501; i++) {
            tell(ONE);
        }

        assertThat(keep(MOSCOW)).isTrue();
        assertThat(keep(MOSCOW)).isFalse();
    }

    @Test
    void all_is_counted_again_where_it_was_counted() {
        var recount =
                new RecountFigures(stores.transactions(), stores.eventReaders(), figures, MOSCOW);
        recount.recount();
        assertThat(figures.counted).isEmpty();

        keep(MOSCOW);
        recount.recount();

        assertThat(figures.counted).containsExactly("all", "all");
    }

    private boolean keep(ZoneId zone) {
        return new KeepFigures(
                        stores.transactions(),
                        stores.eventLog(),
                        stores.eventReaders(),
                        figures,
                        zone)
                .keep();
    }

    private void tell(OrderId order) {
        stores.transactions()
                .run(() -> stores.eventLog().add(NOON, List.of(new OrderEvent.Reviewed(order))));
    }

    private void tellOfRequest(OrderId order) {
        var ref =
                new RfqRef(new RfqId(new UUID(0, 5)), order, new SupplierId(new UUID(0, 6)), null);
        stores.transactions()
                .run(() -> stores.eventLog().add(NOON, List.of(new RfqEvent.Sent(ref, NOON))));
    }

    private void tellOfSupplier() {
        var event = new SupplierEvent.Blocked(new SupplierId(new UUID(0, 6)), "late");
        stores.transactions().run(() -> stores.eventLog().add(NOON, List.of(event)));
    }

    @Test
    void a_period_is_thirty_days_until_today_unless_said_otherwise() {
        // Midnight has passed in Omsk.
        var chosen =
                new ChosenPeriod(new SettableClock(Instant.parse("2026-11-20T20:00:00Z")), OMSK);
        var today = LocalDate.of(2026, 11, 21);
        var day = LocalDate.of(2026, 1, 1);

        assertThat(chosen.of(null, null)).contains(new Period(today.minusDays(29), today));
        assertThat(chosen.of(null, day)).contains(new Period(day.minusDays(29), day));
        assertThat(chosen.of(day, day)).contains(new Period(day, day));
        assertThat(chosen.of(today.plusDays(1), null)).isEqualTo(Optional.empty());
        assertThat(chosen.of(day.minusDays(3659), day)).isPresent();
        assertThat(chosen.of(day.minusDays(3660), day)).isEmpty();
        assertThatThrownBy(() -> new Period(today, day))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Period(day, day).has(day)).isTrue();
        assertThat(new Period(day, day).has(day.minusDays(1))).isFalse();
        assertThat(new Period(day, day).has(day.plusDays(1))).isFalse();
    }

    @Test
    void a_class_of_time_stands_for_all_that_are_near() {
        assertThat(Span.classOf(Duration.ofSeconds(59))).isZero();
        assertThat(Span.classOf(Duration.ofHours(-5))).isZero();
        assertThat(Span.of(0)).isEqualTo(Duration.ZERO);
        assertThat(Span.classOf(Duration.ofMinutes(1))).isEqualTo(1);
        for (long minutes = 10; minutes < 1_000_000; minutes = minutes * 3 / 2) {
            var shown = Span.of(Span.classOf(Duration.ofMinutes(minutes))).toSeconds() / 60.0;
            assertThat(shown / minutes).isBetween(0.975, 1.026);
        }
    }

    @Test
    void the_median_counts_those_that_are_silent() {
        assertThat(new Spans(Map.of(), 0).median()).isEmpty();
        assertThat(new Spans(Map.of(10, 2L), 2).median()).contains(Span.of(10));
        assertThat(new Spans(Map.of(10, 2L), 3).median()).isEmpty();
        assertThat(new Spans(Map.of(30, 2L, 10, 1L, 20, 1L), 1).median()).contains(Span.of(30));
        assertThat(new Spans(Map.of(30, 2L, 10, 1L, 20, 1L), 0).median()).contains(Span.of(20));
    }
}
