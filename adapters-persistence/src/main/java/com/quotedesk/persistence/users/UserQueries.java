package com.quotedesk.persistence.users;

import com.quotedesk.persistence.work.Reads;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
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
    private final Reads reads;

    UserQueries(JdbcOperations jdbc, Reads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    <T> List<T> read(String sql, Row<T> row, Object... values) {
        return reads.of(() -> all(sql, row, values));
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
