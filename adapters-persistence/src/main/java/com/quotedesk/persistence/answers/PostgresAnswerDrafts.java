package com.quotedesk.persistence.answers;

import com.quotedesk.application.answers.AnswerDraft;
import com.quotedesk.application.answers.AnswerDrafts;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.persistence.work.NewestFirst.Setter;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.Rows;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class PostgresAnswerDrafts implements AnswerDrafts {

    private static final String FIND =
            "SELECT sent_form, saved_at, version FROM sourcing.answer_draft WHERE rfq_id = ?";

    private static final String FIELDS =
            "SELECT name, value FROM sourcing.answer_draft_field WHERE rfq_id = ?";

    private static final String ADD =
            """
            INSERT INTO sourcing.answer_draft (sent_form, saved_at, version, rfq_id)
            VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;

    private static final String REPLACE =
            """
            UPDATE sourcing.answer_draft SET sent_form = ?, saved_at = ?, version = ?
            WHERE rfq_id = ? AND version = ? - 1
            """;

    private static final String CLEAR = "DELETE FROM sourcing.answer_draft_field WHERE rfq_id = ?";

    private static final String ADD_FIELD =
            "INSERT INTO sourcing.answer_draft_field (rfq_id, name, value) VALUES (?, ?, ?)";

    private final JdbcOperations jdbc;
    private final Reads reads;

    PostgresAnswerDrafts(JdbcOperations jdbc, Reads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public Optional<AnswerDraft> find(RfqId rfq) {
        return reads.of(
                () -> Rows.read(jdbc, FIND, row -> draft(rfq, row), id(rfq)).stream().findFirst());
    }

    private AnswerDraft draft(RfqId rfq, ResultSet row) throws SQLException {
        var fields = new HashMap<String, String>();
        Rows.read(
                jdbc,
                FIELDS,
                field -> fields.put(field.getString("name"), field.getString("value")),
                id(rfq));
        return new AnswerDraft(
                rfq,
                fields,
                row.getObject("sent_form", UUID.class),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    @Override
    public void replace(AnswerDraft draft) {
        int written =
                draft.version() == 1
                        ? Rows.change(
                                jdbc,
                                ADD,
                                (statement, i) -> statement.setObject(i, draft.sent()),
                                savedAt(draft),
                                (statement, i) -> statement.setLong(i, draft.version()),
                                id(draft.rfq()))
                        : Rows.change(
                                jdbc,
                                REPLACE,
                                (statement, i) -> statement.setObject(i, draft.sent()),
                                savedAt(draft),
                                (statement, i) -> statement.setLong(i, draft.version()),
                                id(draft.rfq()),
                                (statement, i) -> statement.setLong(i, draft.version()));
        if (written == 0) {
            throw new PortFailure.Stale("changed meanwhile: the draft of " + draft.rfq(), null);
        }
        Rows.change(jdbc, CLEAR, id(draft.rfq()));
        Rows.each(
                jdbc,
                ADD_FIELD,
                List.copyOf(draft.fields().entrySet()),
                (statement, field) -> {
                    statement.setObject(1, draft.rfq().value());
                    statement.setString(2, Texts.storable(field.getKey()));
                    statement.setString(3, Texts.storable(field.getValue()));
                });
    }

    private static Setter savedAt(AnswerDraft draft) {
        return (statement, i) -> statement.setObject(i, draft.savedAt().atOffset(ZoneOffset.UTC));
    }

    private static Setter id(RfqId rfq) {
        return (statement, i) -> statement.setObject(i, rfq.value());
    }
}
