package com.quotedesk.persistence.mail;

import com.quotedesk.application.mail.SentCopies;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.OutgoingMailId;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.Rows;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

@Singleton
final class PostgresSentCopies implements SentCopies {

    private static final String MISSING =
            """
            SELECT * FROM mail.outgoing o
            WHERE state = 'SENT' AND sent_at >= ?
              AND NOT EXISTS (SELECT 1 FROM mail.outgoing_copy c WHERE c.outgoing_id = o.id)
            ORDER BY sent_at, id LIMIT ?
            """;

    private static final String NOTE =
            """
            INSERT INTO mail.outgoing_copy (outgoing_id, noted_at) VALUES (?, ?)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcOperations jdbc;
    private final Reads reads;

    PostgresSentCopies(JdbcOperations jdbc, Reads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public List<OutgoingMail> missing(Instant since, int limit) {
        return reads.of(
                () ->
                        Rows.read(
                                jdbc,
                                MISSING,
                                OutgoingColumns::mail,
                                (row, i) -> row.setTimestamp(i, Timestamp.from(since)),
                                (row, i) -> row.setInt(i, limit)));
    }

    @Override
    public void note(OutgoingMailId mail, Instant now) {
        Rows.change(
                jdbc,
                NOTE,
                (row, i) -> row.setObject(i, mail.value()),
                (row, i) -> row.setTimestamp(i, Timestamp.from(now)));
    }
}
