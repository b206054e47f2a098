package com.quotedesk.persistence.analytics;

import static com.quotedesk.persistence.work.Rows.change;

import com.quotedesk.application.analytics.Figures;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.persistence.work.NewestFirst.Setter;
import com.quotedesk.persistence.work.Rows;
import com.quotedesk.persistence.work.SqlFailures;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Set;

@Singleton
final class PostgresFigures implements Figures {

    private static final String ZONE = "SELECT zone FROM ops.figure_zone";

    private static final String KEEP_ZONE =
            """
            INSERT INTO ops.figure_zone (zone) VALUES (?)
            ON CONFLICT (single) DO UPDATE SET zone = excluded.zone
            """;

    private static final String ADD_FACTS = "INSERT INTO ops.order_fact " + FactSql.ORDERS;

    private static final String ADD_SUMS =
            "WITH facts AS (SELECT *, 1 AS sign FROM ops.order_fact) INSERT INTO ops.figure "
                    + FactSql.SUMS;

    private static final String ADD_RFQS = "INSERT INTO ops.rfq_fact " + FactSql.RFQS;

    /** The sums change by what the new facts add and what the old ones added. */
    private static final String COUNT =
            "WITH fresh AS MATERIALIZED ("
                    + FactSql.ORDERS
                    + " AND o.id = ANY (?)), facts AS ("
                    + """
                    SELECT *, 1 AS sign FROM fresh
                    UNION ALL
                    SELECT *, -1 FROM ops.order_fact WHERE order_id = ANY (?)),
                    kept AS (
                        INSERT INTO ops.order_fact SELECT * FROM fresh
                        ON CONFLICT (order_id) DO UPDATE SET
                            owner_id = excluded.owner_id, team_id = excluded.team_id,
                            client_id = excluded.client_id, received_on = excluded.received_on,
                            status = excluded.status, asked = excluded.asked,
                            quoted = excluded.quoted, proposed = excluded.proposed,
                            proposal_span = excluded.proposal_span, won_on = excluded.won_on,
                            lost_on = excluded.lost_on, lost_reason = excluded.lost_reason,
                            currency = excluded.currency, net = excluded.net,
                            costed_net = excluded.costed_net, cost = excluded.cost
                        WHERE order_fact IS DISTINCT FROM excluded)
                    INSERT INTO ops.figure
                    """
                    + FactSql.SUMS
                    + """
                    ON CONFLICT (owner_id, grain, starts_on, team_id, measure, label) DO UPDATE SET
                        orders = figure.orders + excluded.orders, net = figure.net + excluded.net,
                        costed_net = figure.costed_net + excluded.costed_net,
                        cost = figure.cost + excluded.cost
                    """;

    private static final String FORGET_RFQS = "DELETE FROM ops.rfq_fact WHERE order_id = ANY (?)";

    private static final String COUNT_RFQS = ADD_RFQS + " AND r.order_id = ANY (?)";

    private final JdbcOperations jdbc;

    PostgresFigures(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean areCountedIn(ZoneId zone) {
        return SqlFailures.translated(
                () -> Rows.read(jdbc, ZONE, row -> row.getString("zone")).contains(zone.getId()));
    }

    @Override
    public void countAll(ZoneId zone) {
        Setter days = (statement, i) -> statement.setString(i, zone.getId());
        SqlFailures.translated(
                () -> {
                    change(jdbc, "DELETE FROM ops.figure");
                    change(jdbc, "DELETE FROM ops.rfq_fact");
                    change(jdbc, "DELETE FROM ops.order_fact");
                    change(jdbc, ADD_FACTS, days);
                    change(jdbc, ADD_SUMS);
                    change(jdbc, ADD_RFQS, days);
                    return change(jdbc, KEEP_ZONE, days);
                });
    }

    @Override
    public void count(Set<OrderId> orders, ZoneId zone) {
        Setter days = (statement, i) -> statement.setString(i, zone.getId());
        Setter these = these(orders);
        SqlFailures.translated(
                () -> {
                    change(jdbc, COUNT, days, these, these);
                    change(jdbc, FORGET_RFQS, these);
                    return change(jdbc, COUNT_RFQS, days, these);
                });
    }

    private static Setter these(Set<OrderId> orders) {
        var ids = orders.stream().map(OrderId::value).toArray();
        return (statement, i) ->
                statement.setArray(i, statement.getConnection().createArrayOf("uuid", ids));
    }
}
