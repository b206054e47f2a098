CREATE TABLE core.team (
    id      uuid PRIMARY KEY,
    name    text   NOT NULL CONSTRAINT team_name_not_blank CHECK (name ~ '\S'),
    version bigint NOT NULL CONSTRAINT team_version CHECK (version > 0)
);
COMMENT ON TABLE core.team IS 'Users who see what is each other''s.';
CREATE UNIQUE INDEX team_name_key ON core.team (lower(name));

ALTER TABLE core.user_account
    ADD COLUMN team_id    uuid CONSTRAINT user_account_team REFERENCES core.team,
    ADD COLUMN language   text CONSTRAINT user_account_language CHECK (language IN ('RUSSIAN', 'ENGLISH')),
    ADD COLUMN zone       text,
    ADD COLUMN generation bigint NOT NULL DEFAULT 1 CONSTRAINT user_account_generation CHECK (generation > 0),
    ADD COLUMN version    bigint NOT NULL DEFAULT 1 CONSTRAINT user_account_version CHECK (version > 0);
ALTER TABLE core.user_account
    ALTER COLUMN generation DROP DEFAULT,
    ALTER COLUMN version DROP DEFAULT;
COMMENT ON COLUMN core.user_account.language IS 'Null where the browser decides.';
COMMENT ON COLUMN core.user_account.zone IS 'Null for the company''s.';
COMMENT ON COLUMN core.user_account.generation IS 'Whoever logged in under an older one has to log in again.';
CREATE INDEX user_account_by_team ON core.user_account (team_id);

CREATE TABLE core.user_grant (
    user_id    uuid NOT NULL CONSTRAINT user_grant_user REFERENCES core.user_account ON DELETE CASCADE,
    permission text NOT NULL,
    scope      text NOT NULL CONSTRAINT user_grant_scope CHECK (scope IN ('OWN', 'TEAM', 'ALL')),
    PRIMARY KEY (user_id, permission)
);
COMMENT ON TABLE core.user_grant IS 'What a user is allowed beyond the role.';
