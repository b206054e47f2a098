package com.quotedesk.testkit.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.application.work.TimeLimit;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimeLimitTest {

    private final CountDownLatch told = new CountDownLatch(1);

    @Test
    void work_in_time_answers_or_fails_as_it_does() {
        var limit = new TimeLimit(Duration.ofSeconds(20), "work", 1);

        assertThat(limit.within(() -> Thread.currentThread().getName())).startsWith("work-");
        assertThatThrownBy(() -> limit.within(() -> fail(new IllegalStateException("broken"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
        assertThatThrownBy(
                        () ->
                                limit.within(
                                        () -> {
                                            throw new StackOverflowError("deep");
                                        }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(limit.within(() -> "still at work")).isEqualTo("still at work");
    }

    private static String fail(RuntimeException failure) {
        throw failure;
    }

    @Test
    void work_that_takes_too_long_is_told_to_end_and_keeps_its_place_until_it_does()
            throws InterruptedException {
        var limit = new TimeLimit(Duration.ofMillis(50), "work", 1);
        var end = new CountDownLatch(1);
        assertThat(limit.hasRoom()).isTrue();

        assertThatThrownBy(() -> limit.within(() -> stubborn(end)))
                .isInstanceOf(TimeLimit.Exceeded.class)
                .hasMessageContaining("took longer than");

        told.await();
        assertThat(limit.hasRoom()).isFalse();
        assertThatThrownBy(() -> limit.within(() -> "next"))
                .isInstanceOf(PortFailure.Unavailable.class);
        end.countDown();
        while (!limit.hasRoom()) {
            Thread.onSpinWait();
        }
        assertThat(limit.within(() -> "next")).isEqualTo("next");
    }

    private String stubborn(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException heard) {
            told.countDown();
            try {
                end.await();
            } catch (InterruptedException again) {
                throw new AssertionError(again);
            }
        }
        return "late";
    }

    @Test
    void who_is_told_to_stop_waits_no_longer() {
        var limit = new TimeLimit(Duration.ofSeconds(20), "work", 1);

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> limit.within(() -> "never"))
                .isInstanceOf(PortFailure.Unavailable.class)
                .hasMessage("told to stop");
        assertThat(Thread.interrupted()).isTrue();
    }
}
