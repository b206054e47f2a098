package com.quotedesk.persistence.answers;

import com.quotedesk.application.answers.AnswerFile;
import com.quotedesk.application.answers.AnswerFiles;
import com.quotedesk.application.files.FileKey;
import com.quotedesk.application.files.FileType;
import com.quotedesk.domain.rfqs.RfqId;
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
import java.util.UUID;

@Singleton
final class PostgresAnswerFiles implements AnswerFiles {

    private static final String ADD =
            """
            INSERT INTO sourcing.answer_file (id, rfq_id, sha256, type, name, size, given_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF_RFQ =
            """
            SELECT id, rfq_id, sha256, type, name, size, given_at FROM sourcing.answer_file
            WHERE rfq_id = ? AND taken_back_at IS NULL ORDER BY given_at, id
            """;

    private static final String TAKE_BACK =
            """
            UPDATE sourcing.answer_file SET taken_back_at = ?
            WHERE rfq_id = ? AND id = ? AND taken_back_at IS NULL
            """;

    private final JdbcOperations jdbc;
    private final Reads reads;

    PostgresAnswerFiles(JdbcOperations jdbc, Reads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public void add(AnswerFile file) {
        Rows.change(
                jdbc,
                ADD,
                (statement, i) -> statement.setObject(i, file.id()),
                (statement, i) -> statement.setObject(i, file.rfq().value()),
                (statement, i) -> statement.setString(i, file.key().sha256()),
                (statement, i) -> statement.setString(i, file.type().name()),
                (statement, i) -> statement.setString(i, Texts.storable(file.name())),
                (statement, i) -> statement.setInt(i, file.size()),
                (statement, i) -> statement.setObject(i, file.at().atOffset(ZoneOffset.UTC)));
    }

    @Override
    public List<AnswerFile> of(RfqId rfq) {
        return reads.of(
                () ->
                        Rows.read(
                                jdbc,
                                OF_RFQ,
                                PostgresAnswerFiles::file,
                                (statement, i) -> statement.setObject(i, rfq.value())));
    }

    private static AnswerFile file(ResultSet row) throws SQLException {
        return new AnswerFile(
                row.getObject("id", UUID.class),
                new RfqId(row.getObject("rfq_id", UUID.class)),
                new FileKey(row.getString("sha256")),
                FileType.valueOf(row.getString("type")),
                row.getString("name"),
                row.getInt("size"),
                row.getObject("given_at", OffsetDateTime.class).toInstant());
    }

    @Override
    public boolean takeBack(RfqId rfq, UUID file, Instant at) {
        return Rows.change(
                        jdbc,
                        TAKE_BACK,
                        (statement, i) -> statement.setObject(i, at.atOffset(ZoneOffset.UTC)),
                        (statement, i) -> statement.setObject(i, rfq.value()),
                        (statement, i) -> statement.setObject(i, file))
                > 0;
    }
}
