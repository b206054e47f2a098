package com.quotedesk.application.analytics;

import java.time.Duration;

/**
 * How long something took, in classes of which each is a twentieth longer than the one before: few
 * enough to be counted day by day, and near enough for people.
 */
public final class Span {

    private static final double STEP = Math.log(1.05);

    private Span() {}

    /** The class of what took so long: 0 for less than a minute, then from 1. */
    public static int classOf(Duration took) {
        long minutes = took.toMinutes();
        return minutes < 1 ? 0 : 1 + (int) Math.floor(Math.log((double) minutes) / STEP);
    }

    /** What stands for all of a class; none of them is further from it than 2.5 %. */
    public static Duration of(int spanClass) {
        return spanClass == 0
                ? Duration.ZERO
                : Duration.ofSeconds(Math.round(60 * Math.exp((spanClass - 0.5) * STEP)));
    }
}
