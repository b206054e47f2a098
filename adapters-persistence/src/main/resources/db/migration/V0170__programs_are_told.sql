CREATE TABLE ops.event_reader (
    name       text   PRIMARY KEY,
    written_by xid8   NOT NULL,
    number     bigint NOT NULL
);
COMMENT ON TABLE ops.event_reader IS 'How far each reader of events has come.';

CREATE TABLE ops.webhook (
    id           uuid        PRIMARY KEY,
    name         text        NOT NULL CONSTRAINT webhook_name CHECK (name ~ '\S'),
    url          text        NOT NULL CONSTRAINT webhook_url CHECK (url ~ '^https?://'),
    wanted       text[]      NOT NULL CONSTRAINT webhook_wants CHECK (cardinality(wanted) > 0),
    active       boolean     NOT NULL,
    generation   integer     NOT NULL CONSTRAINT webhook_generation CHECK (generation > 0),
    former_until timestamptz,
    created_at   timestamptz NOT NULL,
    version      bigint      NOT NULL CONSTRAINT webhook_version CHECK (version > 0)
);
COMMENT ON TABLE ops.webhook IS 'Programs that are told what happened.';
COMMENT ON COLUMN ops.webhook.generation IS 'Of the secret, which is derived and not kept.';

CREATE TABLE ops.webhook_delivery (
    id         uuid        PRIMARY KEY,
    webhook_id uuid        NOT NULL REFERENCES ops.webhook ON DELETE CASCADE,
    type       text        NOT NULL,
    body       text        NOT NULL,
    state      text        NOT NULL CONSTRAINT webhook_delivery_state CHECK (state IN ('PENDING', 'DELIVERED', 'DEAD')),
    attempts   integer     NOT NULL CONSTRAINT webhook_delivery_attempts CHECK (attempts >= 0),
    due_at     timestamptz NOT NULL,
    answer     text,
    created_at timestamptz NOT NULL
);
COMMENT ON TABLE ops.webhook_delivery IS 'Events on their way to webhooks, and what came of them.';
CREATE INDEX webhook_delivery_due ON ops.webhook_delivery (due_at, id) WHERE state = 'PENDING';
CREATE INDEX webhook_delivery_over ON ops.webhook_delivery (due_at) WHERE state <> 'PENDING';
CREATE INDEX webhook_delivery_newest ON ops.webhook_delivery (webhook_id, created_at DESC, id DESC);
