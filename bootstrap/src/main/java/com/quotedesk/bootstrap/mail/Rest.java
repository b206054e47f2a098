package com.quotedesk.bootstrap.mail;

import com.quotedesk.application.work.PortFailure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long to rest between rounds: longer after each failure in a row, far longer after a refusal,
 * since servers lock accounts that log in again and again. A failure is told when it begins, when
 * it becomes another, and every hour.
 */
final class Rest {

    private static final Logger log = LoggerFactory.getLogger(Rest.class);

    private static final int MOST_DOUBLINGS = 12;
    private static final Duration FIRST = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration FIRST_AFTER_REFUSAL = Duration.ofMinutes(5);
    private static final Duration LONGEST_AFTER_REFUSAL = Duration.ofHours(1);
    private static final Duration TOLD_AGAIN = Duration.ofHours(1);

    /** Several that failed at once do not come back at once. */
    private static final double JITTER = 0.2;

    private final String what;
    private final Duration usual;
    private final Clock clock;
    private final Listener listener;
    private int failures;
    private boolean refused;
    private Instant toldAt = Instant.MIN;

    /** Hears of every change between working and failing. */
    interface Listener {
        /**
         * @param failure null where it works
         */
        void changed(@Nullable String failure, boolean refused);
    }

    Rest(String what, Duration usual, Clock clock, Listener listener) {
        this.what = what;
        this.usual = usual;
        this.clock = clock;
        this.listener = listener;
    }

    boolean attempt(Runnable round) {
        try {
            round.run();
            if (failures > 0) {
                log.info("{} works again", what);
                listener.changed(null, false);
            }
            failures = 0;
            refused = false;
            return true;
        } catch (PortFailure failure) {
            failed(String.valueOf(failure.getMessage()), failure instanceof PortFailure.Rejected);
        } catch (RuntimeException | Error fault) {
            log.debug("{} failed", what, fault);
            failed(fault.toString(), false);
        }
        return false;
    }

    private void failed(String message, boolean refusal) {
        boolean changed = failures == 0 || refusal != refused;
        // A line that fails after the server refused counts anew.
        failures = changed ? 1 : failures + 1;
        refused = refusal;
        var now = clock.instant();
        if (changed || !now.isBefore(toldAt.plus(TOLD_AGAIN))) {
            toldAt = now;
            if (refusal) {
                log.error("{} is refused until somebody mends it: {}", what, message);
            } else {
                log.warn("{} failed and will be tried again: {}", what, message);
            }
        }
        if (changed) {
            listener.changed(message, refusal);
        }
    }

    Duration length() {
        if (failures == 0) {
            return usual;
        }
        var first = refused ? FIRST_AFTER_REFUSAL : usual.compareTo(FIRST) < 0 ? usual : FIRST;
        var longest = refused ? LONGEST_AFTER_REFUSAL : LONGEST;
        var longer = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        var bounded = longer.compareTo(longest) < 0 ? longer : longest;
        double shift = ThreadLocalRandom.current().nextDouble(-JITTER, JITTER);
        return bounded.plusMillis((long) (bounded.toMillis() * shift));
    }
}
