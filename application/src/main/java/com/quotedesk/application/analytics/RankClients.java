package com.quotedesk.application.analytics;

import com.quotedesk.domain.users.Permission;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows which clients brought most. */
public final class RankClients {

    /**
     * @param currency in which turnover is told; null for the company's
     * @param limit from 1
     */
    public record Command(FigureRequest request, @Nullable Currency currency, int limit) {}

    private record Asked(FigureBoard.Query query, Currency currency, int limit) {}

    private final Remembered<Asked, List<ClientFigures>> rankings;
    private final Supplier<Currency> companys;

    /**
     * @param companys the currency that the company counts in
     * @param kept for how long a ranking is shown again
     */
    public RankClients(FigureBoard board, Supplier<Currency> companys, Duration kept, Clock clock) {
        this.rankings =
                new Remembered<>(
                        one -> board.clients(one.query(), one.currency(), one.limit()),
                        kept,
                        clock);
        this.companys = companys;
    }

    /** Empty where the asker may see no orders, or no clients. */
    public Optional<List<ClientFigures>> rank(Command command) {
        var request = command.request();
        var currency = command.currency() == null ? companys.get() : command.currency();
        return request.query()
                .filter(_ -> request.by().may(Permission.VIEW_CLIENTS))
                .map(query -> rankings.get(new Asked(query, currency, command.limit())))
                .map(
                        clients ->
                                request.seesCosts()
                                        ? clients
                                        : clients.stream()
                                                .map(ClientFigures::withoutCosts)
                                                .toList());
    }
}
