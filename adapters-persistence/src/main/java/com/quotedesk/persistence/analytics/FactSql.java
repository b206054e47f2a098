package com.quotedesk.persistence.analytics;

/**
 * What is counted of an order and of its requests, as statements. There is one place that says what
 * a fact is, for one order as for all.
 */
final class FactSql {

    static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    static final String EVERYBODY = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    /**
     * Facts of orders {@code o}; the zone is a value, a condition may follow. What exists is looked
     * for order by order: as a condition it would be looked for among all.
     */
    static final String ORDERS =
            """
            SELECT o.id AS order_id, coalesce(o.owner_id, '%1$s') AS owner_id,
                   coalesce(o.team_id, '%1$s') AS team_id, o.client_id,
                   (o.created_at AT TIME ZONE z.zone)::date AS received_on, o.status,
                   coalesce((SELECT true FROM sourcing.rfq r
                             WHERE r.order_id = o.id AND r.number_year IS NOT NULL
                             LIMIT 1), false) AS asked,
                   coalesce((SELECT true FROM sourcing.quote q
                             JOIN sourcing.quote_version v
                                 ON v.quote_id = q.id AND v.status = 'VALID'
                             WHERE q.order_id = o.id LIMIT 1), false) AS quoted,
                   i.first_at IS NOT NULL AS proposed,
                   ops.span(i.first_at - least(o.created_at, (
                       SELECT min(m.received_at) FROM mail.message m
                       WHERE m.order_id = o.id))) AS proposal_span,
                   CASE WHEN o.status IN ('ACTIVE', 'COMPLETED') THEN
                       (coalesce(a.closed_at, o.closed_at, o.created_at)
                        AT TIME ZONE z.zone)::date END AS won_on,
                   CASE WHEN o.status = 'CANCELLED' THEN
                       (o.closed_at AT TIME ZONE z.zone)::date END AS lost_on,
                   CASE WHEN o.status = 'CANCELLED' THEN
                       left(coalesce(o.close_reason, ''), 200) END AS lost_reason,
                   a.currency, a.net, a.costed_net, a.cost
            FROM sales.customer_order o
            CROSS JOIN (SELECT ?::text AS zone) z
            LEFT JOIN sales.proposal p ON p.order_id = o.id
            LEFT JOIN LATERAL (
                SELECT min(v.issued_at) AS first_at FROM sales.proposal_version v
                WHERE v.proposal_id = p.id) i ON true
            LEFT JOIN LATERAL (
                SELECT v.currency, v.closed_at, sum(l.net) AS net,
                       coalesce(sum(l.net) FILTER (WHERE l.price_cost IS NOT NULL), 0)
                           AS costed_net,
                       coalesce(sum(round(l.price_cost * l.quantity, 10)), 0) AS cost
                FROM sales.proposal_version v
                JOIN sales.proposal_line l USING (proposal_id, revision)
                WHERE v.proposal_id = p.id AND l.accepted
                  AND v.status IN ('ACCEPTED', 'PARTIALLY_ACCEPTED')
                GROUP BY v.currency, v.closed_at) a ON o.status IN ('ACTIVE', 'COMPLETED')
            WHERE true\
            """
                    .formatted(NOBODY);

    /** What facts {@code f} add to sums, by day and month, for their manager and for everybody. */
    static final String SUMS =
            """
            SELECT w.owner_id, g.grain, g.starts_on, w.team_id, l.measure, l.label,
                   sum(l.n * f.sign) AS orders, sum(l.net * f.sign) AS net,
                   sum(l.costed_net * f.sign) AS costed_net, sum(l.cost * f.sign) AS cost
            FROM facts f
            CROSS JOIN LATERAL (VALUES
                ('STATUS', f.received_on, f.status, 1, 0::numeric, 0::numeric, 0::numeric),
                ('ASKED', CASE WHEN f.asked THEN f.received_on END, '', 1, 0, 0, 0),
                ('QUOTED', CASE WHEN f.quoted THEN f.received_on END, '', 1, 0, 0, 0),
                ('PROPOSED', CASE WHEN f.proposed THEN f.received_on END, '', 1, 0, 0, 0),
                ('SPAN', f.received_on, f.proposal_span::text, 1, 0, 0, 0),
                ('WON', f.won_on, coalesce(f.currency, ''), 1, coalesce(f.net, 0),
                 coalesce(f.costed_net, 0), coalesce(f.cost, 0)),
                ('LOST', f.lost_on, f.lost_reason, 1, 0, 0, 0)
            ) l (measure, day, label, n, net, costed_net, cost)
            CROSS JOIN LATERAL (VALUES
                ('DAY', l.day), ('MONTH', date_trunc('month', l.day)::date)) g (grain, starts_on)
            CROSS JOIN LATERAL (VALUES
                (f.owner_id, f.team_id), ('%1$s'::uuid, '%1$s'::uuid)) w (owner_id, team_id)
            WHERE l.day IS NOT NULL AND l.label IS NOT NULL
            GROUP BY 1, 2, 3, 4, 5, 6
            HAVING sum(l.n * f.sign) <> 0 OR sum(l.net * f.sign) <> 0
                OR sum(l.costed_net * f.sign) <> 0 OR sum(l.cost * f.sign) <> 0
            """
                    .formatted(EVERYBODY);

    /** Facts of requests {@code r}; the zone is a value, a condition may follow. */
    static final String RFQS =
            """
            SELECT r.id, r.order_id, r.supplier_id, coalesce(o.owner_id, '%1$s'),
                   coalesce(o.team_id, '%1$s'),
                   (coalesce(r.sent_at, r.created_at) AT TIME ZONE z.zone)::date,
                   CASE r.status WHEN 'ANSWERED' THEN 'ANSWERED' WHEN 'DECLINED' THEN 'DECLINED'
                                 WHEN 'TIMED_OUT' THEN 'SILENT' WHEN 'UNDELIVERABLE' THEN 'FAILED'
                                 WHEN 'CANCELLED' THEN 'FAILED' ELSE 'WAITING' END,
                   CASE WHEN r.status IN ('ANSWERED', 'DECLINED') THEN
                       ops.span(a.first_at - coalesce(r.sent_at, r.created_at)) END,
                   d.decided, d.decided AND w.won, c.compared, c.position
            FROM sourcing.rfq r
            JOIN sales.customer_order o ON o.id = r.order_id
            CROSS JOIN (SELECT ?::text AS zone) z
            CROSS JOIN LATERAL (
                SELECT r.status = 'ANSWERED' AND o.status IN ('ACTIVE', 'COMPLETED', 'CANCELLED')
                    AS decided) d
            CROSS JOIN LATERAL (
                SELECT min(at) AS first_at FROM sourcing.rfq_response
                WHERE rfq_id = r.id AND kind IN ('QUOTED', 'DECLINED')) a
            CROSS JOIN LATERAL (
                SELECT o.status <> 'CANCELLED' AND EXISTS (
                    SELECT FROM sales.proposal p
                    JOIN sales.proposal_version v ON v.proposal_id = p.id
                        AND v.status IN ('ACCEPTED', 'PARTIALLY_ACCEPTED')
                    JOIN sales.proposal_line l
                        ON l.proposal_id = v.proposal_id AND l.revision = v.revision
                    WHERE p.order_id = o.id AND l.accepted AND l.supplier_id = r.supplier_id)
                    AS won) w
            CROSS JOIN LATERAL (
                SELECT count(*) AS compared, coalesce(sum(round(cheaper / others, 6)), 0) AS position
                FROM (SELECT count(*)::numeric AS others,
                             count(*) FILTER (WHERE t.price * m.per * m.taxed
                                                  < m.price * t.per * t.taxed) AS cheaper
                      FROM sourcing.counting_offer m
                      JOIN sourcing.counting_offer t
                          ON t.order_id = m.order_id AND t.order_item_id = m.order_item_id
                          AND t.unit = m.unit AND t.currency = m.currency AND t.rfq_id <> m.rfq_id
                      WHERE m.rfq_id = r.id AND m.order_id = r.order_id
                      GROUP BY m.position) one) c
            WHERE r.number_year IS NOT NULL\
            """
                    .formatted(NOBODY);

    private FactSql() {}
}
