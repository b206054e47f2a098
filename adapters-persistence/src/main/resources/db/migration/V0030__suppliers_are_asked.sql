-- sourcing: what suppliers are asked, and what they answer.
CREATE SCHEMA sourcing;

CREATE TABLE sourcing.rfq (
    id            uuid PRIMARY KEY,
    number_year   int,
    number_seq    int,
    order_id      uuid        NOT NULL CONSTRAINT rfq_order REFERENCES sales.customer_order,
    supplier_id   uuid        NOT NULL CONSTRAINT rfq_supplier REFERENCES core.supplier,
    status        text        NOT NULL CONSTRAINT rfq_status CHECK (status IN
                    ('DRAFT', 'QUEUED', 'SENT', 'ANSWERED', 'DECLINED', 'TIMED_OUT', 'UNDELIVERABLE', 'CANCELLED')),
    deadline_at   timestamptz,
    deadline_zone text,
    remind_at     timestamptz,
    sent_at       timestamptz,
    reason        text,
    created_at    timestamptz NOT NULL,
    version       bigint      NOT NULL CONSTRAINT rfq_version CHECK (version > 0),
    CONSTRAINT rfq_number UNIQUE (number_year, number_seq),
    CONSTRAINT rfq_number_positive CHECK (number_seq > 0),
    CONSTRAINT rfq_given_out CHECK (num_nonnulls(number_year, number_seq, deadline_at, deadline_zone) IN (0, 4)),
    CONSTRAINT rfq_draft_has_no_number CHECK (status IN ('DRAFT', 'CANCELLED') OR number_year IS NOT NULL)
);
CREATE INDEX rfq_newest ON sourcing.rfq (created_at DESC, id DESC);
CREATE INDEX rfq_newest_by_status ON sourcing.rfq (status, created_at DESC, id DESC);
CREATE INDEX rfq_by_order ON sourcing.rfq (order_id, created_at, id);
CREATE INDEX rfq_by_supplier ON sourcing.rfq (supplier_id, created_at DESC, id DESC);
CREATE INDEX rfq_to_remind ON sourcing.rfq (remind_at, id) WHERE status = 'SENT' AND remind_at IS NOT NULL;
CREATE INDEX rfq_overdue ON sourcing.rfq (deadline_at, id) WHERE status IN ('SENT', 'ANSWERED');
COMMENT ON TABLE sourcing.rfq IS 'One request to one supplier for items of one order: RFQ-<year>-<seq>.';
COMMENT ON COLUMN sourcing.rfq.number_year IS 'Null until it is given out, as the deadline is.';
COMMENT ON COLUMN sourcing.rfq.deadline_zone IS 'The zone the deadline is told in, an IANA name.';
COMMENT ON COLUMN sourcing.rfq.remind_at IS 'Null when the reminder was sent or is not wanted.';

CREATE TABLE sourcing.rfq_item (
    rfq_id        uuid           NOT NULL CONSTRAINT rfq_item_rfq REFERENCES sourcing.rfq,
    position      int            NOT NULL CONSTRAINT rfq_item_position CHECK (position > 0),
    order_item_id uuid           NOT NULL CONSTRAINT rfq_item_order_item REFERENCES sales.order_item,
    name          text           NOT NULL CONSTRAINT rfq_item_name_not_blank CHECK (name ~ '\S'),
    sku           text,
    quantity      numeric(18, 6) NOT NULL CONSTRAINT rfq_item_quantity CHECK (quantity > 0),
    unit          text           NOT NULL,
    PRIMARY KEY (rfq_id, position)
);
CREATE INDEX rfq_item_by_order_item ON sourcing.rfq_item (order_item_id);
COMMENT ON TABLE sourcing.rfq_item IS 'What a supplier was asked for, in the words it was asked in.';

CREATE TABLE sourcing.rfq_response (
    rfq_id   uuid    NOT NULL,
    position int     NOT NULL,
    kind     text    NOT NULL CONSTRAINT rfq_response_kind CHECK (kind IN
               ('AWAITED', 'QUOTED', 'DECLINED', 'QUESTION', 'NO_ANSWER')),
    at       timestamptz,
    late     boolean NOT NULL,
    text     text,
    PRIMARY KEY (rfq_id, position),
    CONSTRAINT rfq_response_item FOREIGN KEY (rfq_id, position) REFERENCES sourcing.rfq_item,
    CONSTRAINT rfq_response_at CHECK ((kind = 'AWAITED') = (at IS NULL))
);
COMMENT ON TABLE sourcing.rfq_response IS 'What came of asking for each item, there from the moment of sending.';
COMMENT ON COLUMN sourcing.rfq_response.at IS 'Null while the answer is awaited.';
