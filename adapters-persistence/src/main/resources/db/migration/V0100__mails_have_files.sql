ALTER TABLE mail.message ADD files_kept boolean NOT NULL DEFAULT false;
CREATE INDEX message_files_waiting ON mail.message (received_at, id) WHERE state = 'FILED' AND NOT files_kept;
COMMENT ON COLUMN mail.message.files_kept IS 'Whether its files are in the file store and in mail.message_file.';

CREATE TABLE mail.message_file (
    message_id   uuid NOT NULL CONSTRAINT message_file_message REFERENCES mail.message,
    path         text NOT NULL,
    sha256       text NOT NULL CONSTRAINT message_file_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    file_name    text,
    claimed_type text NOT NULL,
    media_type   text NOT NULL,
    flags        text[] NOT NULL,
    inline       boolean NOT NULL,
    size         bigint NOT NULL CONSTRAINT message_file_size CHECK (size >= 0),
    PRIMARY KEY (message_id, path)
);
CREATE INDEX message_file_by_content ON mail.message_file (sha256);
COMMENT ON TABLE mail.message_file IS 'The files of mails; their bytes are in the file store, once for each hash.';
COMMENT ON COLUMN mail.message_file.path IS 'The place of the part in the mail, as IMAP counts: 2.1.';
COMMENT ON COLUMN mail.message_file.claimed_type IS 'As the mail says; a claim.';
COMMENT ON COLUMN mail.message_file.media_type IS 'As the bytes say.';
