-- A version is printed once; a client that is silent is reminded once.
ALTER TABLE sales.proposal_version
    ADD COLUMN paper text CONSTRAINT proposal_version_paper CHECK
                   (paper IS NULL OR paper ~ '^[0-9a-f]{64}$' AND issued_at IS NOT NULL),
    ADD COLUMN reminded_at timestamptz CONSTRAINT proposal_version_reminded CHECK (reminded_at >= sent_at);
ALTER TABLE sales.proposal_line ADD COLUMN sku text;
CREATE INDEX proposal_version_unprinted ON sales.proposal_version (issued_at, proposal_id)
    WHERE paper IS NULL AND issued_at IS NOT NULL;
CREATE INDEX proposal_version_to_remind ON sales.proposal_version (valid_until, proposal_id)
    WHERE status = 'SENT' AND reminded_at IS NULL;
COMMENT ON COLUMN sales.proposal_version.paper IS 'The SHA-256 of the PDF; null until it is printed.';
COMMENT ON COLUMN sales.proposal_version.reminded_at IS 'When the client was reminded; null until then.';
COMMENT ON COLUMN sales.proposal_line.sku IS 'What the goods are called in catalogues; null where nobody said.';
