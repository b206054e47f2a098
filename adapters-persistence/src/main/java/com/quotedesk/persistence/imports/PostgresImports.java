package com.quotedesk.persistence.imports;

import com.quotedesk.application.files.FileKey;
import com.quotedesk.application.imports.ImportFault;
import com.quotedesk.application.imports.Imports;
import com.quotedesk.application.imports.TableImport;
import com.quotedesk.application.imports.TableImport.Kind;
import com.quotedesk.application.imports.TableImport.State;
import com.quotedesk.application.imports.TableImport.Tally;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.persistence.work.NewestFirst.Setter;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.Rows;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

@Singleton
final class PostgresImports implements Imports {

    private static final String ADD =
            """
            INSERT INTO ops.table_import (id, kind, user_id, name, sha256, begun_at, trial, state,
                ended_at, tries, created, changed, same, wrong, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String REPLACE =
            """
            UPDATE ops.table_import SET trial = ?, state = ?, ended_at = ?, tries = ?, created = ?,
                changed = ?, same = ?, wrong = ?, version = ?
            WHERE id = ? AND version = ?
            """;

    private static final String FIND = "SELECT * FROM ops.table_import WHERE id = ?";

    private static final String NEXT =
            """
            SELECT * FROM ops.table_import WHERE ended_at IS NULL ORDER BY begun_at, id LIMIT 1
            """;

    private static final String FAULTS =
            """
            SELECT cell, kind, found FROM ops.table_import_fault WHERE import_id = ? ORDER BY place
            """;

    private static final String DROP_FAULTS =
            "DELETE FROM ops.table_import_fault WHERE import_id = ?";

    private static final String ADD_FAULT =
            """
            INSERT INTO ops.table_import_fault (import_id, place, cell, kind, found)
            VALUES (?, ?, ?, ?, ?)
            """;

    private static final String FORGET = "DELETE FROM ops.table_import WHERE ended_at < ?";

    private final JdbcOperations jdbc;
    private final Reads reads;

    PostgresImports(JdbcOperations jdbc, Reads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public void add(TableImport begun) {
        Rows.change(
                jdbc,
                ADD,
                (statement, i) -> statement.setObject(i, begun.id()),
                (statement, i) -> statement.setString(i, begun.kind().name()),
                (statement, i) -> statement.setObject(i, begun.by().value()),
                (statement, i) -> statement.setString(i, Texts.storable(begun.name())),
                (statement, i) -> statement.setString(i, begun.file().sha256()),
                moment(begun.begunAt()),
                (statement, i) -> statement.setBoolean(i, begun.trial()),
                (statement, i) -> statement.setString(i, begun.state().name()),
                moment(begun.endedAt()),
                number(begun.tries()),
                number(begun.tally().created()),
                number(begun.tally().changed()),
                number(begun.tally().same()),
                number(begun.tally().wrong()),
                (statement, i) -> statement.setLong(i, begun.version()));
    }

    @Override
    public Optional<TableImport> find(UUID id) {
        return read(FIND, (statement, i) -> statement.setObject(i, id)).stream().findFirst();
    }

    @Override
    public Optional<TableImport> next() {
        return read(NEXT).stream().findFirst();
    }

    private List<TableImport> read(String sql, Setter... values) {
        return reads.of(() -> Rows.read(jdbc, sql, this::told, values));
    }

    private TableImport told(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new TableImport(
                id,
                Kind.valueOf(row.getString("kind")),
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("name"),
                new FileKey(row.getString("sha256")),
                row.getBoolean("trial"),
                State.valueOf(row.getString("state")),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                row.getInt("tries"),
                new Tally(
                        row.getInt("created"),
                        row.getInt("changed"),
                        row.getInt("same"),
                        row.getInt("wrong")),
                faults(id),
                row.getLong("version"));
    }

    private List<ImportFault> faults(UUID id) {
        return Rows.read(
                jdbc,
                FAULTS,
                row ->
                        new ImportFault(
                                row.getString("cell"),
                                ImportFault.Kind.valueOf(row.getString("kind")),
                                row.getString("found")),
                (statement, i) -> statement.setObject(i, id));
    }

    @Override
    public void replace(TableImport next) {
        int replaced =
                Rows.change(
                        jdbc,
                        REPLACE,
                        (statement, i) -> statement.setBoolean(i, next.trial()),
                        (statement, i) -> statement.setString(i, next.state().name()),
                        moment(next.endedAt()),
                        number(next.tries()),
                        number(next.tally().created()),
                        number(next.tally().changed()),
                        number(next.tally().same()),
                        number(next.tally().wrong()),
                        (statement, i) -> statement.setLong(i, next.version()),
                        (statement, i) -> statement.setObject(i, next.id()),
                        (statement, i) -> statement.setLong(i, next.version() - 1));
        if (replaced == 0) {
            throw new PortFailure.Stale("another version of import " + next.id(), null);
        }
        Rows.change(jdbc, DROP_FAULTS, (statement, i) -> statement.setObject(i, next.id()));
        var faults = next.faults();
        Rows.each(
                jdbc,
                ADD_FAULT,
                IntStream.range(0, faults.size()).boxed().toList(),
                (statement, place) -> {
                    var fault = faults.get(place);
                    statement.setObject(1, next.id());
                    statement.setInt(2, place);
                    statement.setString(3, fault.cell());
                    statement.setString(4, fault.kind().name());
                    statement.setString(5, Texts.storable(fault.found()));
                });
    }

    @Override
    public int forgetBefore(Instant moment) {
        return Rows.change(jdbc, FORGET, moment(moment));
    }

    private static Setter moment(@Nullable Instant moment) {
        return (statement, i) ->
                statement.setObject(i, moment == null ? null : moment.atOffset(ZoneOffset.UTC));
    }

    private static Setter number(int number) {
        return (statement, i) -> statement.setInt(i, number);
    }
}
