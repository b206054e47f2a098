package com.quotedesk.persistence.events;

import com.quotedesk.application.events.EventLog.Position;
import com.quotedesk.application.events.EventReaders;
import com.quotedesk.persistence.work.Rows;
import com.quotedesk.persistence.work.SqlFailures;
import com.quotedesk.persistence.work.Turns;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;

@Singleton
final class PostgresEventReaders implements EventReaders {

    private static final String READ =
            """
            SELECT written_by::text AS written_by, number FROM ops.event_reader
            WHERE name = ? FOR UPDATE
            """;

    private static final String MOVE =
            """
            INSERT INTO ops.event_reader (name, written_by, number) VALUES (?, ?::text::xid8, ?)
            ON CONFLICT (name)
            DO UPDATE SET written_by = excluded.written_by, number = excluded.number
            """;

    private final JdbcOperations jdbc;
    private final Turns turns;

    PostgresEventReaders(JdbcOperations jdbc, Turns turns) {
        this.jdbc = jdbc;
        this.turns = turns;
    }

    /** There is no row to lock before the first move, so readers of one name take turns. */
    @Override
    public Position lock(String reader) {
        turns.take("ops.event_reader " + reader);
        return SqlFailures.translated(
                () ->
                        Rows.read(
                                        jdbc,
                                        READ,
                                        row ->
                                                new Position(
                                                        row.getLong("written_by"),
                                                        row.getLong("number")),
                                        (statement, i) -> statement.setString(i, reader))
                                .stream()
                                .findFirst()
                                .orElse(Position.START));
    }

    @Override
    public void move(String reader, Position position) {
        SqlFailures.translated(
                () ->
                        Rows.change(
                                jdbc,
                                MOVE,
                                (statement, i) -> statement.setString(i, reader),
                                (statement, i) ->
                                        statement.setString(
                                                i, Long.toString(position.transaction())),
                                (statement, i) -> statement.setLong(i, position.number())));
    }
}
