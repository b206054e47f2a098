-- What was understood in each mail, by whom, at what cost, and where each value stands.

CREATE TABLE mail.reading (
    id         uuid PRIMARY KEY,
    message_id uuid        NOT NULL CONSTRAINT reading_message REFERENCES mail.message,
    version    int         NOT NULL CONSTRAINT reading_version CHECK (version > 0),
    sender     text,
    kind       text        NOT NULL CONSTRAINT reading_kind CHECK (kind IN
                 ('CLIENT_REQUEST', 'SUPPLIER_REPLY', 'AUTO_REPLY', 'BOUNCE', 'OTHER')),
    sure       boolean     NOT NULL,
    language   text        NOT NULL,
    what       text        NOT NULL CONSTRAINT reading_what CHECK (what IN ('NOTHING', 'ASKED', 'ANSWERED')),
    reader     text,
    rfq_id     uuid        CONSTRAINT reading_rfq REFERENCES sourcing.rfq,
    read       jsonb       NOT NULL,
    invented   int         NOT NULL CONSTRAINT reading_invented CHECK (invented >= 0),
    model      text,
    questions  int         NOT NULL CONSTRAINT reading_questions CHECK (questions >= 0),
    tokens     bigint      NOT NULL CONSTRAINT reading_tokens CHECK (tokens >= 0),
    cost       numeric(14, 6) NOT NULL CONSTRAINT reading_cost CHECK (cost >= 0),
    read_at    timestamptz NOT NULL,
    took       bigint      NOT NULL CONSTRAINT reading_took CHECK (took >= 0),
    applied_at timestamptz,
    CONSTRAINT reading_version_key UNIQUE (message_id, version),
    CONSTRAINT reading_of_answer CHECK ((what = 'ANSWERED') = (rfq_id IS NOT NULL)),
    CONSTRAINT reading_by_somebody CHECK ((what = 'NOTHING') = (reader IS NULL))
);
CREATE INDEX reading_of_rfq ON mail.reading (rfq_id) WHERE rfq_id IS NOT NULL;
COMMENT ON TABLE mail.reading IS 'What was understood in a mail; each time it is read is a version.';
COMMENT ON COLUMN mail.reading.read IS 'Values with the places that show them, and doubts.';
COMMENT ON COLUMN mail.reading.invented IS 'How many values of a model were thrown away, for the mail does not show them.';
COMMENT ON COLUMN mail.reading.cost IS 'US dollars.';
COMMENT ON COLUMN mail.reading.took IS 'Microseconds.';
COMMENT ON COLUMN mail.reading.applied_at IS 'When an order or a quote was made to say it; null while nothing follows from it.';

CREATE TABLE mail.item_origin (
    item_id    uuid PRIMARY KEY CONSTRAINT item_origin_item REFERENCES sales.order_item,
    reading_id uuid NOT NULL CONSTRAINT item_origin_reading REFERENCES mail.reading,
    line       int  NOT NULL CONSTRAINT item_origin_line CHECK (line > 0)
);
CREATE INDEX item_origin_of_reading ON mail.item_origin (reading_id);
COMMENT ON TABLE mail.item_origin IS 'Which line of which reading an item of an order was made of.';
