package com.quotedesk.testkit.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.analytics.ClientFigures;
import com.quotedesk.application.analytics.DayFigures;
import com.quotedesk.application.analytics.ExportFigures;
import com.quotedesk.application.analytics.ExportFigures.Sheet;
import com.quotedesk.application.analytics.FigureBoard;
import com.quotedesk.application.analytics.FigureRequest;
import com.quotedesk.application.analytics.FollowDays;
import com.quotedesk.application.analytics.Period;
import com.quotedesk.application.analytics.RankClients;
import com.quotedesk.application.analytics.RankSuppliers;
import com.quotedesk.application.analytics.ReadSummary;
import com.quotedesk.application.analytics.Spans;
import com.quotedesk.application.analytics.Summary;
import com.quotedesk.application.analytics.SupplierFigures;
import com.quotedesk.application.analytics.Turnover;
import com.quotedesk.application.documents.Table;
import com.quotedesk.application.documents.Table.Cell;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.Scope;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.work.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FigureUseCasesTest {

    private static final Access ADMIN = Access.of(new UserId(new UUID(0, 1)), null, Role.ADMIN);
    private static final Access VIEWER = Access.of(new UserId(new UUID(0, 2)), null, Role.VIEWER);
    private static final Access MANAGER = Access.of(new UserId(new UUID(0, 3)), null, Role.MANAGER);
    private static final Period PERIOD =
            new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 3));

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final Board board = new Board();
    private final ReadSummary readSummary = new ReadSummary(board, Duration.ofSeconds(2), clock);
    private final FollowDays followDays = new FollowDays(board);
    private final RankClients rankClients =
            new RankClients(
                    board, () -> Currency.getInstance("RUB"), Duration.ofSeconds(30), clock);
    private final RankSuppliers rankSuppliers =
            new RankSuppliers(board, Duration.ofSeconds(30), clock);
    private final ExportFigures exportFigures =
            new ExportFigures(readSummary, followDays, rankClients, rankSuppliers);

    private static final class Board implements FigureBoard {
        final List<Query> asked = new ArrayList<>();
        final List<Currency> currencies = new ArrayList<>();
        final CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch looking = new CountDownLatch(0);

        @Override
        public Summary summary(Query query) {
            asked.add(query);
            entered.countDown();
            try {
                looking.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return new Summary(
                    Map.of(),
                    new Summary.Funnel(4, 3, 2, 2, 1),
                    1,
                    1,
                    List.of(new Summary.LostReason("=Дорого", 1)),
                    new Spans(Map.of(), 0),
                    List.of(turnover()));
        }

        @Override
        public List<DayFigures> days(Query query) {
            asked.add(query);
            return List.of(new DayFigures(LocalDate.of(2026, 11, 2), 3, 2, 1));
        }

        @Override
        public List<ClientFigures> clients(Query query, Currency currency, int limit) {
            asked.add(query);
            currencies.add(currency);
            return List.of(
                    new ClientFigures(
                            new ClientId(new UUID(0, 7)), "Ромашка", 3, 2, 1, turnover()));
        }

        @Override
        public List<SupplierFigures> suppliers(Query query, int limit) {
            asked.add(query);
            return List.of(supplier(), idle());
        }
    }

    private static Turnover turnover() {
        return new Turnover(
                2, Money.of("1000", "RUB"), Money.of("800", "RUB"), Money.of("200.005", "RUB"));
    }

    private static SupplierFigures supplier() {
        return new SupplierFigures(
                new SupplierId(new UUID(0, 8)),
                "Провод",
                10,
                5,
                1,
                3,
                1,
                0,
                new Spans(Map.of(0, 1L, 100, 5L), 3),
                4,
                1,
                new SupplierFigures.Position(3, new BigDecimal("1.5")));
    }

    private static SupplierFigures idle() {
        return new SupplierFigures(
                new SupplierId(new UUID(0, 9)),
                "Тихий",
                1,
                0,
                0,
                0,
                1,
                0,
                new Spans(Map.of(), 0),
                0,
                0,
                new SupplierFigures.Position(0, BigDecimal.ZERO));
    }

    private static FigureRequest by(Access access) {
        return new FigureRequest(access, null, PERIOD);
    }

    @Test
    void a_summary_is_shown_again_for_a_moment() {
        readSummary.read(by(ADMIN));
        clock.advance(Duration.ofSeconds(1));
        readSummary.read(by(ADMIN));
        assertThat(board.asked).hasSize(1);

        readSummary.read(by(MANAGER));
        assertThat(board.asked).hasSize(2);
        assertThat(board.asked.getLast().sight())
                .isEqualTo(MANAGER.sight(Permission.VIEW_ORDERS).orElseThrow());

        clock.advance(Duration.ofSeconds(1));
        readSummary.read(by(ADMIN));
        assertThat(board.asked).hasSize(3);
    }

    @Test
    void not_everything_is_remembered() {
        for (int i = 0; i < 1001; i++) {
            var manager = new UserId(new UUID(1, i));
            readSummary.read(new FigureRequest(ADMIN, manager, PERIOD));
        }
        readSummary.read(new FigureRequest(ADMIN, new UserId(new UUID(1, 0)), PERIOD));

        assertThat(board.asked).hasSize(1002);
    }

    @Test
    void who_looks_at_the_same_time_waits_for_one_look() throws InterruptedException {
        board.looking = new CountDownLatch(1);
        var first = Thread.ofPlatform().start(() -> readSummary.read(by(ADMIN)));
        board.entered.await();
        var second = Thread.ofPlatform().start(() -> readSummary.read(by(ADMIN)));
        while (second.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
        board.looking.countDown();
        first.join();
        second.join();

        assertThat(board.asked).hasSize(1);
    }

    @Test
    void margins_are_told_to_those_who_see_the_costs_of_all_that_is_counted() {
        assertThat(sold(ADMIN).margin()).isEqualTo(Money.of("200.005", "RUB"));
        assertThat(sold(ADMIN).shownMargin()).isEqualTo(Money.of("200.01", "RUB"));
        assertThat(sold(ADMIN).marginPercent().orElseThrow().value())
                .isEqualByComparingTo("25.0006");
        assertThat(sold(MANAGER).margin()).isNotNull();
        for (var access : List.of(VIEWER, VIEWER.with(Map.of(Permission.SEE_COSTS, Scope.TEAM)))) {
            assertThat(sold(access).net()).isEqualTo(Money.of("1000", "RUB"));
            assertThat(sold(access).margin()).isNull();
            assertThat(sold(access).shownMargin()).isNull();
            assertThat(sold(access).costed()).isNull();
            assertThat(sold(access).marginPercent()).isEmpty();
            assertThat(clients(access).getFirst().turnover().margin()).isNull();
            assertThat(suppliers(access).getFirst().position().mean()).isEmpty();
            assertThat(suppliers(access).getFirst().answered()).isEqualTo(5);
        }
        var unknown =
                new Turnover(1, Money.of("1", "RUB"), Money.of("0", "RUB"), Money.of("0", "RUB"));
        assertThat(unknown.marginPercent()).isEmpty();
        assertThat(
                        new Turnover(1, Money.of("1", "RUB"), null, Money.of("0", "RUB"))
                                .marginPercent())
                .isEmpty();
    }

    private Turnover sold(Access by) {
        return readSummary.read(by(by)).orElseThrow().turnover().getFirst();
    }

    private List<ClientFigures> clients(Access by) {
        return rankClients.rank(new RankClients.Command(by(by), null, 5)).orElseThrow();
    }

    private List<SupplierFigures> suppliers(Access by) {
        return rankSuppliers.rank(new RankSuppliers.Command(by(by), 5)).orElseThrow();
    }

    @Test
    void who_may_not_see_gets_nothing() {
        var nobody = by(ADMIN.only(Set.of(Permission.SEE_COSTS)));
        var orders = by(ADMIN.only(Set.of(Permission.VIEW_ORDERS)));

        assertThat(readSummary.read(nobody)).isEmpty();
        assertThat(followDays.follow(nobody)).isEmpty();
        assertThat(rankClients.rank(new RankClients.Command(nobody, null, 5))).isEmpty();
        assertThat(rankClients.rank(new RankClients.Command(orders, null, 5))).isEmpty();
        assertThat(rankSuppliers.rank(new RankSuppliers.Command(nobody, 5))).isEmpty();
        assertThat(rankSuppliers.rank(new RankSuppliers.Command(orders, 5))).isEmpty();
        for (var sheet : Sheet.values()) {
            assertThat(
                            exportFigures.export(
                                    new ExportFigures.Command(nobody, sheet, Language.RUSSIAN)))
                    .isEmpty();
        }
        assertThat(board.asked).isEmpty();
    }

    @Test
    void every_day_is_there() {
        assertThat(followDays.follow(by(ADMIN)).orElseThrow())
                .containsExactly(
                        new DayFigures(LocalDate.of(2026, 11, 1), 0, 0, 0),
                        new DayFigures(LocalDate.of(2026, 11, 2), 3, 2, 1),
                        new DayFigures(LocalDate.of(2026, 11, 3), 0, 0, 0));
    }

    @Test
    void turnover_is_in_the_currency_that_is_wanted_or_the_companys() {
        rankClients.rank(new RankClients.Command(by(ADMIN), Currency.getInstance("USD"), 5));
        rankClients.rank(new RankClients.Command(by(ADMIN), null, 5));

        assertThat(board.currencies)
                .containsExactly(Currency.getInstance("USD"), Currency.getInstance("RUB"));
    }

    @Test
    void suppliers_are_told_apart_by_their_rates() {
        var supplier = supplier();
        assertThat(supplier.answerRate()).contains(new BigDecimal("66.7"));
        assertThat(supplier.winRate()).contains(new BigDecimal("25.0"));
        assertThat(supplier.position().mean()).contains(new BigDecimal("0.50"));
        assertThat(supplier.answerTime().median().orElseThrow())
                .isBetween(Duration.ofMinutes(120), Duration.ofMinutes(135));
        assertThat(idle().answerRate()).isEmpty();
        assertThat(idle().winRate()).isEmpty();
        assertThat(idle().position().mean()).isEmpty();
    }

    @Test
    void tables_hold_what_is_shown() {
        assertThat(table(Sheet.DAYS, Language.RUSSIAN).rows()).hasSize(3);
        assertThat(table(Sheet.DAYS, Language.ENGLISH).columns())
                .containsExactly("Day", "Received", "Won", "Lost");
        assertThat(table(Sheet.CLIENTS, Language.ENGLISH).rows().getFirst())
                .containsExactly(
                        new Cell.Text("Ромашка"),
                        new Cell.Figure(BigDecimal.valueOf(3)),
                        new Cell.Figure(BigDecimal.valueOf(2)),
                        new Cell.Figure(BigDecimal.valueOf(1)),
                        new Cell.Figure(new BigDecimal("1000.00")),
                        new Cell.Text("RUB"),
                        new Cell.Figure(new BigDecimal("200.01")),
                        new Cell.Figure(new BigDecimal("25.0006")));
        assertThat(table(Sheet.CLIENTS, Language.RUSSIAN).columns()).hasSize(8);
        assertThat(table(Sheet.SUPPLIERS, Language.RUSSIAN).rows().getFirst())
                .contains(
                        new Cell.Figure(new BigDecimal("66.7")),
                        new Cell.Figure(new BigDecimal("2.1")));
        assertThat(table(Sheet.SUPPLIERS, Language.ENGLISH).rows().getLast())
                .contains(new Cell.Empty());
        assertThat(table(Sheet.LOST_REASONS, Language.ENGLISH).rows())
                .containsExactly(
                        List.of(new Cell.Text("=Дорого"), new Cell.Figure(BigDecimal.ONE)));
        assertThat(table(Sheet.LOST_REASONS, Language.RUSSIAN).name())
                .isEqualTo("Почему проиграли");
    }

    private Table table(Sheet sheet, Language language) {
        return exportFigures
                .export(new ExportFigures.Command(by(ADMIN), sheet, language))
                .orElseThrow();
    }
}
