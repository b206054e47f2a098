package com.quotedesk.persistence.users;

import com.quotedesk.persistence.work.SqlFailures;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads rows of users and teams, within the running transaction or one of its own. */
@Singleton
final class UserQueries {

    /** Makes a value of the row that the set stands on. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final JdbcOperations jdbc;
    private final TransactionOperations<Connection> transactions;

    UserQueries(JdbcOperations jdbc, TransactionOperations<Connection> transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    <T> List<T> read(String sql, Row<T> row, Object... values) {
        return SqlFailures.translated(
                () -> transactions.executeRead(status -> all(sql, row, values)));
    }

    private <T> List<T> all(String sql, Row<T> row, Object... values) {
        return jdbc.prepareStatement(
                sql,
                statement -> {
                    for (int i = 0; i < values.length; i++) {
                        statement.setObject(i + 1, values[i]);
                    }
                    var found = new ArrayList<T>();
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.add(row.of(rows));
                        }
                    }
                    return found;
                });
    }
}
