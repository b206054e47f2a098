-- What clients are offered: one proposal for an order, in versions under one number.
CREATE TABLE sales.proposal (
    id          uuid PRIMARY KEY,
    number_year int,
    number_seq  int,
    order_id    uuid        NOT NULL CONSTRAINT proposal_order REFERENCES sales.customer_order
                            CONSTRAINT proposal_one_of_order UNIQUE,
    client_id   uuid        CONSTRAINT proposal_client REFERENCES core.client,
    revision    int         NOT NULL CONSTRAINT proposal_revision CHECK (revision > 0),
    status      text        NOT NULL,
    created_at  timestamptz NOT NULL,
    version     bigint      NOT NULL CONSTRAINT proposal_version_positive CHECK (version > 0),
    CONSTRAINT proposal_number UNIQUE (number_year, number_seq),
    CONSTRAINT proposal_number_whole CHECK ((number_year IS NULL) = (number_seq IS NULL) AND number_seq > 0)
);
CREATE INDEX proposal_newest ON sales.proposal (created_at DESC, id DESC);
CREATE INDEX proposal_newest_by_status ON sales.proposal (status, created_at DESC, id DESC);
CREATE INDEX proposal_by_client ON sales.proposal (client_id, created_at DESC, id DESC);
COMMENT ON TABLE sales.proposal IS 'Our priced answer to a client: KP-<year>-<seq>.';
COMMENT ON COLUMN sales.proposal.number_year IS 'Null until the first version is issued.';
COMMENT ON COLUMN sales.proposal.revision IS 'The newest version, whose status stands beside it.';

CREATE TABLE sales.proposal_version (
    proposal_id    uuid        NOT NULL CONSTRAINT proposal_version_proposal REFERENCES sales.proposal,
    revision       int         NOT NULL CONSTRAINT proposal_version_revision CHECK (revision > 0),
    status         text        NOT NULL CONSTRAINT proposal_version_status CHECK (status IN
                     ('DRAFT', 'ISSUED', 'SENT', 'ACCEPTED', 'PARTIALLY_ACCEPTED', 'DECLINED', 'EXPIRED', 'SUPERSEDED',
                      'WITHDRAWN')),
    currency       text        NOT NULL CONSTRAINT proposal_version_currency CHECK (currency ~ '^[A-Z]{3}$'),
    language       text        NOT NULL CONSTRAINT proposal_version_language CHECK (language IN ('ru', 'en')),
    valid_until    date        NOT NULL,
    terms          text,
    note           text,
    total          numeric     NOT NULL,
    client_name    text,
    legal_name     text,
    inn            text,
    kpp            text,
    ogrn           text,
    bank_bic       text,
    bank_account   text,
    bank_name      text,
    drafted_at     timestamptz NOT NULL,
    issued_at      timestamptz,
    sent_at        timestamptz,
    closed_at      timestamptz,
    reason         text,
    PRIMARY KEY (proposal_id, revision),
    CONSTRAINT proposal_version_issued CHECK (status IN ('DRAFT', 'WITHDRAWN') OR issued_at IS NOT NULL),
    CONSTRAINT proposal_version_sent CHECK (status <> 'SENT' OR sent_at IS NOT NULL),
    CONSTRAINT proposal_version_closed CHECK ((status IN ('DRAFT', 'ISSUED', 'SENT')) = (closed_at IS NULL))
);
CREATE UNIQUE INDEX proposal_version_one_open ON sales.proposal_version (proposal_id)
    WHERE status IN ('ISSUED', 'SENT');
CREATE UNIQUE INDEX proposal_version_one_accepted ON sales.proposal_version (proposal_id)
    WHERE status IN ('ACCEPTED', 'PARTIALLY_ACCEPTED');
CREATE INDEX proposal_version_overdue ON sales.proposal_version (valid_until, proposal_id)
    WHERE status IN ('ISSUED', 'SENT');
COMMENT ON TABLE sales.proposal_version IS 'What was offered, as it was issued; only a draft is written anew.';
COMMENT ON COLUMN sales.proposal_version.valid_until IS 'The last day the client can accept, in the company''s zone.';
COMMENT ON COLUMN sales.proposal_version.client_name IS
    'The client and its requisites as they were when the version was issued; null until then.';
COMMENT ON COLUMN sales.proposal_version.total IS 'The sum of the lines, with tax.';

CREATE TABLE sales.proposal_line (
    proposal_id       uuid           NOT NULL,
    revision          int            NOT NULL,
    line              int            NOT NULL CONSTRAINT proposal_line_line CHECK (line > 0),
    order_item_id     uuid           NOT NULL CONSTRAINT proposal_line_order_item REFERENCES sales.order_item,
    name              text           NOT NULL CONSTRAINT proposal_line_name_not_blank CHECK (name ~ '\S'),
    quantity          numeric(18, 6) NOT NULL CONSTRAINT proposal_line_quantity CHECK (quantity > 0),
    unit              text           NOT NULL,
    cost              numeric        CONSTRAINT proposal_line_cost CHECK (cost >= 0),
    cost_currency     text           CONSTRAINT proposal_line_cost_currency CHECK (cost_currency ~ '^[A-Z]{3}$'),
    rate              numeric        CONSTRAINT proposal_line_rate CHECK (rate > 0),
    rate_from         text,
    rate_to           text,
    rate_date         date,
    rate_source       text,
    supplier_id       uuid           CONSTRAINT proposal_line_supplier REFERENCES core.supplier,
    quote_id          uuid,
    price             numeric        NOT NULL CONSTRAINT proposal_line_price CHECK (price >= 0),
    price_cost        numeric        CONSTRAINT proposal_line_price_cost CHECK (price_cost >= 0),
    vat_mode          text           NOT NULL CONSTRAINT proposal_line_vat_mode CHECK (vat_mode IN
                        ('INCLUDED', 'EXCLUDED', 'EXEMPT')),
    vat_rate          numeric        CONSTRAINT proposal_line_vat_rate CHECK (vat_rate BETWEEN 0 AND 100),
    floor_margin      numeric,
    floor_enforcement text           CONSTRAINT proposal_line_enforcement CHECK (floor_enforcement IN ('MARK', 'REFUSE')),
    promo_rule_id     uuid,
    trace             jsonb          NOT NULL,
    net               numeric        NOT NULL,
    vat               numeric        NOT NULL,
    gross             numeric        NOT NULL,
    lead_min_days     int            CONSTRAINT proposal_line_lead_min CHECK (lead_min_days >= 0),
    lead_max_days     int            CONSTRAINT proposal_line_lead_max CHECK (lead_max_days >= 0),
    accepted          boolean        NOT NULL,
    at_risk           boolean        NOT NULL,
    PRIMARY KEY (proposal_id, revision, line),
    CONSTRAINT proposal_line_version FOREIGN KEY (proposal_id, revision) REFERENCES sales.proposal_version,
    CONSTRAINT proposal_line_item_once UNIQUE (proposal_id, revision, order_item_id),
    CONSTRAINT proposal_line_adds_up CHECK (net + vat = gross),
    CONSTRAINT proposal_line_tax CHECK ((vat_mode = 'EXEMPT') = (vat_rate IS NULL)),
    CONSTRAINT proposal_line_cost_whole CHECK (
        (cost IS NULL) = (cost_currency IS NULL) AND (supplier_id IS NULL OR cost IS NOT NULL)),
    CONSTRAINT proposal_line_rate_whole CHECK (
        num_nonnulls(rate, rate_from, rate_to, rate_date, rate_source) IN (0, 5) AND (rate IS NULL OR cost IS NOT NULL)),
    CONSTRAINT proposal_line_floor_whole CHECK ((floor_margin IS NULL) = (floor_enforcement IS NULL))
);
CREATE INDEX proposal_line_by_order_item ON sales.proposal_line (order_item_id);
CREATE INDEX proposal_line_by_supplier ON sales.proposal_line (supplier_id) WHERE supplier_id IS NOT NULL;
COMMENT ON TABLE sales.proposal_line IS 'One item as it is offered, with what it costs us and how its price came about.';
COMMENT ON COLUMN sales.proposal_line.cost IS 'Of one, without tax, in the supplier''s currency; null where nobody knows it.';
COMMENT ON COLUMN sales.proposal_line.rate IS 'Frozen with its source and date; null where the cost is in the proposal''s currency.';
COMMENT ON COLUMN sales.proposal_line.price_cost IS 'The cost in the currency of the proposal.';
COMMENT ON COLUMN sales.proposal_line.trace IS 'How the price came about, step by step.';
COMMENT ON COLUMN sales.proposal_line.promo_rule_id IS 'The rule whose promo code brought a discount; it may be retired since.';
COMMENT ON COLUMN sales.proposal_line.at_risk IS 'Whether costs or rates have eaten its margin.';
