CREATE TABLE core.session (
    id         uuid PRIMARY KEY,
    user_id    uuid        NOT NULL CONSTRAINT session_holder REFERENCES core.user_account,
    generation bigint      NOT NULL CONSTRAINT session_generation CHECK (generation > 0),
    opened_at  timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    seen_at    timestamptz NOT NULL,
    address    text        NOT NULL,
    agent      text        NOT NULL,
    ended_at   timestamptz
);
COMMENT ON TABLE core.session IS 'Who is logged in, and from where.';
COMMENT ON COLUMN core.session.generation IS 'Of the user when it was opened; once the user has a newer one, it is over.';
CREATE INDEX session_by_user ON core.session (user_id, opened_at DESC);
CREATE INDEX session_by_address ON core.session (user_id, address);
CREATE INDEX session_by_end ON core.session (expires_at);

CREATE TABLE core.api_token (
    id         uuid PRIMARY KEY,
    user_id    uuid        NOT NULL CONSTRAINT api_token_holder REFERENCES core.user_account,
    name       text        NOT NULL CONSTRAINT api_token_name CHECK (name ~ '\S'),
    hash       text        NOT NULL CONSTRAINT api_token_hash_key UNIQUE
                           CONSTRAINT api_token_hash CHECK (hash ~ '^[0-9a-f]{64}$'),
    scopes     text[]      NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz,
    used_at    timestamptz,
    revoked_at timestamptz
);
COMMENT ON TABLE core.api_token IS 'What programs prove themselves with; of the token only a hash is kept.';
CREATE INDEX api_token_by_user ON core.api_token (user_id, created_at DESC) WHERE revoked_at IS NULL;

CREATE TABLE ops.login_attempt (
    key      text PRIMARY KEY,
    failures int         NOT NULL CONSTRAINT login_attempt_failures CHECK (failures >= 0),
    last_at  timestamptz NOT NULL
);
COMMENT ON TABLE ops.login_attempt IS 'How often logins failed, by hashes of account and address.';
CREATE INDEX login_attempt_by_age ON ops.login_attempt (last_at);

CREATE TABLE ops.kept_request (
    user_id    uuid        NOT NULL CONSTRAINT kept_request_caller REFERENCES core.user_account,
    name       text        NOT NULL CONSTRAINT kept_request_name CHECK (length(name) BETWEEN 1 AND 255),
    attempt    uuid        NOT NULL,
    content    text        NOT NULL,
    started_at timestamptz NOT NULL,
    held_until timestamptz NOT NULL,
    status     int,
    etag       text,
    location   text,
    body       text,
    secret     boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (user_id, name)
);
COMMENT ON TABLE ops.kept_request IS 'Requests that callers have named with Idempotency-Key; done once however often they are sent.';
COMMENT ON COLUMN ops.kept_request.status IS 'Null while it is being done.';
CREATE INDEX kept_request_by_age ON ops.kept_request (started_at);
