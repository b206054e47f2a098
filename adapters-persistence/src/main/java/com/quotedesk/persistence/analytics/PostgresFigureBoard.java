package com.quotedesk.persistence.analytics;

import com.quotedesk.application.analytics.ClientFigures;
import com.quotedesk.application.analytics.DayFigures;
import com.quotedesk.application.analytics.FigureBoard;
import com.quotedesk.application.analytics.Spans;
import com.quotedesk.application.analytics.Summary;
import com.quotedesk.application.analytics.SupplierFigures;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.persistence.work.NewestFirst.RowReader;
import com.quotedesk.persistence.work.NewestFirst.Setter;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.Rows;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

@Singleton
final class PostgresFigureBoard implements FigureBoard {

    private final JdbcOperations jdbc;
    private final Reads reads;

    PostgresFigureBoard(JdbcOperations jdbc, Reads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public Summary summary(Query query) {
        return SummaryRows.summary(reading(() -> SumSql.read(jdbc, query, SummaryRows.Sum::of)));
    }

    @Override
    public List<DayFigures> days(Query query) {
        var whose = Whose.ofSums(query);
        var values = new ArrayList<>(whose.values());
        values.addAll(period(query));
        return rows(
                BoardSql.days(whose.condition()),
                values,
                row ->
                        new DayFigures(
                                row.getObject("starts_on", LocalDate.class),
                                row.getLong("received"),
                                row.getLong("won"),
                                row.getLong("lost")));
    }

    @Override
    public List<ClientFigures> clients(Query query, Currency currency, int limit) {
        var whose = Whose.ofFacts(query);
        var values = new ArrayList<>(period(query));
        values.addAll(whose.values());
        for (int i = 0; i < 4; i++) {
            values.add((statement, at) -> statement.setString(at, currency.getCurrencyCode()));
        }
        for (int i = 0; i < 2; i++) {
            values.addAll(period(query));
            values.addAll(whose.values());
        }
        values.add((statement, i) -> statement.setInt(i, limit));
        return rows(
                BoardSql.clients(whose.condition()),
                values,
                row ->
                        new ClientFigures(
                                new ClientId(row.getObject("client_id", UUID.class)),
                                row.getString("name"),
                                row.getLong("received"),
                                row.getLong("won"),
                                row.getLong("lost"),
                                SummaryRows.turnover(
                                        row.getLong("orders"),
                                        row.getBigDecimal("net"),
                                        row.getBigDecimal("costed_net"),
                                        row.getBigDecimal("cost"),
                                        currency)));
    }

    @Override
    public List<SupplierFigures> suppliers(Query query, int limit) {
        var whose = Whose.ofFacts(query);
        var values = new ArrayList<>(period(query));
        values.addAll(whose.values());
        values.add((statement, i) -> statement.setInt(i, limit));
        return rows(BoardSql.suppliers(whose.condition()), values, PostgresFigureBoard::supplier);
    }

    private static SupplierFigures supplier(ResultSet row) throws SQLException {
        Map<Integer, Long> spans = new HashMap<>();
        for (var span : (Integer[]) row.getArray("spans").getArray()) {
            spans.merge(span, 1L, Long::sum);
        }
        return new SupplierFigures(
                new SupplierId(row.getObject("supplier_id", UUID.class)),
                row.getString("name"),
                row.getLong("asked"),
                row.getLong("answered"),
                row.getLong("declined"),
                row.getLong("silent"),
                row.getLong("waiting"),
                row.getLong("failed"),
                new Spans(spans, row.getLong("silent")),
                row.getLong("decided"),
                row.getLong("won"),
                new SupplierFigures.Position(
                        row.getLong("compared"), row.getBigDecimal("position")));
    }

    private static List<Setter> period(Query query) {
        return List.of(
                (statement, i) -> statement.setObject(i, query.period().from()),
                (statement, i) -> statement.setObject(i, query.period().until()));
    }

    private <T> List<T> rows(String sql, List<Setter> values, RowReader<T> reader) {
        return reading(() -> Rows.read(jdbc, sql, reader, values.toArray(Setter[]::new)));
    }

    private <T> T reading(Supplier<T> work) {
        return reads.of(() -> work.get());
    }
}
