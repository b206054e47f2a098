package com.quotedesk.persistence.search;

import com.quotedesk.application.search.Hit;
import com.quotedesk.application.search.SearchIndex.Query;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.users.Sight;
import com.quotedesk.persistence.work.Columns;
import com.quotedesk.persistence.work.Journey;
import com.quotedesk.persistence.work.Journey.Answer;
import com.quotedesk.persistence.work.Moments;
import com.quotedesk.persistence.work.NewestFirst.Setter;
import com.quotedesk.persistence.work.Seen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what has a number: orders, and the requests and proposals that belong to them. */
final class DocumentSearch {

    /** Rows by their numbers, for as many as are asked for. */
    private static final String NUMBERED =
            "(x.number_year, x.number_seq) IN (SELECT * FROM unnest(?::int[], ?::int[]))";

    private static final int ASSUMED = 10;

    private final Query query;
    private final int limit;

    /**
     * @param limit how many of each, with the one that tells that there are more
     */
    DocumentSearch(Query query, int limit) {
        this.query = query;
        this.limit = limit;
    }

    Answer<Hit> orders(Journey journey, Sight sight) {
        var sql = new Sql();
        new NewestWithWords(
                        "sales.customer_order",
                        "created_at",
                        ", owner_id, team_id",
                        "",
                        Seen.by(sight, "x.owner_id", "x.team_id"))
                .write(sql, query.words(), limit);
        if (has(DocumentKind.ORDER)) {
            sql.add(", exact AS (SELECT x.id, x.created_at AS at FROM sales.customer_order x");
            sql.add("WHERE " + NUMBERED, numbers(DocumentKind.ORDER));
            sql.add("AND").add(Seen.by(sight, "x.owner_id", "x.team_id"));
            sql.add("), hit AS (SELECT id, at, true AS exact FROM exact UNION ALL");
            sql.add("SELECT id, at, false FROM found WHERE id NOT IN (SELECT id FROM exact))");
        } else {
            // Numbers that are none would still cost the planner more than all the rest.
            sql.add(", hit AS (SELECT id, at, false AS exact FROM found)");
        }
        sql.add(
                """
                SELECT o.id, o.number_year, o.number_seq, o.subject AS text, c.name AS detail,
                       o.status, NULL::uuid AS order_id, hit.at, hit.exact
                FROM hit
                JOIN sales.customer_order o ON o.id = hit.id
                LEFT JOIN core.client c ON c.id = o.client_id
                ORDER BY hit.exact DESC, hit.at DESC, hit.id DESC
                LIMIT %d
                """
                        .formatted(limit));
        return sql.on(journey, row -> hit(row, DocumentKind.ORDER));
    }

    /** Whether a number of that kind is asked for. */
    boolean has(DocumentKind kind) {
        return query.numbers().stream().anyMatch(number -> number.kind() == kind);
    }

    Answer<Hit> rfqs(Journey journey, Sight sight, List<Hit> orders) {
        var sql = new Sql();
        documents(sql, "sourcing.rfq", DocumentKind.RFQ, sight, orders);
        sql.add(
                """
                SELECT r.id, r.number_year, r.number_seq, o.subject AS text, s.name AS detail,
                       r.status, r.order_id, r.created_at AS at, hit.exact
                FROM hit
                JOIN sourcing.rfq r ON r.id = hit.id
                JOIN sales.customer_order o ON o.id = r.order_id
                JOIN core.supplier s ON s.id = r.supplier_id
                ORDER BY hit.exact DESC, r.created_at DESC, r.id DESC
                LIMIT %d
                """
                        .formatted(limit));
        return sql.on(journey, row -> hit(row, DocumentKind.RFQ));
    }

    Answer<Hit> proposals(Journey journey, Sight sight, List<Hit> orders) {
        var sql = new Sql();
        documents(sql, "sales.proposal", DocumentKind.PROPOSAL, sight, orders);
        sql.add(
                """
                SELECT p.id, p.number_year, p.number_seq, o.subject AS text, c.name AS detail,
                       p.status, p.order_id, p.created_at AS at, hit.exact
                FROM hit
                JOIN sales.proposal p ON p.id = hit.id
                JOIN sales.customer_order o ON o.id = p.order_id
                LEFT JOIN core.client c ON c.id = p.client_id
                ORDER BY hit.exact DESC, p.created_at DESC, p.id DESC
                LIMIT %d
                """
                        .formatted(limit));
        return sql.on(journey, row -> hit(row, DocumentKind.PROPOSAL));
    }

    /** Those with the numbers, and those of the orders that were found. */
    private void documents(
            Sql sql, String table, DocumentKind kind, Sight sight, List<Hit> orders) {
        var ofOrders = Columns.of("uuid", ids(orders));
        if (!has(kind)) {
            sql.add("WITH hit AS (SELECT id, false AS exact FROM " + table);
            sql.add("WHERE order_id = ANY (?))", ofOrders);
            return;
        }
        sql.add("WITH exact AS (SELECT x.id FROM " + table + " x");
        sql.add("JOIN sales.customer_order o ON o.id = x.order_id WHERE");
        sql.add(NUMBERED, numbers(kind));
        sql.add("AND").add(Seen.by(sight, "o.owner_id", "o.team_id"));
        sql.add("), hit AS (SELECT id, true AS exact FROM exact UNION ALL");
        sql.add("SELECT x.id, false FROM " + table + " x");
        sql.add("WHERE x.order_id = ANY (?) AND x.id NOT IN (SELECT id FROM exact))", ofOrders);
    }

    /**
     * Never fewer than {@link #ASSUMED}, some more than once: of an array that is still to come the
     * planner assumes so many, and with fewer it would take its time to plan each time anew.
     */
    private static List<UUID> ids(List<Hit> orders) {
        var ids = new ArrayList<>(orders.stream().map(Hit::id).toList());
        while (!ids.isEmpty() && ids.size() < ASSUMED) {
            ids.add(ids.getFirst());
        }
        return ids;
    }

    private Setter[] numbers(DocumentKind kind) {
        var wanted = query.numbers().stream().filter(number -> number.kind() == kind).toList();
        return new Setter[] {
            Columns.of("int4", wanted.stream().map(DocumentNumber::year).toList()),
            Columns.of("int4", wanted.stream().map(DocumentNumber::sequence).toList())
        };
    }

    private static Hit hit(ResultSet row, DocumentKind kind) throws SQLException {
        return new Hit(
                row.getObject("id", UUID.class),
                number(row, kind),
                row.getString("text"),
                row.getString("detail"),
                row.getString("status"),
                order(row),
                Moments.at(row, "at"),
                row.getBoolean("exact"));
    }

    private static @Nullable DocumentNumber number(ResultSet row, DocumentKind kind)
            throws SQLException {
        int year = row.getInt("number_year");
        return row.wasNull() ? null : new DocumentNumber(kind, year, row.getInt("number_seq"));
    }

    static @Nullable OrderId order(ResultSet row) throws SQLException {
        var id = row.getObject("order_id", UUID.class);
        return id == null ? null : new OrderId(id);
    }
}
