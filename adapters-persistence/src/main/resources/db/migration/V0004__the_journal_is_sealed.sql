CREATE TABLE ops.audit_seal (
    position bigint PRIMARY KEY CONSTRAINT audit_seal_position CHECK (position > 0),
    entry_id uuid   NOT NULL CONSTRAINT audit_seal_entry REFERENCES ops.audit_entry (id)
                    CONSTRAINT audit_seal_entry_key UNIQUE,
    hash     text   NOT NULL CONSTRAINT audit_seal_hash CHECK (hash ~ '^[0-9a-f]{64}$')
);
COMMENT ON TABLE ops.audit_seal IS 'Each entry of the journal chained to the one before by a hash.';

CREATE TRIGGER audit_seal_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON ops.audit_seal
    FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_change();
