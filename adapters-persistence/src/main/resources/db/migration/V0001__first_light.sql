-- One schema for each area: core (who), sales (what clients want), mail (what came in). The journal lies in
-- ops, which is made already: it holds the history of migrations too.
CREATE SCHEMA core;
CREATE SCHEMA sales;
CREATE SCHEMA mail;

CREATE TABLE core.user_account (
    id            uuid PRIMARY KEY,
    email         text        NOT NULL CONSTRAINT user_account_email_key UNIQUE
                              CONSTRAINT user_account_email_lower CHECK (email = lower(email)),
    name          text        NOT NULL,
    role          text        NOT NULL CONSTRAINT user_account_role CHECK (role IN ('ADMIN', 'MANAGER', 'VIEWER')),
    password_hash text        NOT NULL,
    active        boolean     NOT NULL,
    created_at    timestamptz NOT NULL
);
COMMENT ON TABLE core.user_account IS 'Who may log in.';

CREATE TABLE core.client (
    id         uuid PRIMARY KEY,
    name       text        NOT NULL CONSTRAINT client_name_not_blank CHECK (name ~ '\S'),
    inn        text        CONSTRAINT client_inn CHECK (inn ~ '^([0-9]{10}|[0-9]{12})$'),
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE core.client IS 'Who asks us.';
COMMENT ON COLUMN core.client.inn IS 'Null where we do not know it, or the client has none.';

CREATE TABLE core.client_contact (
    email     text PRIMARY KEY CONSTRAINT client_contact_email_lower CHECK (email = lower(email)),
    client_id uuid NOT NULL CONSTRAINT client_contact_client REFERENCES core.client,
    place     int  NOT NULL,
    name      text,
    phone     text
);
CREATE INDEX client_contact_by_client ON core.client_contact (client_id);
COMMENT ON TABLE core.client_contact IS 'The people of a client; an address belongs to one client.';

CREATE TABLE core.supplier (
    id         uuid PRIMARY KEY,
    name       text        NOT NULL CONSTRAINT supplier_name_not_blank CHECK (name ~ '\S'),
    language   text        NOT NULL CONSTRAINT supplier_language CHECK (language IN ('ru', 'en')),
    categories text[]      NOT NULL,
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE core.supplier IS 'Who may be asked for prices.';

CREATE TABLE core.supplier_address (
    email       text PRIMARY KEY CONSTRAINT supplier_address_email_lower CHECK (email = lower(email)),
    supplier_id uuid NOT NULL CONSTRAINT supplier_address_supplier REFERENCES core.supplier,
    place       int  NOT NULL
);
CREATE INDEX supplier_address_by_supplier ON core.supplier_address (supplier_id);
COMMENT ON TABLE core.supplier_address IS 'Where a supplier is written to; an address belongs to one supplier.';

CREATE TABLE core.document_counter (
    kind          text NOT NULL CONSTRAINT document_counter_kind CHECK (kind IN ('ORDER', 'RFQ', 'PROPOSAL')),
    year          int  NOT NULL,
    last_sequence int  NOT NULL CONSTRAINT document_counter_positive CHECK (last_sequence > 0),
    PRIMARY KEY (kind, year)
);
COMMENT ON TABLE core.document_counter IS 'The last number taken; a transaction that fails gives its number back.';

CREATE TABLE sales.customer_order (
    id             uuid PRIMARY KEY,
    number_year    int         NOT NULL,
    number_seq     int         NOT NULL,
    status         text        NOT NULL CONSTRAINT customer_order_status CHECK (status IN
                     ('NEW', 'SOURCING', 'QUOTED', 'PROPOSED', 'ACTIVE', 'COMPLETED', 'CANCELLED')),
    needs_review   boolean     NOT NULL,
    client_id      uuid        CONSTRAINT customer_order_client REFERENCES core.client,
    subject        text        NOT NULL,
    item_count     int         NOT NULL,
    needed_by      date,
    delivery_place text,
    doubts         jsonb       NOT NULL,
    created_at     timestamptz NOT NULL,
    version        bigint      NOT NULL,
    CONSTRAINT customer_order_number UNIQUE (number_year, number_seq)
);
CREATE INDEX customer_order_newest ON sales.customer_order (created_at DESC, id DESC);
CREATE INDEX customer_order_newest_by_status ON sales.customer_order (status, created_at DESC, id DESC);
CREATE INDEX customer_order_to_review ON sales.customer_order (created_at DESC, id DESC) WHERE needs_review;
CREATE INDEX customer_order_by_client ON sales.customer_order (client_id);
COMMENT ON TABLE sales.customer_order IS 'What we are working on for a client: ORD-<year>-<seq>.';
COMMENT ON COLUMN sales.customer_order.client_id IS 'Null until somebody knows who asks.';

CREATE TABLE sales.order_item (
    id       uuid PRIMARY KEY,
    order_id uuid NOT NULL CONSTRAINT order_item_order REFERENCES sales.customer_order,
    line     int  NOT NULL CONSTRAINT order_item_line CHECK (line > 0),
    name     text NOT NULL CONSTRAINT order_item_name_not_blank CHECK (name ~ '\S'),
    sku      text,
    quantity numeric(18, 6) CONSTRAINT order_item_quantity CHECK (quantity > 0),
    unit     text NOT NULL,
    status   text NOT NULL CONSTRAINT order_item_status CHECK (status IN ('OPEN', 'CANCELLED')),
    CONSTRAINT order_item_line_key UNIQUE (order_id, line)
);
COMMENT ON TABLE sales.order_item IS 'The things a client wants; cancelled ones stay.';
COMMENT ON COLUMN sales.order_item.quantity IS 'Null until somebody knows how much.';

CREATE TABLE mail.mailbox_cursor (
    mailbox      text PRIMARY KEY,
    uid_validity bigint NOT NULL,
    last_uid     bigint NOT NULL
);
COMMENT ON TABLE mail.mailbox_cursor IS 'How far each mailbox is fetched.';

CREATE TABLE mail.message (
    id             uuid PRIMARY KEY,
    mailbox        text        NOT NULL,
    uid_validity   bigint      NOT NULL,
    uid            bigint      NOT NULL,
    received_at    timestamptz NOT NULL,
    size           bigint      NOT NULL,
    truncated      boolean     NOT NULL,
    raw_sha256     text        NOT NULL,
    state          text        NOT NULL CONSTRAINT message_state CHECK (state IN ('RECEIVED', 'FILED', 'QUARANTINED')),
    attempts       int         NOT NULL,
    claimable_from timestamptz NOT NULL,
    kind           text        CONSTRAINT message_kind CHECK (kind IN
                     ('CLIENT_REQUEST', 'SUPPLIER_REPLY', 'AUTO_REPLY', 'BOUNCE', 'OTHER')),
    sender         text,
    sender_name    text,
    subject        text        NOT NULL,
    internet_id    text,
    defects        text[]      NOT NULL,
    failure        text,
    order_id       uuid        CONSTRAINT message_order REFERENCES sales.customer_order,
    CONSTRAINT message_place UNIQUE (mailbox, uid_validity, uid)
);
CREATE INDEX message_waiting ON mail.message (received_at, id) WHERE state = 'RECEIVED';
CREATE INDEX message_newest ON mail.message (received_at DESC, id DESC);
CREATE INDEX message_by_content ON mail.message (mailbox, raw_sha256);
CREATE INDEX message_by_order ON mail.message (order_id) WHERE order_id IS NOT NULL;
COMMENT ON TABLE mail.message IS 'Every mail that came, and how far the work on it is.';
COMMENT ON COLUMN mail.message.claimable_from IS 'When the mail may be worked on: a lease while somebody does, a pause after a failure.';
COMMENT ON COLUMN mail.message.internet_id IS 'The Message-ID header, null where the mail has none or was not read yet.';

CREATE TABLE mail.message_raw (
    message_id uuid PRIMARY KEY CONSTRAINT message_raw_message REFERENCES mail.message,
    content    bytea NOT NULL
);
COMMENT ON TABLE mail.message_raw IS 'Mails as they came, byte for byte.';

CREATE TABLE ops.audit_entry (
    seq          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id           uuid        NOT NULL CONSTRAINT audit_entry_id_key UNIQUE,
    at           timestamptz NOT NULL,
    actor        text        NOT NULL,
    action       text        NOT NULL,
    subject_type text        NOT NULL,
    subject_id   uuid        NOT NULL,
    changes      jsonb       NOT NULL,
    reason       text
);
CREATE INDEX audit_entry_by_subject ON ops.audit_entry (subject_id, seq);
COMMENT ON TABLE ops.audit_entry IS 'Who changed what, when and why; rows are only ever added.';

CREATE FUNCTION ops.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the journal is only ever added to';
END $$;
CREATE TRIGGER audit_entry_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON ops.audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION ops.refuse_change();
