package com.quotedesk.testkit.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.quotedesk.application.reading.ModelCall;
import com.quotedesk.application.reading.ModelSpending.Spent;
import com.quotedesk.testkit.work.Stores;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of the cost of models keeps to. Each test has days of its own. */
public interface ModelSpendingContract {

    Spent LIMIT = spent(1000, "1.00");

    Stores stores();

    @Test
    default void a_call_counts_with_what_was_set_aside_until_it_ends() {
        var day = LocalDate.parse("2031-01-01");
        var call = call(day, "<a@example>", spent(400, "0.25"));
        assertThat(stores().modelSpending().on(day)).isEqualTo(Spent.NOTHING);

        assertThat(begin(call)).isTrue();
        assertThat(stores().modelSpending().on(day)).isEqualTo(spent(400, "0.25"));

        end(call, spent(120, "0.0712345"));
        assertThat(stores().modelSpending().on(day)).isEqualTo(spent(120, "0.071235"));
    }

    @Test
    default void a_call_beyond_the_limit_is_not_kept() {
        var day = LocalDate.parse("2031-01-02");
        assertThat(begin(call(day, "<b@example>", spent(600, "0.10")))).isTrue();

        assertThat(begin(call(day, "<tokens@example>", spent(401, "0.10")))).isFalse();
        assertThat(begin(call(day, "<money@example>", spent(1, "0.900001")))).isFalse();

        assertThat(stores().modelSpending().of("<tokens@example>")).isEmpty();
        assertThat(stores().modelSpending().on(day)).isEqualTo(spent(600, "0.10"));
        assertThat(begin(call(day, "<b@example>", spent(400, "0.90")))).isTrue();
    }

    @Test
    default void every_day_begins_anew() {
        var day = LocalDate.parse("2031-01-03");
        assertThat(begin(call(day, null, LIMIT))).isTrue();

        assertThat(begin(call(day.plusDays(1), null, LIMIT))).isTrue();
    }

    @Test
    default void calls_are_found_by_their_mail_oldest_first() {
        var day = LocalDate.parse("2031-01-05");
        var first = call(day, "<c@example>", spent(1, "0"));
        var second = call(day, "<c@example>", spent(2, "0.000001"));
        begin(second);
        begin(first);
        end(second, spent(3, "0.5"));

        assertThat(stores().modelSpending().of("<c@example>"))
                .extracting(ModelCall::id, ModelCall::outcome, ModelCall::spent)
                .containsExactly(
                        tuple(first.id(), null, spent(1, "0")),
                        tuple(second.id(), "answered", spent(3, "0.5")));
        assertThat(stores().modelSpending().of("<c@example>").getFirst()).isEqualTo(first);
    }

    @Test
    default void a_call_that_never_began_does_not_end() {
        assertThatThrownBy(
                        () -> end(call(LocalDate.parse("2031-01-06"), null, LIMIT), Spent.NOTHING))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void calls_that_begin_at_once_stay_within_the_limit() {
        var day = LocalDate.parse("2031-01-07");
        var kept = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 20; i++) {
                threads.execute(
                        () -> {
                            if (begin(call(day, null, spent(100, "0.01")))) {
                                kept.incrementAndGet();
                            }
                        });
            }
        }
        assertThat(kept).hasValue(10);
        assertThat(stores().modelSpending().on(day)).isEqualTo(spent(1000, "0.10"));
    }

    private static Spent spent(long tokens, String cost) {
        return new Spent(tokens, new BigDecimal(cost));
    }

    private boolean begin(ModelCall call) {
        return stores().transactions()
                .inTransaction(() -> stores().modelSpending().begin(call, LIMIT));
    }

    private void end(ModelCall call, Spent spent) {
        stores().transactions()
                .run(() -> stores().modelSpending().end(call.id(), "answered", spent));
    }

    /** Each is made a second after the one before. */
    private static ModelCall call(LocalDate day, @Nullable String mail, Spent atMost) {
        var at = Instant.parse("2031-01-01T00:00:00Z").plusSeconds(Made.SO_FAR.incrementAndGet());
        return new ModelCall(
                UUID.randomUUID(), at, day, "gpt-test", "inquiry/1", mail, null, atMost);
    }

    /** How many calls were made. */
    final class Made {
        private static final AtomicInteger SO_FAR = new AtomicInteger();

        private Made() {}
    }
}
