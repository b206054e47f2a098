package com.quotedesk.application.limits;

import java.time.Duration;

/** Lets everybody have a share and nobody more. */
public interface Allowances {

    /**
     * What came of asking.
     *
     * @param left how many more would be granted now
     * @param reset after how long nothing is spent any more
     * @param pause after how long one will be granted; zero where it was
     */
    record Verdict(boolean granted, long left, Duration reset, Duration pause) {}

    /**
     * Takes one, where there is one.
     *
     * @param key whose share it is
     */
    Verdict take(String key, Rate rate);
}
