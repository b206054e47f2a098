package com.quotedesk.testkit.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.limits.Allowances;
import com.quotedesk.application.limits.Rate;
import com.quotedesk.testkit.work.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InMemoryAllowancesTest implements AllowancesContract {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final InMemoryAllowances allowances = new InMemoryAllowances(clock);

    @Override
    public Allowances allowances() {
        return allowances;
    }

    @Override
    public void pass(Duration time) {
        clock.advance(time);
    }

    @Test
    void a_rate_is_some_within_a_while() {
        var rate = new Rate(4, Duration.ofSeconds(1));

        assertThat(rate.whole()).isEqualTo(1_000_000);
        assertThat(rate.one()).isEqualTo(250_000);
        assertThat(rate.verdict(true, 500_000))
                .isEqualTo(new Allowances.Verdict(true, 2, Duration.ofMillis(500), Duration.ZERO));
        assertThat(rate.verdict(false, 900_000))
                .isEqualTo(
                        new Allowances.Verdict(
                                false, 0, Duration.ofMillis(900), Duration.ofMillis(150)));
        assertThat(new Rate(1, Duration.ofNanos(1_000)).one()).isEqualTo(1);
        assertThatThrownBy(() -> new Rate(0, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rate(2, Duration.ofNanos(1_999)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
