package com.quotedesk.persistence.audit;

import com.quotedesk.application.audit.AuditBoard;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.persistence.work.NewestFirst;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.core.type.Argument;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class PostgresAuditBoard implements AuditBoard {

    private static final String LIST =
            """
            SELECT e.seq, e.id, e.at, e.actor, e.action, e.subject_type, e.subject_id, e.changes,
                   e.reason
            FROM ops.audit_entry e
            WHERE true\
            """;

    private static final Argument<List<AuditRow.ChangeJson>> CHANGES =
            Argument.listOf(AuditRow.ChangeJson.class);

    private final JdbcOperations jdbc;
    private final Reads reads;
    private final JsonMapper json;

    PostgresAuditBoard(JdbcOperations jdbc, Reads reads, JsonMapper json) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.json = json;
    }

    @Override
    public Page<AuditEntry> list(Query query) {
        var select = new NewestFirst(LIST, "e.at", "e.id");
        var actor = query.actor();
        text(select, "e.actor", actor == null ? null : actor.code());
        text(select, "e.action", query.action());
        text(select, "e.subject_type", query.subjectType());
        var subject = query.subject();
        if (subject != null) {
            select.and("e.subject_id = ?", (statement, i) -> statement.setObject(i, subject));
        }
        moment(select, "e.at >= ?", query.since());
        moment(select, "e.at < ?", query.before());
        return reads.of(
                () ->
                        select.page(
                                jdbc,
                                query.after(),
                                query.limit(),
                                this::entry,
                                entry -> new PageKey(entry.at(), entry.id())));
    }

    private static void text(NewestFirst select, String column, @Nullable String value) {
        if (value != null) {
            select.and(
                    column + " = ?",
                    (statement, i) -> statement.setString(i, Texts.storable(value)));
        }
    }

    private static void moment(NewestFirst select, String condition, @Nullable Instant value) {
        if (value != null) {
            select.and(
                    condition, (statement, i) -> statement.setTimestamp(i, Timestamp.from(value)));
        }
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditRow(
                        row.getLong("seq"),
                        row.getObject("id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject_type"),
                        row.getObject("subject_id", UUID.class),
                        changes(row.getString("changes")),
                        row.getString("reason"))
                .toEntry();
    }

    private List<AuditRow.ChangeJson> changes(String text) {
        try {
            return json.readValue(text, CHANGES);
        } catch (IOException ours) {
            throw new UncheckedIOException("the journal cannot be read", ours);
        }
    }
}
