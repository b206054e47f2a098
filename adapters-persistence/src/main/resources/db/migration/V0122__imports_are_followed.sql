ALTER TABLE mail.mailbox
    ADD COLUMN import_total bigint CONSTRAINT mailbox_import_total CHECK (import_total > 0),
    ADD COLUMN import_done  bigint CONSTRAINT mailbox_import_done CHECK (import_done >= 0),
    ADD CONSTRAINT mailbox_import CHECK ((import_total IS NULL) = (import_done IS NULL));
COMMENT ON COLUMN mail.mailbox.import_total IS 'How many mails the first look found; null before it, where it found none, and once all have been fetched.';
