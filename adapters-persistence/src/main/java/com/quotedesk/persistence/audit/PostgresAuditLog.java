package com.quotedesk.persistence.audit;

import com.quotedesk.application.audit.AuditLog;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.persistence.work.Columns;
import com.quotedesk.persistence.work.Journey;
import com.quotedesk.persistence.work.LateRows;
import com.quotedesk.persistence.work.SqlFailures;
import com.quotedesk.persistence.work.TransactionEnd;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;

@Singleton
final class PostgresAuditLog implements AuditLog {

    private static final String ADD =
            """
            INSERT INTO ops.audit_entry
                (id, at, actor, action, subject_type, subject_id, changes, reason)
            SELECT id, at, actor, action, subject_type, subject_id, changes::jsonb, reason
            FROM unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::uuid[],
                        ?::text[], ?::text[])
                 WITH ORDINALITY
                 done (id, at, actor, action, subject_type, subject_id, changes, reason, place)
            ORDER BY place
            """;

    private static final Argument<List<AuditRow.ChangeJson>> CHANGES =
            Argument.listOf(AuditRow.ChangeJson.class);

    private final AuditRows rows;
    private final ObjectMapper json;
    private final LateRows<AuditEntry> entries;

    PostgresAuditLog(AuditRows rows, ObjectMapper json, TransactionEnd end) {
        this.rows = rows;
        this.json = json;
        this.entries = new LateRows<>(end, this::write);
    }

    @Override
    public void add(AuditEntry entry) {
        entries.add(entry);
    }

    private void write(Journey journey, List<AuditEntry> all) {
        var rows = all.stream().map(AuditRow::of).toList();
        journey.write(
                ADD,
                written -> {},
                Columns.of("uuid", rows, AuditRow::id),
                Columns.of("timestamptz", rows, row -> Timestamp.from(row.at())),
                Columns.of("text", rows, AuditRow::actor),
                Columns.of("text", rows, AuditRow::action),
                Columns.of("text", rows, AuditRow::subjectType),
                Columns.of("uuid", rows, AuditRow::subjectId),
                Columns.of("text", rows, this::changes),
                Columns.of("text", rows, AuditRow::reason));
    }

    private String changes(AuditRow row) {
        try {
            return json.writeValueAsString(CHANGES, row.changes());
        } catch (IOException impossible) {
            throw new IllegalStateException("an entry could not be written as JSON", impossible);
        }
    }

    @Override
    public List<AuditEntry> of(String subjectType, UUID subjectId) {
        entries.flush();
        return SqlFailures.translated(
                () ->
                        rows
                                .findBySubjectIdAndSubjectTypeOrderBySeq(subjectId, subjectType)
                                .stream()
                                .map(AuditRow::toEntry)
                                .toList());
    }
}
