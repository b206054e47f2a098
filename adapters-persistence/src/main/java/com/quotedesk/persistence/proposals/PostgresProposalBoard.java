package com.quotedesk.persistence.proposals;

import com.quotedesk.application.proposals.ProposalBoard;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.proposals.ProposalStatus;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.persistence.work.NewestFirst;
import com.quotedesk.persistence.work.Reads;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;

@Singleton
final class PostgresProposalBoard implements ProposalBoard {

    private static final String LIST =
            """
            SELECT p.id, p.number_year, p.number_seq, p.order_id, p.revision, p.status,
                   p.created_at, o.number_year AS order_year, o.number_seq AS order_seq,
                   c.name AS client, v.total, v.currency, v.valid_until, r.at_risk
            FROM sales.proposal p
            JOIN sales.customer_order o ON o.id = p.order_id
            JOIN sales.proposal_version v ON v.proposal_id = p.id AND v.revision = p.revision
            LEFT JOIN core.client c ON c.id = p.client_id
            CROSS JOIN LATERAL (
                SELECT count(*) AS at_risk FROM sales.proposal_line l
                WHERE l.proposal_id = p.id AND l.revision = p.revision AND l.at_risk) r
            WHERE true\
            """;

    private final JdbcOperations jdbc;
    private final Reads reads;

    PostgresProposalBoard(JdbcOperations jdbc, Reads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public Page<Row> list(Query query) {
        var select = new NewestFirst(LIST, "p.created_at", "p.id");
        var sight = query.sight();
        if (sight != null) {
            select.seenBy(sight, "o.owner_id", "o.team_id");
        }
        select.among("p.status", query.statuses());
        var order = query.order();
        if (order != null) {
            select.and("p.order_id = ?", (statement, i) -> statement.setObject(i, order.value()));
        }
        var client = query.client();
        if (client != null) {
            select.and("p.client_id = ?", (statement, i) -> statement.setObject(i, client.value()));
        }
        return reads.of(
                () ->
                        select.page(
                                jdbc,
                                query.after(),
                                query.limit(),
                                PostgresProposalBoard::row,
                                row -> new PageKey(row.createdAt(), row.id().value())));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new ProposalId(row.getObject("id", UUID.class)),
                PostgresProposals.number(row),
                new OrderId(row.getObject("order_id", UUID.class)),
                new DocumentNumber(
                        DocumentKind.ORDER, row.getInt("order_year"), row.getInt("order_seq")),
                row.getString("client"),
                row.getInt("revision"),
                ProposalStatus.valueOf(row.getString("status")),
                new Money(
                        row.getBigDecimal("total"),
                        Currency.getInstance(row.getString("currency"))),
                row.getObject("valid_until", LocalDate.class),
                row.getInt("at_risk"),
                row.getTimestamp("created_at").toInstant());
    }
}
