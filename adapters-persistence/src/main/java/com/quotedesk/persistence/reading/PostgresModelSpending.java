package com.quotedesk.persistence.reading;

import com.quotedesk.application.reading.ModelCall;
import com.quotedesk.application.reading.ModelSpending;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@Singleton
final class PostgresModelSpending implements ModelSpending {

    private static final String ON = "SELECT tokens, cost FROM ops.model_day WHERE day = ?";
    private static final String BEGIN_DAY =
            "INSERT INTO ops.model_day (day, tokens, cost) VALUES (?, 0, 0) ON CONFLICT DO NOTHING";
    private static final String SET_ASIDE =
            """
            UPDATE ops.model_day SET tokens = tokens + ?, cost = cost + ?
            WHERE day = ? AND tokens + ? <= ? AND cost + ? <= ?
            """;
    private static final String BEGIN =
            """
            INSERT INTO ops.model_call (id, at, day, model, prompt, mail, tokens, cost)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String END =
            """
            WITH call AS (SELECT * FROM ops.model_call WHERE id = ? FOR UPDATE),
            told AS (
                UPDATE ops.model_call SET outcome = ?, tokens = ?, cost = ?
                FROM call WHERE model_call.id = call.id)
            UPDATE ops.model_day
            SET tokens = model_day.tokens - call.tokens + ?, cost = model_day.cost - call.cost + ?
            FROM call WHERE model_day.day = call.day
            """;
    private static final String OF =
            """
            SELECT id, at, day, model, prompt, mail, outcome, tokens, cost
            FROM ops.model_call WHERE mail = ? ORDER BY at, id
            """;

    private final JdbcOperations jdbc;
    private final Reads reads;

    PostgresModelSpending(JdbcOperations jdbc, Reads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public Spent on(LocalDate day) {
        return read(ON, day, rows -> rows.next() ? spent(rows) : Spent.NOTHING);
    }

    @Override
    public boolean begin(ModelCall call, Spent limit) {
        write(BEGIN_DAY, call.day());
        var spent = call.spent();
        boolean fits =
                write(
                                SET_ASIDE,
                                spent.tokens(),
                                spent.cost(),
                                call.day(),
                                spent.tokens(),
                                limit.tokens(),
                                spent.cost(),
                                limit.cost())
                        == 1;
        if (fits) {
            jdbc.prepareStatement(
                    BEGIN,
                    statement -> {
                        statement.setObject(1, call.id());
                        statement.setTimestamp(2, Timestamp.from(call.at()));
                        statement.setObject(3, call.day());
                        statement.setString(4, Texts.storable(call.model()));
                        statement.setString(5, call.prompt());
                        statement.setString(6, Texts.storableOrNull(call.mail()));
                        statement.setLong(7, spent.tokens());
                        statement.setBigDecimal(8, spent.cost());
                        return statement.executeUpdate();
                    });
        }
        return fits;
    }

    @Override
    public void end(UUID call, String outcome, Spent spent) {
        int ended =
                write(
                        END,
                        call,
                        outcome,
                        spent.tokens(),
                        spent.cost(),
                        spent.tokens(),
                        spent.cost());
        if (ended != 1) {
            throw new IllegalStateException("no call " + call);
        }
    }

    @Override
    public List<ModelCall> of(String mail) {
        return read(
                OF,
                mail,
                rows -> {
                    var calls = new ArrayList<ModelCall>();
                    while (rows.next()) {
                        calls.add(call(rows));
                    }
                    return calls;
                });
    }

    private int write(String sql, Object... values) {
        return jdbc.prepareStatement(
                sql,
                statement -> {
                    for (int i = 0; i < values.length; i++) {
                        statement.setObject(i + 1, values[i]);
                    }
                    return statement.executeUpdate();
                });
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> T read(String sql, Object value, Reading<T> reading) {
        return reads.of(
                () ->
                        jdbc.prepareStatement(
                                sql,
                                statement -> {
                                    statement.setObject(1, value);
                                    try (var rows = statement.executeQuery()) {
                                        return reading.of(rows);
                                    }
                                }));
    }

    private static Spent spent(ResultSet row) throws SQLException {
        return new Spent(row.getLong("tokens"), row.getBigDecimal("cost"));
    }

    private static ModelCall call(ResultSet row) throws SQLException {
        return new ModelCall(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getObject("day", LocalDate.class),
                row.getString("model"),
                row.getString("prompt"),
                row.getString("mail"),
                row.getString("outcome"),
                spent(row));
    }
}
