CREATE TABLE ops.event (
    number       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    written_by   xid8        NOT NULL DEFAULT pg_current_xact_id(),
    at           timestamptz NOT NULL,
    type         text        NOT NULL,
    subject_type text        NOT NULL,
    subject_id   uuid        NOT NULL,
    payload      jsonb       NOT NULL
);
COMMENT ON TABLE ops.event IS 'Everything that happened, for whoever lives on it.';
COMMENT ON COLUMN ops.event.written_by IS 'Readers stop before the oldest transaction that still runs, so that none is overtaken.';
CREATE INDEX event_by_subject ON ops.event (subject_id, number);
CREATE UNIQUE INDEX event_in_order ON ops.event (written_by, number);
