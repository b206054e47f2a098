package com.quotedesk.testkit.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.limits.Allowances;
import com.quotedesk.application.limits.Rate;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What everybody who lets others have a share keeps to. */
public interface AllowancesContract {

    Allowances allowances();

    /** Lets time pass. */
    void pass(Duration time);

    @Test
    default void a_share_is_granted_and_nothing_more_until_it_fills_again() {
        var key = "a " + UUID.randomUUID();
        var rate = new Rate(3, Duration.ofSeconds(30));

        assertThat(allowances().take(key, rate).left()).isEqualTo(2);
        assertThat(allowances().take(key, rate).left()).isEqualTo(1);
        var last = allowances().take(key, rate);
        assertThat(last.granted()).isTrue();
        assertThat(last.left()).isZero();
        assertThat(last.pause()).isZero();
        assertThat(last.reset()).isBetween(Duration.ofSeconds(25), Duration.ofSeconds(30));

        var refused = allowances().take(key, rate);
        assertThat(refused.granted()).isFalse();
        assertThat(refused.left()).isZero();
        assertThat(refused.pause()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
        assertThat(allowances().take("b " + key, rate).granted()).isTrue();
    }

    @Test
    default void it_fills_again_evenly() {
        var key = "c " + UUID.randomUUID();
        var rate = new Rate(2, Duration.ofSeconds(2));
        allowances().take(key, rate);
        allowances().take(key, rate);
        assertThat(allowances().take(key, rate).granted()).isFalse();

        pass(Duration.ofMillis(1100));

        assertThat(allowances().take(key, rate).granted()).isTrue();
        assertThat(allowances().take(key, rate).granted()).isFalse();
    }

    @Test
    default void of_many_at_once_as_many_get_one_as_there_are() throws Exception {
        var key = "d " + UUID.randomUUID();
        var rate = new Rate(10, Duration.ofMinutes(10));
        Callable<Boolean> take = () -> allowances().take(key, rate).granted();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int granted = 0;
            for (var one : threads.invokeAll(Stream.generate(() -> take).limit(50).toList())) {
                granted += one.get() ? 1 : 0;
            }
            assertThat(granted).isEqualTo(10);
        }
    }
}
