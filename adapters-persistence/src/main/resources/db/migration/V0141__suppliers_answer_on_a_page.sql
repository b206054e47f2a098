CREATE TABLE sourcing.answer_draft (
    rfq_id    uuid        PRIMARY KEY CONSTRAINT answer_draft_rfq REFERENCES sourcing.rfq,
    sent_form uuid,
    saved_at  timestamptz NOT NULL,
    version   bigint      NOT NULL CONSTRAINT answer_draft_version CHECK (version > 0)
);
COMMENT ON TABLE sourcing.answer_draft IS 'What a supplier has typed into its page; it stays when it was sent.';
COMMENT ON COLUMN sourcing.answer_draft.sent_form IS 'The last form that was sent, so that the same one sent again is known.';

CREATE TABLE sourcing.answer_draft_field (
    rfq_id uuid NOT NULL CONSTRAINT answer_draft_field_draft REFERENCES sourcing.answer_draft,
    name   text NOT NULL,
    value  text NOT NULL,
    PRIMARY KEY (rfq_id, name)
);
COMMENT ON TABLE sourcing.answer_draft_field IS 'One field of the form, as it was typed.';

CREATE TABLE sourcing.answer_file (
    id            uuid        PRIMARY KEY,
    rfq_id        uuid        NOT NULL CONSTRAINT answer_file_rfq REFERENCES sourcing.rfq,
    sha256        text        NOT NULL CONSTRAINT answer_file_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    type          text        NOT NULL,
    name          text        NOT NULL,
    size          int         NOT NULL CONSTRAINT answer_file_size CHECK (size >= 0),
    given_at      timestamptz NOT NULL,
    taken_back_at timestamptz
);
CREATE INDEX answer_file_by_rfq ON sourcing.answer_file (rfq_id, given_at, id) WHERE taken_back_at IS NULL;
COMMENT ON TABLE sourcing.answer_file IS 'A file that a supplier gave us with its answer; its bytes are in the file store.';
COMMENT ON COLUMN sourcing.answer_file.taken_back_at IS 'When the supplier took it back; null where it did not.';
