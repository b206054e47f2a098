CREATE TABLE sourcing.quote (
    id          uuid   PRIMARY KEY,
    rfq_id      uuid   NOT NULL CONSTRAINT quote_rfq REFERENCES sourcing.rfq CONSTRAINT quote_rfq_key UNIQUE,
    order_id    uuid   NOT NULL CONSTRAINT quote_order REFERENCES sales.customer_order,
    supplier_id uuid   NOT NULL CONSTRAINT quote_supplier REFERENCES core.supplier,
    version     bigint NOT NULL CONSTRAINT quote_version_positive CHECK (version > 0),
    CONSTRAINT quote_of_rfq UNIQUE (id, rfq_id)
);
CREATE INDEX quote_by_order ON sourcing.quote (order_id);
CREATE INDEX quote_by_supplier ON sourcing.quote (supplier_id);
COMMENT ON TABLE sourcing.quote IS 'All that one supplier answered to one request.';

CREATE TABLE sourcing.quote_version (
    quote_id      uuid        NOT NULL CONSTRAINT quote_version_quote REFERENCES sourcing.quote,
    number        int         NOT NULL CONSTRAINT quote_version_number CHECK (number > 0),
    status        text        NOT NULL CONSTRAINT quote_version_status CHECK (status IN
                    ('HELD', 'VALID', 'SUPERSEDED', 'DISCARDED', 'WITHDRAWN')),
    door          text        NOT NULL CONSTRAINT quote_version_door CHECK (door IN ('MAIL', 'SHEET', 'LINK', 'HAND')),
    message_id    uuid        CONSTRAINT quote_version_message REFERENCES mail.message,
    late          boolean     NOT NULL,
    received_at   timestamptz NOT NULL,
    currency      text        NOT NULL CONSTRAINT quote_version_currency CHECK (currency ~ '^[A-Z]{3}$'),
    vat_mode      text        CONSTRAINT quote_version_vat CHECK (vat_mode IN ('INCLUDED', 'EXCLUDED', 'EXEMPT')),
    vat_rate      numeric(9, 6) CONSTRAINT quote_version_vat_rate CHECK (vat_rate BETWEEN 0 AND 100),
    delivery      numeric(28, 10) CONSTRAINT quote_version_delivery CHECK (delivery >= 0),
    minimum_order numeric(28, 10) CONSTRAINT quote_version_minimum CHECK (minimum_order >= 0),
    valid_until   date,
    payment       text,
    shipping      text,
    their_number  text,
    note          text,
    reason        text,
    PRIMARY KEY (quote_id, number),
    CONSTRAINT quote_version_vat_whole CHECK ((vat_mode IN ('INCLUDED', 'EXCLUDED')) IS NOT DISTINCT FROM
                                              CASE WHEN vat_mode IS NULL THEN NULL ELSE vat_rate IS NOT NULL END)
);
CREATE UNIQUE INDEX quote_version_counting ON sourcing.quote_version (quote_id) WHERE status = 'VALID';
CREATE INDEX quote_version_held ON sourcing.quote_version (received_at) WHERE status = 'HELD';
CREATE INDEX quote_version_by_message ON sourcing.quote_version (message_id) WHERE message_id IS NOT NULL;
COMMENT ON TABLE sourcing.quote_version IS 'What a supplier said at one time; of a quote one version counts at most.';
COMMENT ON COLUMN sourcing.quote_version.vat_mode IS 'Null where the supplier does not say.';
COMMENT ON COLUMN sourcing.quote_version.reason IS 'Why it was discarded or withdrawn.';

CREATE TABLE sourcing.quote_line (
    quote_id       uuid            NOT NULL,
    number         int             NOT NULL,
    position       int             NOT NULL,
    rfq_id         uuid            NOT NULL,
    price          numeric(28, 10) NOT NULL CONSTRAINT quote_line_price CHECK (price >= 0),
    per            numeric(18, 6)  NOT NULL CONSTRAINT quote_line_per CHECK (per > 0),
    unit           text            NOT NULL,
    pack_quantity  numeric(18, 6)  CONSTRAINT quote_line_pack CHECK (pack_quantity > 0),
    pack_unit      text,
    available      numeric(18, 6)  CONSTRAINT quote_line_available CHECK (available > 0),
    minimum        numeric(18, 6)  CONSTRAINT quote_line_minimum CHECK (minimum > 0),
    multiple       numeric(18, 6)  CONSTRAINT quote_line_multiple CHECK (multiple > 0),
    lead_time_min  int             CONSTRAINT quote_line_lead_time_min CHECK (lead_time_min >= 0),
    lead_time_max  int             CONSTRAINT quote_line_lead_time_max CHECK (lead_time_max >= 0),
    substitute     text,
    note           text,
    PRIMARY KEY (quote_id, number, position),
    CONSTRAINT quote_line_version FOREIGN KEY (quote_id, number) REFERENCES sourcing.quote_version,
    CONSTRAINT quote_line_quote FOREIGN KEY (quote_id, rfq_id) REFERENCES sourcing.quote (id, rfq_id),
    CONSTRAINT quote_line_item FOREIGN KEY (rfq_id, position) REFERENCES sourcing.rfq_item,
    CONSTRAINT quote_line_pack_whole CHECK ((pack_quantity IS NULL) = (pack_unit IS NULL))
);
CREATE INDEX quote_line_by_item ON sourcing.quote_line (rfq_id, position);
COMMENT ON TABLE sourcing.quote_line IS 'What is offered for one position of the request.';
COMMENT ON COLUMN sourcing.quote_line.per IS 'How many the price is for: 1, 100, 1000.';

CREATE TABLE sourcing.quote_price_break (
    quote_id uuid            NOT NULL,
    number   int             NOT NULL,
    position int             NOT NULL,
    quantity numeric(18, 6)  NOT NULL CONSTRAINT quote_price_break_quantity CHECK (quantity > 0),
    price    numeric(28, 10) NOT NULL CONSTRAINT quote_price_break_price CHECK (price >= 0),
    PRIMARY KEY (quote_id, number, position, quantity),
    CONSTRAINT quote_price_break_line FOREIGN KEY (quote_id, number, position) REFERENCES sourcing.quote_line
);
COMMENT ON TABLE sourcing.quote_price_break IS 'Prices that hold from a larger quantity on.';

CREATE TABLE sourcing.quote_doubt (
    quote_id uuid NOT NULL,
    number   int  NOT NULL,
    place    int  NOT NULL,
    kind     text NOT NULL,
    line     int,
    detail   text,
    PRIMARY KEY (quote_id, number, place),
    CONSTRAINT quote_doubt_version FOREIGN KEY (quote_id, number) REFERENCES sourcing.quote_version
);
COMMENT ON TABLE sourcing.quote_doubt IS 'What a person should look at in an answer.';
