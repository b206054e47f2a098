package com.quotedesk.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.analytics.ChosenPeriod;
import com.quotedesk.application.analytics.ExportFigures;
import com.quotedesk.application.analytics.FollowDays;
import com.quotedesk.application.analytics.KeepFigures;
import com.quotedesk.application.analytics.RankClients;
import com.quotedesk.application.analytics.RankSuppliers;
import com.quotedesk.application.analytics.ReadSummary;
import com.quotedesk.application.documents.Table;
import com.quotedesk.application.documents.TableFiles;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import com.quotedesk.testkit.work.InMemoryStores;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AnalyticsApiTest {

    private static final String NOVEMBER = "from=2026-11-01&until=2026-11-30";
    private static RunningDesk desk;

    @BeforeAll
    static void start() {
        desk = new RunningDesk();
        var stores = desk.stores;
        var at = Instant.parse("2026-11-20T12:00:00Z");
        var order = RfqFixtures.addOrder(stores, 2026, 53, at);
        var rfq =
                RfqFixtures.sent(
                        RfqFixtures.aDraft(
                                new RfqId(UUID.randomUUID()),
                                order,
                                RfqFixtures.addSupplier(stores, "=Провод", at),
                                at),
                        2026,
                        1);
        stores.transactions().run(() -> stores.rfqs().add(rfq));
        new KeepFigures(
                        stores.transactions(),
                        stores.eventLog(),
                        stores.eventReaders(),
                        stores.figures(),
                        ZoneOffset.UTC)
                .keep();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void a_summary_tells_how_the_desk_is_doing() {
        assertThat(get("summary?" + NOVEMBER).body())
                .contains("\"from\":\"2026-11-01\"", "\"until\":\"2026-11-30\"")
                .contains("\"byStatus\":{\"NEW\":1}")
                .contains(
                        "\"funnel\":{\"received\":1,\"asked\":1,\"quoted\":0,\"proposed\":0,\"won\":0}")
                .contains("\"proposalTime\":{\"medianHours\":null,\"silent\":1}");
        assertThat(get("summary?from=2026-11-21&until=2026-11-30").body())
                .contains("\"received\":0");
        assertThat(get("summary?manager=" + UUID.randomUUID() + "&" + NOVEMBER).body())
                .contains("\"received\":0");
        assertThat(get("summary").statusCode()).isEqualTo(200);
    }

    @Test
    void days_clients_and_suppliers_are_listed() {
        assertThat(get("days?" + NOVEMBER).body())
                .contains("{\"day\":\"2026-11-20\",\"received\":1,\"won\":0,\"lost\":0}");
        assertThat(get("clients?currency=USD&limit=200&" + NOVEMBER).body())
                .contains("\"items\":[]");
        assertThat(get("suppliers?" + NOVEMBER).body())
                .contains("\"name\":\"=Провод\",\"asked\":1", "\"waiting\":1");
    }

    @Test
    void tables_are_taken_away() {
        var csv = get("export?table=suppliers&format=csv&language=en&" + NOVEMBER);

        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("suppliers.csv");
        assertThat(csv.body()).startsWith("Supplier;Requests");
        assertThat(get("export?table=LOST_REASONS&" + NOVEMBER).statusCode()).isEqualTo(200);
        assertThat(get("export?language=en").body()).startsWith("Day");
    }

    @ParameterizedTest
    @CsvSource({
        "summary?from=2026-11-30&until=2026-11-01, until",
        "summary?from=1926-11-30&until=2026-11-01, until",
        "summary?from=yesterday, from",
        "days?until=2026-13-01, until",
        "summary?manager=x, manager",
        "clients?currency=XXX, currency",
        "clients?currency=roubles, currency",
        "suppliers?limit=201, limit",
        "suppliers?x=1, x",
        "'export?table=DAYS,CLIENTS', table",
        "export?table=BOATS, table",
        "export?table=DAYS&format=pdf, format",
        "export?table=DAYS&language=fr, language"
    })
    void what_is_asked_wrongly_is_named(String path, String field) {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    private static HttpResponse<String> get(String path) {
        return desk.get("/api/v1/analytics/" + path, "Authorization", "Bearer " + desk.token());
    }

    /** The figures over the fakes. */
    @Factory
    static class Fakes {

        @Singleton
        ChosenPeriod chosenPeriod(Clock clock) {
            return new ChosenPeriod(clock, ZoneOffset.UTC);
        }

        @Singleton
        ReadSummary readSummary(InMemoryStores stores, Clock clock) {
            return new ReadSummary(stores.figureBoard(), Duration.ofSeconds(1), clock);
        }

        @Singleton
        FollowDays followDays(InMemoryStores stores) {
            return new FollowDays(stores.figureBoard());
        }

        @Singleton
        RankClients rankClients(InMemoryStores stores, Clock clock) {
            return new RankClients(
                    stores.figureBoard(),
                    () -> Currency.getInstance("RUB"),
                    Duration.ofSeconds(1),
                    clock);
        }

        @Singleton
        RankSuppliers rankSuppliers(InMemoryStores stores, Clock clock) {
            return new RankSuppliers(stores.figureBoard(), Duration.ofSeconds(1), clock);
        }

        /**
         * Only what stands above the columns; what files are like is tested where they are made.
         */
        @Singleton
        TableFiles tableFiles() {
            return new TableFiles() {
                @Override
                public Bytes xlsx(Table table) {
                    return csv(table, Language.RUSSIAN);
                }

                @Override
                public Bytes csv(Table table, Language language) {
                    return Bytes.owning(String.join(";", table.columns()).getBytes(UTF_8));
                }
            };
        }

        @Singleton
        ExportFigures exportFigures(
                ReadSummary summary,
                FollowDays days,
                RankClients clients,
                RankSuppliers suppliers) {
            return new ExportFigures(summary, days, clients, suppliers);
        }
    }
}
