package com.quotedesk.persistence.work;

import com.quotedesk.persistence.work.NewestFirst.RowReader;
import com.quotedesk.persistence.work.NewestFirst.Setter;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.IntConsumer;

/**
 * Several statements that go to the database together and are answered together: the way there and
 * back costs more than most of them do. They are carried out in the order in which they were added.
 */
public final class Journey {

    /** What one statement was answered with; empty until the journey is over. */
    public static final class Answer<T> {

        private final List<T> rows = new ArrayList<>();

        private Answer() {}

        public List<T> rows() {
            return List.copyOf(rows);
        }
    }

    /** Takes up what a statement brought. */
    @FunctionalInterface
    private interface Stop {
        void arrive(PreparedStatement statement) throws SQLException;
    }

    private final StringJoiner sql = new StringJoiner(";\n");
    private final List<Setter> values = new ArrayList<>();
    private final List<Stop> stops = new ArrayList<>();

    public <T> Answer<T> read(String select, RowReader<T> reader, Setter... setters) {
        var answer = new Answer<T>();
        add(
                select,
                statement -> {
                    try (var rows = statement.getResultSet()) {
                        while (rows.next()) {
                            answer.rows.add(reader.read(rows));
                        }
                    }
                },
                setters);
        return answer;
    }

    /**
     * @param touched is told how many rows were touched
     */
    public void write(String change, IntConsumer touched, Setter... setters) {
        add(change, statement -> touched.accept(statement.getUpdateCount()), setters);
    }

    private void add(String statement, Stop stop, Setter... setters) {
        sql.add(statement);
        stops.add(stop);
        values.addAll(List.of(setters));
    }

    /** Does all that was added; nothing where nothing was. */
    public void go(JdbcOperations jdbc) {
        if (!stops.isEmpty()) {
            jdbc.prepareStatement(sql.toString(), this::go);
        }
    }

    private int go(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            values.get(i).set(statement, i + 1);
        }
        statement.execute();
        for (var stop : stops) {
            stop.arrive(statement);
            statement.getMoreResults();
        }
        return stops.size();
    }
}
