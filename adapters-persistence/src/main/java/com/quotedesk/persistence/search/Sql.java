package com.quotedesk.persistence.search;

import com.quotedesk.persistence.work.NewestFirst.RowReader;
import com.quotedesk.persistence.work.NewestFirst.Setter;
import com.quotedesk.persistence.work.Seen;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A statement that is put together of pieces, each with its values. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Setter> values = new ArrayList<>();

    Sql add(String piece, Setter... setters) {
        text.append(piece).append('\n');
        values.addAll(List.of(setters));
        return this;
    }

    Sql add(Seen seen) {
        return add(seen.condition(), seen.setters());
    }

    <T> List<T> read(JdbcOperations jdbc, RowReader<T> reader) {
        return jdbc.prepareStatement(text.toString(), statement -> read(statement, reader));
    }

    private <T> List<T> read(PreparedStatement statement, RowReader<T> reader) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            values.get(i).set(statement, i + 1);
        }
        try (var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        }
    }
}
