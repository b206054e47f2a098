package com.quotedesk.persistence.users;

import com.quotedesk.application.users.SecondFactors;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.persistence.work.Rows;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Singleton
final class PostgresSecondFactors implements SecondFactors {

    private static final String FIND = "SELECT * FROM core.second_factor WHERE user_id = ?";
    private static final String LOCK = FIND + " FOR UPDATE";
    private static final String PUT =
            """
            INSERT INTO core.second_factor (user_id, closed_key, confirmed, used_step, recovery)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (user_id) DO UPDATE SET closed_key = EXCLUDED.closed_key,
                   confirmed = EXCLUDED.confirmed, used_step = EXCLUDED.used_step,
                   recovery = EXCLUDED.recovery
            """;
    private static final String REMOVE = "DELETE FROM core.second_factor WHERE user_id = ?";

    private final JdbcOperations jdbc;
    private final UserQueries queries;

    PostgresSecondFactors(JdbcOperations jdbc, UserQueries queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    @Override
    public Optional<SecondFactor> find(UserId user) {
        return queries.read(FIND, PostgresSecondFactors::factor, user.value()).stream().findFirst();
    }

    @Override
    public Optional<SecondFactor> lock(UserId user) {
        return Rows.read(
                        jdbc,
                        LOCK,
                        PostgresSecondFactors::factor,
                        (statement, i) -> statement.setObject(i, user.value()))
                .stream()
                .findFirst();
    }

    @Override
    public void put(SecondFactor factor) {
        Rows.change(
                jdbc,
                PUT,
                (statement, i) -> statement.setObject(i, factor.user().value()),
                (statement, i) -> statement.setString(i, factor.closedKey()),
                (statement, i) -> statement.setBoolean(i, factor.confirmed()),
                (statement, i) -> statement.setLong(i, factor.usedStep()),
                (statement, i) ->
                        statement.setArray(
                                i,
                                statement
                                        .getConnection()
                                        .createArrayOf("text", factor.recovery().toArray())));
    }

    @Override
    public void remove(UserId user) {
        Rows.change(jdbc, REMOVE, (statement, i) -> statement.setObject(i, user.value()));
    }

    private static SecondFactor factor(ResultSet row) throws SQLException {
        return new SecondFactor(
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("closed_key"),
                row.getBoolean("confirmed"),
                row.getLong("used_step"),
                Set.of((String[]) row.getArray("recovery").getArray()));
    }
}
