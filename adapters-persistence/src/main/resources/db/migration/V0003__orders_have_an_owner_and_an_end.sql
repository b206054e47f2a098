ALTER TABLE sales.customer_order
    ADD COLUMN owner_id     uuid,
    ADD COLUMN team_id      uuid,
    ADD COLUMN closed_at    timestamptz,
    ADD COLUMN close_reason text,
    ADD COLUMN archived     boolean NOT NULL DEFAULT false;
ALTER TABLE sales.customer_order ALTER COLUMN archived DROP DEFAULT;
ALTER TABLE sales.customer_order
    ADD CONSTRAINT customer_order_end CHECK ((status IN ('COMPLETED', 'CANCELLED')) = (closed_at IS NOT NULL)),
    ADD CONSTRAINT customer_order_archived CHECK (NOT archived OR closed_at IS NOT NULL),
    ADD CONSTRAINT customer_order_owner FOREIGN KEY (owner_id) REFERENCES core.user_account;
COMMENT ON COLUMN sales.customer_order.owner_id IS 'The manager who works on it, null while nobody does.';

CREATE INDEX customer_order_open_of_client ON sales.customer_order (client_id, created_at DESC)
    WHERE closed_at IS NULL;
CREATE INDEX customer_order_to_archive ON sales.customer_order (closed_at) WHERE NOT archived;
CREATE INDEX customer_order_by_owner ON sales.customer_order (owner_id, created_at DESC, id DESC);
DROP INDEX sales.customer_order_by_client;
CREATE INDEX customer_order_by_client ON sales.customer_order (client_id, created_at DESC, id DESC);
