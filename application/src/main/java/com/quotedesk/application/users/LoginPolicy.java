package com.quotedesk.application.users;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast somebody may try to log in. The first attempts are free; after that each failure doubles
 * the rest, up to the longest, so that nobody guesses and nobody is locked out for ever. Who comes
 * from an address from which the account was used before is held up by failures from there only:
 * strangers cannot keep the owner out.
 *
 * @param freeTries how many failures of one account from one address cost nothing
 * @param freeTriesOfAccount how many of one account from addresses it does not know
 * @param freeTriesOfAddress how many from one address, whatever the account
 * @param firstDelay what the first failure after that costs
 * @param longestDelay what no failure exceeds
 * @param forgetAfter how long a failure counts
 */
public record LoginPolicy(
        int freeTries,
        int freeTriesOfAccount,
        int freeTriesOfAddress,
        Duration firstDelay,
        Duration longestDelay,
        Duration forgetAfter) {

    private static final int MOST_DOUBLINGS = 30;

    /** Until when somebody has to wait who has failed so often; the past where not at all. */
    Instant until(LoginAttempts.Failures known, int free) {
        int over = known.failures() - free;
        if (over < 0) {
            return Instant.EPOCH;
        }
        var delay = firstDelay.multipliedBy(1L << Math.min(over, MOST_DOUBLINGS));
        return known.last().plus(delay.compareTo(longestDelay) < 0 ? delay : longestDelay);
    }

    /** What counts of it now: failures of long ago do not. */
    LoginAttempts.Failures remembered(LoginAttempts.Failures known, Instant now) {
        return now.isBefore(known.last().plus(forgetAfter))
                ? known
                : new LoginAttempts.Failures(0, Instant.EPOCH);
    }
}
