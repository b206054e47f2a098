package com.quotedesk.benchmarks.data;

import com.quotedesk.application.analytics.FigureBoard;
import com.quotedesk.application.analytics.Figures;
import com.quotedesk.application.analytics.Period;
import com.quotedesk.application.audit.AuditLog;
import com.quotedesk.application.clients.ClientBoard;
import com.quotedesk.application.mail.MessageBoard;
import com.quotedesk.application.orders.OrderBoard;
import com.quotedesk.application.orders.OrderBoard.Filter;
import com.quotedesk.application.orders.Orders;
import com.quotedesk.application.rfqs.RfqBoard;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.search.HitKind;
import com.quotedesk.application.search.SearchIndex;
import com.quotedesk.application.search.Words;
import com.quotedesk.application.suppliers.SupplierBoard;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.bootstrap.embedded.DataFolder;
import com.quotedesk.bootstrap.embedded.EmbeddedDatabase;
import com.quotedesk.bootstrap.serve.Foundation;
import com.quotedesk.bootstrap.settings.Environment;
import com.quotedesk.bootstrap.settings.Settings;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.mail.MessageState;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderStatus;
import com.quotedesk.domain.rfqs.RfqStatus;
import com.quotedesk.domain.users.Scope;
import com.quotedesk.domain.users.Sight;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.persistence.work.Migrations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows how PostgreSQL carries out the program's own queries on a million orders: the plans that it
 * wrote into its log while the stores were asked.
 */
public final class ExplainLists {

    private static final int PAGE = 50;
    private static final int FEW = 20;
    private static final OrderId ORDER =
            new OrderId(UUID.fromString("00000004-0000-7000-8000-0000000f0000"));
    private static final ClientId CLIENT =
            new ClientId(UUID.fromString("00000002-0000-7000-8000-000000000100"));

    private static final UUID MANAGER = UUID.fromString("00000001-0000-7000-8000-000000000001");
    private static final Currency RUB = Currency.getInstance("RUB");

    private static final Pattern ENTRY =
            Pattern.compile("^(?=\\d{4}-\\d{2}-\\d{2} )", Pattern.MULTILINE);

    private ExplainLists() {}

    /**
     * @param arguments the data folder, made where it is not there
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        var folder = DataFolder.open(Path.of(arguments[0]));
        try (var database = EmbeddedDatabase.start(folder)) {
            var address = database.address();
            Migrations.migrate(address.url(), address.user(), null);
            MillionOrders.fill(address);
            count(address, folder);
            explainEverything(address);
            ask(address, folder);
        }
    }

    private static void explainEverything(Settings.Database address) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), "");
                var statement = connection.createStatement()) {
            for (var setting :
                    List.of(
                            "session_preload_libraries = 'auto_explain'",
                            "\"auto_explain.log_min_duration\" = 0",
                            "\"auto_explain.log_analyze\" = on",
                            "\"auto_explain.log_buffers\" = on")) {
                statement.execute("ALTER DATABASE postgres SET " + setting);
            }
        }
    }

    private static Settings settings(Settings.Database address, DataFolder folder) {
        return Settings.read(
                new Environment(
                        Map.of(
                                "DATA_DIR", folder.toString(),
                                "DATABASE_URL", address.url(),
                                "DATABASE_USER", address.user())));
    }

    /** As the job does that keeps the figures. */
    private static void count(Settings.Database address, DataFolder folder) {
        try (var desk = Foundation.lay(settings(address, folder), folder)) {
            var figures = desk.get(Figures.class);
            desk.get(Transactions.class)
                    .run(
                            () -> {
                                if (!figures.areCountedIn(ZoneOffset.UTC)) {
                                    figures.countAll(ZoneOffset.UTC);
                                }
                            });
        }
    }

    private static void ask(Settings.Database address, DataFolder folder) throws IOException {
        var log = folder.resolve("postgres.log");
        try (var desk = Foundation.lay(settings(address, folder), folder)) {
            for (var query : queries(desk).entrySet()) {
                // The first time warms the connection; the second is shown.
                query.getValue().run();
                long seen = Files.size(log);
                query.getValue().run();
                System.out.println("### " + query.getKey() + "\n");
                plansAfter(seen, log).forEach(System.out::println);
            }
        }
    }

    private static Map<String, Runnable> queries(Foundation desk) {
        var transactions = desk.get(Transactions.class);
        var orders = desk.get(OrderBoard.class);
        var kept = desk.get(Orders.class);
        var clients = desk.get(ClientBoard.class);
        var suppliers = desk.get(SupplierBoard.class);
        var messages = desk.get(MessageBoard.class);
        var rfqs = desk.get(Rfqs.class);
        var rfqBoard = desk.get(RfqBoard.class);
        var journal = desk.get(AuditLog.class);
        var now = Instant.now();
        var deep = new PageKey(now.minus(Duration.ofDays(1200)), ORDER.value());
        var queries = new LinkedHashMap<String, Runnable>();
        queries.put("Orders, the first page", () -> orders.list(orders(Set.of(), null, null)));
        queries.put(
                "Orders, a page deep in the list", () -> orders.list(orders(Set.of(), null, deep)));
        queries.put(
                "Orders in two states",
                () -> orders.list(orders(Set.of(OrderStatus.NEW, OrderStatus.QUOTED), null, null)));
        queries.put("Orders to review", () -> orders.list(orders(Set.of(), true, null)));
        queries.put(
                "Orders looked for by words that are seldom",
                () -> orders.list(found("насосы 777")));
        queries.put(
                "Orders looked for by words that are frequent", () -> orders.list(found("кабель")));
        queries.put("An order with all that belongs to it", () -> orders.find(ORDER));
        queries.put(
                "Open orders of a client, for duplicates",
                () ->
                        transactions.run(
                                () ->
                                        kept.openOf(
                                                Set.of(CLIENT),
                                                now.minus(Duration.ofDays(14)),
                                                FEW)));
        queries.put(
                "Orders to put away",
                () -> kept.closedBefore(now.minus(Duration.ofDays(180)), PAGE));
        queries.put(
                "Clients looked for",
                () -> clients.list(new ClientBoard.Query("клиент 777", null, PAGE, null)));
        queries.put(
                "Suppliers, the first page",
                () -> suppliers.list(new SupplierBoard.Query(null, null, PAGE, null)));
        queries.put(
                "Mails put aside",
                () ->
                        messages.list(
                                new MessageBoard.Query(
                                        new Sight(Scope.ALL, new UserId(ORDER.value()), null),
                                        new MessageBoard.Filter(
                                                Set.of(MessageState.QUARANTINED),
                                                Set.of(),
                                                null,
                                                null,
                                                null,
                                                null),
                                        PAGE,
                                        null)));
        queries.put(
                "Requests of an order",
                () -> rfqBoard.list(new RfqBoard.Query(null, Set.of(), ORDER, null, PAGE, null)));
        queries.put(
                "Requests that wait for an answer",
                () ->
                        rfqBoard.list(
                                new RfqBoard.Query(
                                        null, Set.of(RfqStatus.SENT), null, null, PAGE, null)));
        queries.put("Requests to remind of", () -> rfqs.toRemind(now, PAGE));
        queries.put("Requests that are overdue", () -> rfqs.overdue(now, PAGE));
        var index = desk.get(SearchIndex.class);
        queries.put(
                "Everything with two words, one seldom", () -> index.find(words("насосы 7771")));
        queries.put("Everything with a frequent word", () -> index.find(words("кабель")));
        var figures = desk.get(FigureBoard.class);
        queries.put("A summary of a year", () -> figures.summary(year(Scope.ALL)));
        queries.put("A summary of a year and a manager", () -> figures.summary(year(Scope.OWN)));
        queries.put("Clients of a year, ranked", () -> figures.clients(year(Scope.ALL), RUB, FEW));
        queries.put("Suppliers of a year, ranked", () -> figures.suppliers(year(Scope.ALL), FEW));
        queries.put(
                "An order counted anew",
                () ->
                        transactions.run(
                                () ->
                                        desk.get(Figures.class)
                                                .count(Set.of(ORDER), ZoneOffset.UTC)));
        queries.put("The journal of an order", () -> journal.of("order", ORDER.value()));
        return queries;
    }

    private static FigureBoard.Query year(Scope scope) {
        var today = LocalDate.now(ZoneOffset.UTC);
        return new FigureBoard.Query(
                new Sight(scope, new UserId(MANAGER), null),
                null,
                new Period(today.minusDays(364), today));
    }

    private static SearchIndex.Query words(String text) {
        var sight = new Sight(Scope.ALL, new UserId(ORDER.value()), null);
        var kinds = new EnumMap<HitKind, Sight>(HitKind.class);
        for (var kind : HitKind.values()) {
            kinds.put(kind, sight);
        }
        return new SearchIndex.Query(kinds, Words.of(text), List.of(), FEW);
    }

    private static OrderBoard.Query found(String text) {
        return new OrderBoard.Query(
                new Sight(Scope.ALL, new UserId(ORDER.value()), null),
                new Filter(Set.of(), null, null, null, text, null, null),
                PAGE,
                null);
    }

    private static OrderBoard.Query orders(
            Set<OrderStatus> statuses, @Nullable Boolean needsReview, @Nullable PageKey after) {
        return new OrderBoard.Query(
                new Sight(Scope.ALL, new UserId(ORDER.value()), null),
                new Filter(statuses, needsReview, null, null, null, null, null),
                PAGE,
                after);
    }

    /** The log tells of a plan in lines that begin with a tab, after the one that says so. */
    private static List<String> plansAfter(long seen, Path log) throws IOException {
        var all = Files.readAllBytes(log);
        var fresh = new String(all, (int) seen, (int) (all.length - seen), StandardCharsets.UTF_8);
        var plans = new ArrayList<String>();
        for (var entry : ENTRY.splitAsStream(fresh).toList()) {
            if (entry.contains("  plan:")) {
                var lines = entry.lines().skip(1).map(line -> line.replaceFirst("^\t", ""));
                plans.add("```\n" + lines.collect(Collectors.joining("\n")) + "\n```\n");
            }
        }
        return plans;
    }
}
