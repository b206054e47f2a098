package com.quotedesk.application.analytics;

import com.quotedesk.domain.users.Permission;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Shows which suppliers answer, how soon, and how often they are taken. */
public final class RankSuppliers {

    /**
     * @param limit from 1
     */
    public record Command(FigureRequest request, int limit) {}

    private record Asked(FigureBoard.Query query, int limit) {}

    private final Remembered<Asked, List<SupplierFigures>> rankings;

    /**
     * @param kept for how long a ranking is shown again
     */
    public RankSuppliers(FigureBoard board, Duration kept, Clock clock) {
        this.rankings =
                new Remembered<>(one -> board.suppliers(one.query(), one.limit()), kept, clock);
    }

    /** Empty where the asker may see no orders, or no suppliers. */
    public Optional<List<SupplierFigures>> rank(Command command) {
        var request = command.request();
        return request.query()
                .filter(_ -> request.by().may(Permission.VIEW_SUPPLIERS))
                .map(query -> rankings.get(new Asked(query, command.limit())))
                .map(
                        suppliers ->
                                request.seesCosts()
                                        ? suppliers
                                        : suppliers.stream()
                                                .map(SupplierFigures::withoutCosts)
                                                .toList());
    }
}
