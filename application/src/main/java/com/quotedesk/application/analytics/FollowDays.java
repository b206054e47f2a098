package com.quotedesk.application.analytics;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows day by day what happened. */
public final class FollowDays {

    private final FigureBoard board;

    public FollowDays(FigureBoard board) {
        this.board = board;
    }

    /** Every day of the period; empty where the asker may see no orders. */
    public Optional<List<DayFigures>> follow(FigureRequest request) {
        return request.query().map(this::everyDay);
    }

    private List<DayFigures> everyDay(FigureBoard.Query query) {
        var known =
                board.days(query).stream()
                        .collect(Collectors.toMap(DayFigures::day, Function.identity()));
        var period = query.period();
        return period.from()
                .datesUntil(period.until().plusDays(1))
                .map(day -> known.getOrDefault(day, new DayFigures(day, 0, 0, 0)))
                .toList();
    }
}
