package com.quotedesk.persistence.analytics;

/** What is asked of sums and facts; each over rows of which a condition says whose they are. */
final class BoardSql {

    private BoardSql() {}

    /** Whose, period. */
    static String days(String whose) {
        return """
            SELECT starts_on, coalesce(sum(orders) FILTER (WHERE measure = 'STATUS'), 0) AS received,
                   coalesce(sum(orders) FILTER (WHERE measure = 'WON'), 0) AS won,
                   coalesce(sum(orders) FILTER (WHERE measure = 'LOST'), 0) AS lost
            FROM ops.figure
            WHERE %s AND grain = 'DAY' AND starts_on BETWEEN ? AND ?
              AND measure IN ('STATUS', 'WON', 'LOST')
            GROUP BY starts_on HAVING sum(orders) <> 0 ORDER BY starts_on
            """
                .formatted(whose);
    }

    /** Period, whose, the currency four times, and twice more period and whose; how many. */
    static String clients(String whose) {
        return """
                SELECT f.*, c.name
                FROM (
                    SELECT client_id, coalesce(r.received, 0) AS received,
                           coalesce(w.won, 0) AS won, coalesce(l.lost, 0) AS lost,
                           coalesce(w.orders, 0) AS orders, coalesce(w.net, 0) AS net,
                           coalesce(w.costed_net, 0) AS costed_net, coalesce(w.cost, 0) AS cost
                    FROM (
                        SELECT client_id, count(*) AS received FROM ops.order_fact
                        WHERE client_id IS NOT NULL AND received_on BETWEEN ? AND ? AND %1$s
                        GROUP BY client_id) r
                    FULL JOIN (
                        SELECT client_id, count(*) AS won,
                               count(*) FILTER (WHERE currency = ?) AS orders,
                               sum(net) FILTER (WHERE currency = ?) AS net,
                               sum(costed_net) FILTER (WHERE currency = ?) AS costed_net,
                               sum(cost) FILTER (WHERE currency = ?) AS cost
                        FROM ops.order_fact
                        WHERE client_id IS NOT NULL AND won_on BETWEEN ? AND ? AND %1$s
                        GROUP BY client_id) w USING (client_id)
                    FULL JOIN (
                        SELECT client_id, count(*) AS lost FROM ops.order_fact
                        WHERE client_id IS NOT NULL AND lost_on BETWEEN ? AND ? AND %1$s
                        GROUP BY client_id) l USING (client_id)
                    ORDER BY net DESC, received DESC, client_id LIMIT ?) f
                JOIN core.client c ON c.id = f.client_id
                ORDER BY f.net DESC, f.received DESC, f.client_id
                """
                .formatted(whose);
    }

    /** Period, whose, how many. */
    static String suppliers(String whose) {
        return """
            SELECT f.*, s.name
            FROM (
                SELECT supplier_id, count(*) AS asked,
                       count(*) FILTER (WHERE outcome = 'ANSWERED') AS answered,
                       count(*) FILTER (WHERE outcome = 'DECLINED') AS declined,
                       count(*) FILTER (WHERE outcome = 'SILENT') AS silent,
                       count(*) FILTER (WHERE outcome = 'WAITING') AS waiting,
                       count(*) FILTER (WHERE outcome = 'FAILED') AS failed,
                       coalesce(array_agg(span) FILTER (WHERE span IS NOT NULL), '{}') AS spans,
                       count(*) FILTER (WHERE decided) AS decided,
                       count(*) FILTER (WHERE won) AS won,
                       sum(compared) AS compared, sum(position) AS position
                FROM ops.rfq_fact
                WHERE asked_on BETWEEN ? AND ? AND %s
                GROUP BY supplier_id) f
            JOIN core.supplier s ON s.id = f.supplier_id
            ORDER BY (answered + declined)::numeric / nullif(answered + declined + silent, 0)
                         DESC NULLS LAST,
                     asked DESC, supplier_id
            LIMIT ?
            """
                .formatted(whose);
    }
}
