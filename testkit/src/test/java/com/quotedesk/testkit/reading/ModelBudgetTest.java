package com.quotedesk.testkit.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.reading.ModelBudget;
import com.quotedesk.application.reading.ModelCall;
import com.quotedesk.application.reading.ModelSpending.Spent;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ModelBudgetTest {

    private static final Spent HALF = new Spent(500, new BigDecimal("0.50"));
    private static final String MAIL = "<one@shop.example>";

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock =
            new SettableClock(Instant.parse("2026-03-11T20:59:59.999999Z"));
    private final ModelBudget budget =
            new ModelBudget(
                    stores.transactions(),
                    stores.modelSpending(),
                    new SequentialIds(),
                    clock,
                    ZoneId.of("Europe/Moscow"),
                    new Spent(1000, BigDecimal.ONE));

    @Test
    void a_call_is_written_down_with_what_it_cost() {
        var call = budget.begin("gpt-4o-mini", "inquiry/1", MAIL, HALF).orElseThrow();
        var spent = new Spent(123, new BigDecimal("0.0004"));

        budget.end(call, "answered", spent);

        assertThat(stores.modelSpending().of(MAIL))
                .containsExactly(
                        new ModelCall(
                                call,
                                clock.instant(),
                                LocalDate.parse("2026-03-11"),
                                "gpt-4o-mini",
                                "inquiry/1",
                                MAIL,
                                "answered",
                                spent));
    }

    @Test
    void a_spent_budget_allows_no_call_until_midnight_of_the_company() {
        assertThat(budget.begin("m", "p/1", null, HALF)).isPresent();
        assertThat(budget.begin("m", "p/1", null, HALF)).isPresent();
        assertThat(budget.begin("m", "p/1", null, new Spent(1, BigDecimal.ZERO))).isEmpty();

        clock.advance(Duration.ofNanos(1000));

        assertThat(budget.begin("m", "p/1", null, HALF)).isPresent();
        assertThat(stores.modelSpending().on(LocalDate.parse("2026-03-12"))).isEqualTo(HALF);
    }

    @Test
    void nothing_is_asked_within_a_transaction() {
        assertThatThrownBy(
                        () -> stores.transactions().run(() -> budget.begin("m", "p/1", null, HALF)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void costs_are_kept_in_millionths_rounded_up() {
        assertThat(new Spent(1, new BigDecimal("0.00000001")).cost()).isEqualTo("0.000001");
        assertThat(HALF.plus(HALF)).isEqualTo(new Spent(1000, BigDecimal.ONE));
        assertThat(HALF.isWithin(HALF)).isTrue();
        assertThat(HALF.isWithin(new Spent(499, BigDecimal.TEN))).isFalse();
        assertThat(HALF.isWithin(new Spent(500, new BigDecimal("0.499999")))).isFalse();
    }

    @Test
    void nobody_is_paid_for_asking() {
        assertThatThrownBy(() -> new Spent(-1, BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Spent(0, new BigDecimal("-0.01")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
