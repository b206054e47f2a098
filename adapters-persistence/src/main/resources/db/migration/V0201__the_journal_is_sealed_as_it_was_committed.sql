-- Entries are sealed in the order of their transactions, so that sealing goes on where it ended instead of looking back
-- for what was committed late. What is sealed already comes first, then what is not.
ALTER TABLE ops.audit_entry ADD COLUMN written_by xid8 NOT NULL DEFAULT '0';
ALTER TABLE ops.audit_entry ALTER COLUMN written_by SET DEFAULT pg_current_xact_id();
COMMENT ON COLUMN ops.audit_entry.written_by IS 'Sealing stops before the oldest transaction that still runs, so that none is overtaken.';

ALTER TABLE ops.audit_entry DISABLE TRIGGER audit_entry_is_kept;
UPDATE ops.audit_entry entry SET written_by = '1'
WHERE NOT EXISTS (SELECT FROM ops.audit_seal seal WHERE seal.entry_id = entry.id);
ALTER TABLE ops.audit_entry ENABLE TRIGGER audit_entry_is_kept;
CREATE UNIQUE INDEX audit_entry_in_order ON ops.audit_entry (written_by, seq);

-- A backup brought back into another PostgreSQL meets a count of transactions that begins anew: what was written before
-- would come after all that is written now, and neither seals nor readers of events would ever see anything new. Then all
-- that is there is put before what is to come. It finds out by two looks into an index, and mostly does nothing.
CREATE FUNCTION ops.begin_anew_after_restore() RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    next_one xid8 := pg_snapshot_xmax(pg_current_snapshot());
BEGIN
    IF coalesce((SELECT max(written_by) FROM ops.event), '0') < next_one
        AND coalesce((SELECT written_by FROM ops.audit_entry ORDER BY written_by DESC LIMIT 1), '0') < next_one
    THEN
        RETURN false;
    END IF;
    LOCK TABLE ops.event, ops.audit_entry, ops.event_reader IN SHARE ROW EXCLUSIVE MODE;
    -- Readers that are through with all of a transaction before the last are sent a little again, never too little.
    UPDATE ops.event_reader reader
    SET number = coalesce((SELECT min(event.number) - 1 FROM ops.event event
                           WHERE (event.written_by, event.number) > (reader.written_by, reader.number)),
                          (SELECT max(event.number) FROM ops.event event), 0);
    UPDATE ops.event_reader SET written_by = '2';
    UPDATE ops.event SET written_by = '2' WHERE written_by <> '2';
    ALTER TABLE ops.audit_entry DISABLE TRIGGER audit_entry_is_kept;
    UPDATE ops.audit_entry entry
    SET written_by = CASE WHEN EXISTS (SELECT FROM ops.audit_seal seal WHERE seal.entry_id = entry.id)
                          THEN '0'::xid8 ELSE '1'::xid8 END
    WHERE written_by <> '0';
    ALTER TABLE ops.audit_entry ENABLE TRIGGER audit_entry_is_kept;
    RETURN true;
END $$;
