CREATE TABLE ops.table_import (
    id        uuid        PRIMARY KEY,
    kind      text        NOT NULL CONSTRAINT table_import_kind CHECK (kind IN ('CLIENTS', 'SUPPLIERS')),
    user_id   uuid        NOT NULL CONSTRAINT table_import_user REFERENCES core.user_account,
    name      text        NOT NULL,
    sha256    text        NOT NULL CONSTRAINT table_import_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    trial     boolean     NOT NULL,
    state     text        NOT NULL CONSTRAINT table_import_state CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    begun_at  timestamptz NOT NULL,
    ended_at  timestamptz,
    tries     int         NOT NULL CONSTRAINT table_import_tries CHECK (tries >= 0),
    created   int         NOT NULL,
    changed   int         NOT NULL,
    same      int         NOT NULL,
    wrong     int         NOT NULL,
    version   bigint      NOT NULL CONSTRAINT table_import_version CHECK (version > 0),
    CONSTRAINT table_import_tally CHECK (created >= 0 AND changed >= 0 AND same >= 0 AND wrong >= 0),
    CONSTRAINT table_import_end CHECK ((state IN ('DONE', 'FAILED')) = (ended_at IS NOT NULL))
);
CREATE INDEX table_import_to_do ON ops.table_import (begun_at, id) WHERE ended_at IS NULL;
CREATE INDEX table_import_ended ON ops.table_import (ended_at) WHERE ended_at IS NOT NULL;
COMMENT ON TABLE ops.table_import IS 'A table of clients or suppliers that somebody gave us, and what became of it; its bytes are in the file store.';
COMMENT ON COLUMN ops.table_import.trial IS 'Nothing is written down: it is only told what would be.';

CREATE TABLE ops.table_import_fault (
    import_id uuid NOT NULL CONSTRAINT table_import_fault_import REFERENCES ops.table_import ON DELETE CASCADE,
    place     int  NOT NULL CONSTRAINT table_import_fault_place CHECK (place >= 0),
    cell      text NOT NULL,
    kind      text NOT NULL,
    found     text NOT NULL,
    PRIMARY KEY (import_id, place)
);
COMMENT ON TABLE ops.table_import_fault IS 'What is wrong with a cell of a table, in the order of its rows.';
