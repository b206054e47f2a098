CREATE INDEX audit_entry_newest ON ops.audit_entry (at DESC, id DESC);
CREATE INDEX audit_entry_by_actor ON ops.audit_entry (actor, at DESC, id DESC);
CREATE INDEX audit_entry_by_action ON ops.audit_entry (action, at DESC, id DESC);
