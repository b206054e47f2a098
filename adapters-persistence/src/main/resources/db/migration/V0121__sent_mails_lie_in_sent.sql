CREATE TABLE mail.outgoing_copy (
    outgoing_id uuid PRIMARY KEY CONSTRAINT outgoing_copy_mail REFERENCES mail.outgoing,
    noted_at    timestamptz NOT NULL
);
COMMENT ON TABLE mail.outgoing_copy IS 'Mails of ours that are known to lie in the Sent folder of our mail server.';
CREATE INDEX outgoing_sent ON mail.outgoing (sent_at, id) WHERE state = 'SENT';
