package com.quotedesk.persistence.audit;

import com.quotedesk.application.audit.AuditLog;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.persistence.work.LateRows;
import com.quotedesk.persistence.work.SqlFailures;
import com.quotedesk.persistence.work.TransactionEnd;
import io.micronaut.core.type.Argument;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
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
            VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
            """;

    private static final Argument<List<AuditRow.ChangeJson>> CHANGES =
            Argument.listOf(AuditRow.ChangeJson.class);

    private final AuditRows rows;
    private final JdbcOperations jdbc;
    private final ObjectMapper json;
    private final LateRows<AuditEntry> entries;

    PostgresAuditLog(AuditRows rows, JdbcOperations jdbc, ObjectMapper json, TransactionEnd end) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.json = json;
        this.entries = new LateRows<>(end, this::write);
    }

    @Override
    public void add(AuditEntry entry) {
        entries.add(entry);
    }

    private void write(List<AuditEntry> all) {
        jdbc.prepareStatement(
                ADD,
                statement -> {
                    for (var entry : all) {
                        var row = AuditRow.of(entry);
                        statement.setObject(1, row.id());
                        statement.setTimestamp(2, Timestamp.from(row.at()));
                        statement.setString(3, row.actor());
                        statement.setString(4, row.action());
                        statement.setString(5, row.subjectType());
                        statement.setObject(6, row.subjectId());
                        statement.setString(7, changes(row));
                        statement.setString(8, row.reason());
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
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
