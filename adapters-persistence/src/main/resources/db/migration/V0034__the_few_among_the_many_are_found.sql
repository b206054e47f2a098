-- Few mails are put aside among the many that are filed.
CREATE INDEX message_newest_by_state ON mail.message (state, received_at DESC, id DESC);

-- Requests that were answered stay for ever; those that still wait for an item are few.
CREATE INDEX rfq_response_awaited ON sourcing.rfq_response (rfq_id) WHERE kind = 'AWAITED';
DROP INDEX sourcing.rfq_overdue;
