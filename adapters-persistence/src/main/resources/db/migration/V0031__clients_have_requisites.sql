ALTER TABLE core.client
    ADD COLUMN legal_name   text,
    ADD COLUMN kpp          text CONSTRAINT client_kpp CHECK (kpp ~ '^[0-9]{4}[0-9A-Z]{2}[0-9]{3}$'),
    ADD COLUMN ogrn         text CONSTRAINT client_ogrn CHECK (ogrn ~ '^([0-9]{13}|[0-9]{15})$'),
    ADD COLUMN bank_bic     text CONSTRAINT client_bank_bic CHECK (bank_bic ~ '^[0-9]{9}$'),
    ADD COLUMN bank_account text CONSTRAINT client_bank_account CHECK (bank_account ~ '^[0-9]{5}[0-9A-Z][0-9]{14}$'),
    ADD COLUMN bank_name    text,
    ADD COLUMN notes        text,
    ADD COLUMN archived     boolean NOT NULL DEFAULT false,
    ADD COLUMN version      bigint  NOT NULL DEFAULT 1 CONSTRAINT client_version CHECK (version > 0),
    ADD COLUMN search_text  text    NOT NULL DEFAULT '',
    ADD CONSTRAINT client_bank_whole CHECK ((bank_bic IS NULL) = (bank_account IS NULL));
COMMENT ON COLUMN core.client.archived IS 'No longer offered where a client is chosen; what it ordered stays.';
COMMENT ON COLUMN core.client.search_text IS 'What a client is looked up by, in lower case and with one letter for its two spellings, a line each.';
COMMENT ON COLUMN core.client.inn IS
    'Null where we do not know it, or the client has none. What was kept before the check digits were looked at is left as it is.';

-- The letters are named, for the database may have been made with a locale that knows only those of ASCII.
UPDATE core.client c
SET search_text = translate(
        lower(concat_ws(E'\n', c.name, c.inn,
                        (SELECT string_agg(concat_ws(E'\n', p.name, p.email, p.phone), E'\n' ORDER BY p.place)
                         FROM core.client_contact p WHERE p.client_id = c.id))),
        'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯё',
        'абвгдеежзийклмнопрстуфхцчшщъыьэюяе');
ALTER TABLE core.client
    ALTER COLUMN search_text DROP DEFAULT,
    ALTER COLUMN archived DROP DEFAULT,
    ALTER COLUMN version DROP DEFAULT;

-- Not unique: mails may have brought one number twice before anybody looked.
CREATE INDEX client_by_inn ON core.client (inn) WHERE inn IS NOT NULL;
CREATE INDEX client_newest ON core.client (created_at DESC, id DESC);

CREATE TABLE core.client_address (
    client_id uuid NOT NULL CONSTRAINT client_address_client REFERENCES core.client,
    place     int  NOT NULL CONSTRAINT client_address_place CHECK (place >= 0),
    use       text NOT NULL CONSTRAINT client_address_use CHECK (use IN ('LEGAL', 'POSTAL', 'DELIVERY')),
    text      text NOT NULL CONSTRAINT client_address_not_blank CHECK (text ~ '\S'),
    PRIMARY KEY (client_id, place)
);
COMMENT ON TABLE core.client_address IS 'The places of a client, as on an envelope.';
