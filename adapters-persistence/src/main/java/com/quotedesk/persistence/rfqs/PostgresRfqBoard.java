package com.quotedesk.persistence.rfqs;

import com.quotedesk.application.rfqs.RfqBoard;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqStatus;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.persistence.work.NewestFirst;
import com.quotedesk.persistence.work.Reads;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

@Singleton
final class PostgresRfqBoard implements RfqBoard {

    private static final String LIST =
            """
            SELECT r.*, s.name AS supplier_name, i.items, a.quoted, a.awaited, a.questions
            FROM sourcing.rfq r
            JOIN sales.customer_order o ON o.id = r.order_id
            JOIN core.supplier s ON s.id = r.supplier_id
            CROSS JOIN LATERAL (
                SELECT count(*) AS items FROM sourcing.rfq_item WHERE rfq_id = r.id) i
            CROSS JOIN LATERAL (
                SELECT count(*) FILTER (WHERE kind = 'QUOTED') AS quoted,
                       count(*) FILTER (WHERE kind = 'AWAITED') AS awaited,
                       count(*) FILTER (WHERE kind = 'QUESTION') AS questions
                FROM sourcing.rfq_response WHERE rfq_id = r.id) a
            WHERE true\
            """;

    private final JdbcOperations jdbc;
    private final Reads reads;

    PostgresRfqBoard(JdbcOperations jdbc, Reads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public Page<Row> list(Query query) {
        var select = new NewestFirst(LIST, "r.created_at", "r.id");
        var sight = query.sight();
        if (sight != null) {
            select.seenBy(sight, "o.owner_id", "o.team_id");
        }
        select.among("r.status", query.statuses());
        var order = query.order();
        if (order != null) {
            select.and("r.order_id = ?", (statement, i) -> statement.setObject(i, order.value()));
        }
        var supplier = query.supplier();
        if (supplier != null) {
            select.and(
                    "r.supplier_id = ?",
                    (statement, i) -> statement.setObject(i, supplier.value()));
        }
        return reads.of(
                () ->
                        select.page(
                                jdbc,
                                query.after(),
                                query.limit(),
                                PostgresRfqBoard::row,
                                row -> new PageKey(row.createdAt(), row.id().value())));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new RfqId(row.getObject("id", UUID.class)),
                RfqColumns.number(row),
                new OrderId(row.getObject("order_id", UUID.class)),
                new SupplierId(row.getObject("supplier_id", UUID.class)),
                row.getString("supplier_name"),
                RfqStatus.valueOf(row.getString("status")),
                RfqColumns.deadline(row),
                row.getInt("items"),
                row.getInt("quoted"),
                row.getInt("awaited"),
                row.getInt("questions"),
                row.getTimestamp("created_at").toInstant());
    }
}
