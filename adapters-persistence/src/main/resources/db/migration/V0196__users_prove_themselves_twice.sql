CREATE TABLE core.second_factor (
    user_id    uuid PRIMARY KEY CONSTRAINT second_factor_user REFERENCES core.user_account,
    closed_key text    NOT NULL,
    confirmed  boolean NOT NULL,
    used_step  bigint  NOT NULL CONSTRAINT second_factor_used_step CHECK (used_step >= 0),
    recovery   text[]  NOT NULL
);
COMMENT ON TABLE core.second_factor IS 'The second thing that some users prove themselves with (RFC 6238).';
COMMENT ON COLUMN core.second_factor.closed_key IS 'Closed with the secret that access tokens are signed with.';
COMMENT ON COLUMN core.second_factor.recovery IS 'Hashes of the codes that are left.';
