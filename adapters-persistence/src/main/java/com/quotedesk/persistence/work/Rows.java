package com.quotedesk.persistence.work;

import com.quotedesk.persistence.work.NewestFirst.RowReader;
import com.quotedesk.persistence.work.NewestFirst.Setter;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements of few values, as the stores write them. */
public final class Rows {

    /** Puts the values of one row into a statement. */
    @FunctionalInterface
    public interface Binding<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }

    private Rows() {}

    public static <T> List<T> read(
            JdbcOperations jdbc, String sql, RowReader<T> reader, Setter... values) {
        return jdbc.prepareStatement(sql, statement -> read(statement, reader, values));
    }

    /** How many rows were touched. */
    public static int change(JdbcOperations jdbc, String sql, Setter... values) {
        return jdbc.prepareStatement(
                sql,
                statement -> {
                    set(statement, values);
                    return statement.executeUpdate();
                });
    }

    /** Does the same for each row, in one batch; nothing where there is none. */
    public static <T> void each(
            JdbcOperations jdbc, String sql, List<T> rows, Binding<? super T> binding) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.prepareStatement(
                sql,
                statement -> {
                    for (var row : rows) {
                        binding.bind(statement, row);
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
    }

    private static <T> List<T> read(
            PreparedStatement statement, RowReader<T> reader, Setter... values)
            throws SQLException {
        set(statement, values);
        try (var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        }
    }

    private static void set(PreparedStatement statement, Setter... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            values[i].set(statement, i + 1);
        }
    }
}
