package com.quotedesk.persistence.rfqs;

import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.persistence.work.NewestFirst.RowReader;
import com.quotedesk.persistence.work.NewestFirst.Setter;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.Rows;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class PostgresRfqs implements Rfqs {

    private static final String ADD =
            """
            INSERT INTO sourcing.rfq (number_year, number_seq, status, deadline_at, deadline_zone,
                remind_at, sent_at, reason, version, id, order_id, supplier_id, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_ITEM =
            """
            INSERT INTO sourcing.rfq_item (rfq_id, position, order_item_id, name, sku, quantity, unit,
                folded_name, folded_sku)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String REPLACE =
            """
            UPDATE sourcing.rfq
            SET number_year = ?, number_seq = ?, status = ?, deadline_at = ?, deadline_zone = ?,
                remind_at = ?, sent_at = ?, reason = ?, version = ?
            WHERE id = ? AND version = ?
            """;

    private static final String PUT_RESPONSE =
            """
            INSERT INTO sourcing.rfq_response (rfq_id, position, kind, at, late, text)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (rfq_id, position) DO UPDATE
            SET kind = excluded.kind, at = excluded.at, late = excluded.late, text = excluded.text
            """;

    private static final String ITEMS =
            "SELECT * FROM sourcing.rfq_item WHERE rfq_id = ? ORDER BY position";

    private static final String RESPONSES =
            "SELECT * FROM sourcing.rfq_response WHERE rfq_id = ? ORDER BY position";

    private static final String TO_REMIND =
            """
            SELECT id FROM sourcing.rfq r
            WHERE status = 'SENT' AND remind_at <= ? AND deadline_at >= ?
              AND EXISTS (SELECT FROM sourcing.rfq_response w
                          WHERE w.rfq_id = r.id AND w.kind = 'AWAITED')
            ORDER BY remind_at, id LIMIT ?
            """;

    /** Begins with the few that wait: those that were answered, for ever overdue, are many. */
    private static final String OVERDUE =
            """
            WITH waiting AS MATERIALIZED (
                SELECT DISTINCT rfq_id FROM sourcing.rfq_response WHERE kind = 'AWAITED')
            SELECT r.id FROM waiting JOIN sourcing.rfq r ON r.id = waiting.rfq_id
            WHERE r.status IN ('SENT', 'ANSWERED') AND r.deadline_at < ?
            ORDER BY r.deadline_at, r.id LIMIT ?
            """;

    private final JdbcOperations jdbc;
    private final Reads reads;

    PostgresRfqs(JdbcOperations jdbc, Reads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public void add(Rfq rfq) {
        jdbc.prepareStatement(
                ADD,
                statement -> {
                    int i = RfqColumns.setState(statement, 1, rfq);
                    statement.setObject(i++, rfq.id().value());
                    statement.setObject(i++, rfq.order().value());
                    statement.setObject(i++, rfq.supplier().value());
                    statement.setTimestamp(i, Timestamp.from(rfq.createdAt()));
                    return statement.executeUpdate();
                });
        Rows.each(
                jdbc,
                ADD_ITEM,
                rfq.items(),
                (statement, item) -> RfqColumns.setItem(statement, rfq.id(), item));
        putResponses(rfq);
    }

    @Override
    public void replace(Rfq changed) {
        int rows =
                jdbc.prepareStatement(
                        REPLACE,
                        statement -> {
                            int i = RfqColumns.setState(statement, 1, changed);
                            statement.setObject(i++, changed.id().value());
                            statement.setLong(i, changed.version() - 1);
                            return statement.executeUpdate();
                        });
        if (rows == 0) {
            throw new PortFailure.Stale("changed meanwhile: " + changed.id(), null);
        }
        putResponses(changed);
    }

    private void putResponses(Rfq rfq) {
        Rows.each(
                jdbc,
                PUT_RESPONSE,
                rfq.responses(),
                (statement, response) -> RfqColumns.setResponse(statement, rfq.id(), response));
    }

    @Override
    public Optional<Rfq> get(RfqId id) {
        return read("WHERE id = ?", (statement, i) -> statement.setObject(i, id.value())).stream()
                .findFirst();
    }

    @Override
    public Optional<Rfq> find(DocumentNumber number) {
        return read(
                        "WHERE number_year = ? AND number_seq = ?",
                        (statement, i) -> statement.setInt(i, number.year()),
                        (statement, i) -> statement.setInt(i, number.sequence()))
                .stream()
                .findFirst();
    }

    @Override
    public List<Rfq> of(OrderId order) {
        return read(
                "WHERE order_id = ? ORDER BY created_at, id",
                (statement, i) -> statement.setObject(i, order.value()));
    }

    @Override
    public List<RfqId> toRemind(Instant now, int limit) {
        Setter at = (statement, i) -> statement.setTimestamp(i, Timestamp.from(now));
        return ids(TO_REMIND, at, at, (statement, i) -> statement.setInt(i, limit));
    }

    @Override
    public List<RfqId> overdue(Instant now, int limit) {
        return ids(
                OVERDUE,
                (statement, i) -> statement.setTimestamp(i, Timestamp.from(now)),
                (statement, i) -> statement.setInt(i, limit));
    }

    private List<RfqId> ids(String sql, Setter... values) {
        return reads.of(() -> all(sql, row -> new RfqId(row.getObject(1, UUID.class)), values));
    }

    private List<Rfq> read(String where, Setter... values) {
        return reads.of(
                () ->
                        all(
                                "SELECT * FROM sourcing.rfq " + where,
                                row -> {
                                    var id = row.getObject("id", UUID.class);
                                    Setter of = (statement, i) -> statement.setObject(i, id);
                                    return RfqColumns.rfq(
                                            row,
                                            all(ITEMS, RfqColumns::item, of),
                                            all(RESPONSES, RfqColumns::response, of));
                                },
                                values));
    }

    private <T> List<T> all(String sql, RowReader<T> reader, Setter... values) {
        return Rows.read(jdbc, sql, reader, values);
    }
}
