-- What is known of each order for statistics, and the sums of it by day and month, by manager and for everybody. The job that
-- keeps them counts everything first where nothing is counted yet, so an older database needs no more than this.
-- Nobody is 00000000-…, everybody ffffffff-….

CREATE TABLE ops.figure_zone (
    single boolean PRIMARY KEY DEFAULT true CONSTRAINT figure_zone_single CHECK (single),
    zone   text    NOT NULL
);
COMMENT ON TABLE ops.figure_zone IS 'The zone in whose days everything is counted; no row before anything is.';

CREATE TABLE ops.order_fact (
    order_id      uuid    PRIMARY KEY CONSTRAINT order_fact_order REFERENCES sales.customer_order,
    owner_id      uuid    NOT NULL,
    team_id       uuid    NOT NULL,
    client_id     uuid,
    received_on   date    NOT NULL,
    status        text    NOT NULL,
    asked         boolean NOT NULL,
    quoted        boolean NOT NULL,
    proposed      boolean NOT NULL,
    proposal_span int     CONSTRAINT order_fact_span CHECK (proposal_span >= 0),
    won_on        date,
    lost_on       date,
    lost_reason   text,
    currency      text,
    net           numeric,
    costed_net    numeric,
    cost          numeric,
    CONSTRAINT order_fact_one_end CHECK (num_nonnulls(won_on, lost_on) <= 1),
    CONSTRAINT order_fact_money_whole CHECK (num_nonnulls(currency, net, costed_net, cost) IN (0, 4))
);
CREATE INDEX order_fact_received ON ops.order_fact (received_on) INCLUDE (client_id, owner_id, team_id);
CREATE INDEX order_fact_won ON ops.order_fact (won_on)
    INCLUDE (client_id, owner_id, team_id, currency, net, costed_net, cost) WHERE won_on IS NOT NULL;
CREATE INDEX order_fact_lost ON ops.order_fact (lost_on) INCLUDE (client_id, owner_id, team_id) WHERE lost_on IS NOT NULL;
COMMENT ON TABLE ops.order_fact IS 'What is counted of each order, as it was when it was looked at last.';
COMMENT ON COLUMN ops.order_fact.proposal_span IS 'The class of the time from the mail to the first proposal, each a twentieth longer than the one before.';
COMMENT ON COLUMN ops.order_fact.costed_net IS 'Of the lines whose cost is known, without tax.';

CREATE TABLE ops.rfq_fact (
    rfq_id      uuid    PRIMARY KEY CONSTRAINT rfq_fact_rfq REFERENCES sourcing.rfq,
    order_id    uuid    NOT NULL,
    supplier_id uuid    NOT NULL,
    owner_id    uuid    NOT NULL,
    team_id     uuid    NOT NULL,
    asked_on    date    NOT NULL,
    outcome     text    NOT NULL CONSTRAINT rfq_fact_outcome CHECK (outcome IN
                  ('ANSWERED', 'DECLINED', 'SILENT', 'WAITING', 'FAILED')),
    span        int     CONSTRAINT rfq_fact_span CHECK (span >= 0),
    decided     boolean NOT NULL,
    won         boolean NOT NULL,
    compared    int     NOT NULL,
    position    numeric NOT NULL
);
CREATE INDEX rfq_fact_by_order ON ops.rfq_fact (order_id);
CREATE INDEX rfq_fact_asked ON ops.rfq_fact (asked_on)
    INCLUDE (supplier_id, owner_id, team_id, outcome, span, decided, won, compared, position);
COMMENT ON TABLE ops.rfq_fact IS 'What is counted of each request to a supplier.';
COMMENT ON COLUMN ops.rfq_fact.position IS 'For each price that another was compared with, the share of the others that is cheaper, added up.';

CREATE TABLE ops.figure (
    owner_id   uuid    NOT NULL,
    grain      text    NOT NULL CONSTRAINT figure_grain CHECK (grain IN ('DAY', 'MONTH')),
    starts_on  date    NOT NULL,
    team_id    uuid    NOT NULL,
    measure    text    NOT NULL CONSTRAINT figure_measure CHECK (measure IN
                 ('STATUS', 'ASKED', 'QUOTED', 'PROPOSED', 'SPAN', 'WON', 'LOST')),
    label      text    NOT NULL,
    orders     bigint  NOT NULL,
    net        numeric NOT NULL,
    costed_net numeric NOT NULL,
    cost       numeric NOT NULL,
    PRIMARY KEY (owner_id, grain, starts_on, team_id, measure, label)
);
CREATE INDEX figure_by_team ON ops.figure (team_id, grain, starts_on);
COMMENT ON TABLE ops.figure IS 'Sums over what is counted of each order.';
COMMENT ON COLUMN ops.figure.label IS 'The status, the class of time, the currency or the reason.';

CREATE FUNCTION ops.span(took interval) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN took < interval '1 minute' THEN 0
            ELSE 1 + floor(ln(floor(extract(epoch FROM took) / 60)::float8) / ln(1.05::float8))::int END;

CREATE VIEW sourcing.counting_offer AS
SELECT q.order_id, q.rfq_id, l.position, i.order_item_id, l.unit, v.currency, l.price, l.per,
       CASE WHEN v.vat_mode = 'INCLUDED' THEN 100 + v.vat_rate ELSE 100 END AS taxed
FROM sourcing.quote q
JOIN sourcing.quote_version v ON v.quote_id = q.id AND v.status = 'VALID'
JOIN sourcing.quote_line l ON l.quote_id = v.quote_id AND l.number = v.number
JOIN sourcing.rfq_item i ON i.rfq_id = l.rfq_id AND i.position = l.position;
COMMENT ON VIEW sourcing.counting_offer IS 'What suppliers offer, where it counts.';
