package com.quotedesk.application.analytics;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Shows how the desk is doing. Who looks again at once sees the same: the figures are a moment old
 * anyway.
 */
public final class ReadSummary {

    private final Remembered<FigureBoard.Query, Summary> summaries;

    /**
     * @param kept for how long a summary is shown again
     */
    public ReadSummary(FigureBoard board, Duration kept, Clock clock) {
        this.summaries = new Remembered<>(board::summary, kept, clock);
    }

    /** Empty where the asker may see no orders. */
    public Optional<Summary> read(FigureRequest request) {
        return request.query()
                .map(summaries::get)
                .map(summary -> request.seesCosts() ? summary : summary.withoutCosts());
    }
}
