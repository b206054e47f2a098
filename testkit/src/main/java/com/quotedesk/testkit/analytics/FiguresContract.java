package com.quotedesk.testkit.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.analytics.FigureBoard;
import com.quotedesk.application.analytics.KeepFigures;
import com.quotedesk.application.analytics.Period;
import com.quotedesk.application.analytics.RecountFigures;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.users.Scope;
import com.quotedesk.domain.users.Sight;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.work.Stores;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Figures that are kept are those that counting everything would give. */
public interface FiguresContract {

    Stores stores();

    ZoneId ZONE = ZoneId.of("Asia/Vladivostok");
    ZoneId OTHER_ZONE = ZoneId.of("America/Sao_Paulo");
    Currency RUB = Currency.getInstance("RUB");
    int MANY = 1000;

    @Test
    default void what_is_kept_is_what_counting_from_scratch_gives() {
        keep(ZONE);
        for (int run = 0; run < 2; run++) {
            int year = 2301 + run;
            var history =
                    new History(stores(), 4701 + run, Instant.parse(year + "-01-20T08:00:00Z"));
            int rounds = 0;
            while (rounds < 4 || !hasMuchHappened(history, year)) {
                assertThat(++rounds).as("enough must happen at some time").isLessThan(50);
                for (int step = 0; step < 60; step++) {
                    history.goOn();
                }
                keep(ZONE);
                assertAllRight(history, year, ZONE);
            }
        }
    }

    @Test
    default void counting_from_scratch_changes_nothing_and_another_zone_moves_the_days() {
        keep(ZONE);
        var history = new History(stores(), 4711, Instant.parse("2311-01-20T08:00:00Z"));
        for (int step = 0; step < 100; step++) {
            history.goOn();
        }
        keep(ZONE);

        new RecountFigures(
                        stores().transactions(), stores().eventReaders(), stores().figures(), ZONE)
                .recount();
        assertAllRight(history, 2311, ZONE);

        keep(OTHER_ZONE);
        assertAllRight(history, 2311, OTHER_ZONE);
        history.goOn();
        keep(OTHER_ZONE);
        assertAllRight(history, 2311, OTHER_ZONE);
    }

    @Test
    default void who_has_done_nothing_has_no_figures() {
        keep(ZONE);
        var query =
                new FigureBoard.Query(
                        new Sight(Scope.OWN, new UserId(UUID.randomUUID()), null),
                        null,
                        new Period(LocalDate.of(2390, 1, 1), LocalDate.of(2399, 12, 31)));

        assertThat(stores().figureBoard().summary(query))
                .isEqualTo(new Tally(List.of(), query).summary());
        assertThat(stores().figureBoard().days(query)).isEmpty();
        assertThat(stores().figureBoard().clients(query, RUB, 1)).isEmpty();
        assertThat(stores().figureBoard().suppliers(query, 1)).isEmpty();
    }

    private void keep(ZoneId zone) {
        var keepFigures =
                new KeepFigures(
                        stores().transactions(),
                        stores().eventLog(),
                        stores().eventReaders(),
                        stores().figures(),
                        zone);
        boolean more = true;
        while (more) {
            more = keepFigures.keep();
        }
    }

    /** In years that nothing else happens in, so that what all see is what this history made. */
    private void assertAllRight(History history, int year, ZoneId zone) {
        var counting =
                new Counting(
                        stores().orderBoard(),
                        stores().rfqs(),
                        stores().quotes(),
                        stores().proposals());
        var all = history.orders.stream().map(id -> counting.of(id, zone).orElseThrow()).toList();
        for (var query : queries(history, year)) {
            var expected = new Tally(all, query);
            var board = stores().figureBoard();
            assertThat(board.summary(query)).as("%s", query).isEqualTo(expected.summary());
            assertThat(board.days(query)).as("%s", query).isEqualTo(expected.days());
            assertThat(board.clients(query, RUB, MANY))
                    .as("%s", query)
                    .isEqualTo(expected.clients(RUB, MANY, this::clientName));
            assertThat(board.suppliers(query, MANY))
                    .as("%s", query)
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(expected.suppliers(MANY, this::supplierName));
        }
    }

    /** Without which all this would show little. */
    private boolean hasMuchHappened(History history, int year) {
        var query = queries(history, year).getFirst();
        var summary = stores().figureBoard().summary(query);
        var suppliers = stores().figureBoard().suppliers(query, MANY);
        return summary.funnel().quoted() > 0
                && summary.won() > 0
                && !summary.lostReasons().isEmpty()
                && !summary.toProposal().counts().isEmpty()
                && !summary.turnover().isEmpty()
                && suppliers.stream().anyMatch(one -> one.position().compared() > 0)
                && suppliers.stream().anyMatch(one -> !one.answerTime().counts().isEmpty())
                && suppliers.stream().anyMatch(one -> one.silent() > 0)
                && suppliers.stream().anyMatch(one -> one.decided() > 0);
    }

    private String clientName(ClientId id) {
        return stores().clients().find(id).map(Client::name).orElseThrow();
    }

    private String supplierName(SupplierId id) {
        return stores().suppliers().find(id).map(Supplier::name).orElseThrow();
    }

    private static List<FigureBoard.Query> queries(History history, int year) {
        var all = new Sight(Scope.ALL, history.me, null);
        var whole = new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        var queries = new ArrayList<FigureBoard.Query>();
        for (var period :
                List.of(
                        whole,
                        new Period(LocalDate.of(year, 2, 1), LocalDate.of(year, 2, 28)),
                        new Period(LocalDate.of(year, 2, 10), LocalDate.of(year, 5, 3)),
                        new Period(LocalDate.of(year, 2, 10), LocalDate.of(year, 2, 20)),
                        new Period(LocalDate.of(year, 3, 7), LocalDate.of(year, 3, 7)))) {
            queries.add(new FigureBoard.Query(all, null, period));
            queries.add(new FigureBoard.Query(all, history.other, period));
            queries.add(
                    new FigureBoard.Query(
                            new Sight(Scope.TEAM, history.me, history.team), null, period));
            queries.add(
                    new FigureBoard.Query(new Sight(Scope.TEAM, history.me, null), null, period));
        }
        queries.add(
                new FigureBoard.Query(new Sight(Scope.OWN, history.me, history.team), null, whole));
        queries.add(
                new FigureBoard.Query(
                        new Sight(Scope.OWN, history.me, null), history.other, whole));
        queries.add(
                new FigureBoard.Query(
                        new Sight(Scope.TEAM, history.me, history.team), history.other, whole));
        return queries;
    }
}
