CREATE TABLE ops.setting (
    key     text PRIMARY KEY CONSTRAINT setting_key CHECK (key ~ '^[a-z]+([.-][a-z]+)*$'),
    value   text,
    version bigint NOT NULL CONSTRAINT setting_version CHECK (version > 0)
);
COMMENT ON TABLE ops.setting IS 'The settings that people have changed; secrets are never among them.';
COMMENT ON COLUMN ops.setting.value IS 'Null where it was given back to the environment and the standard.';
