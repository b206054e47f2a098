ALTER TABLE core.supplier
    ADD COLUMN languages     text[] CONSTRAINT supplier_languages
                             CHECK (languages <@ ARRAY['ru', 'en'] AND cardinality(languages) > 0),
    ADD COLUMN brands        text[] NOT NULL DEFAULT '{}',
    ADD COLUMN payment       text,
    ADD COLUMN delivery      text,
    ADD COLUMN minimum_order numeric CONSTRAINT supplier_minimum_order CHECK (minimum_order >= 0),
    ADD COLUMN currency      text CONSTRAINT supplier_currency CHECK (currency ~ '^[A-Z]{3}$'),
    ADD COLUMN notes         text,
    ADD COLUMN block_reason  text CONSTRAINT supplier_block_reason CHECK (block_reason ~ '\S'),
    ADD COLUMN blocked_since timestamptz,
    ADD COLUMN version       bigint NOT NULL DEFAULT 1 CONSTRAINT supplier_version CHECK (version > 0),
    ADD COLUMN search_text   text   NOT NULL DEFAULT '',
    ADD CONSTRAINT supplier_minimum_order_currency CHECK (minimum_order IS NULL OR currency IS NOT NULL),
    ADD CONSTRAINT supplier_block_whole CHECK ((block_reason IS NULL) = (blocked_since IS NULL));
COMMENT ON COLUMN core.supplier.languages IS 'Those it understands, the one it is written to in first.';
COMMENT ON COLUMN core.supplier.minimum_order IS 'The least that an order must come to, in the currency beside it.';
COMMENT ON COLUMN core.supplier.block_reason IS 'Why it is not asked any more, null where it is.';
COMMENT ON COLUMN core.supplier.search_text IS 'What a supplier is looked up by, in lower case and with one letter for its two spellings, a line each.';

ALTER TABLE core.supplier_address
    ADD COLUMN name  text,
    ADD COLUMN phone text;
ALTER TABLE core.supplier_address RENAME TO supplier_contact;
COMMENT ON TABLE core.supplier_contact IS 'The people of a supplier; an address belongs to one supplier.';

-- The letters are named, for the database may have been made with a locale that knows only those of ASCII.
UPDATE core.supplier s
SET languages = ARRAY[s.language],
    search_text = translate(
        lower(concat_ws(E'\n', s.name,
                        (SELECT string_agg(p.email, E'\n' ORDER BY p.place)
                         FROM core.supplier_contact p WHERE p.supplier_id = s.id),
                        array_to_string(s.categories, E'\n'))),
        'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯё',
        'абвгдеежзийклмнопрстуфхцчшщъыьэюяе');
ALTER TABLE core.supplier
    ALTER COLUMN languages SET NOT NULL,
    ALTER COLUMN brands DROP DEFAULT,
    ALTER COLUMN version DROP DEFAULT,
    ALTER COLUMN search_text DROP DEFAULT,
    DROP COLUMN language;
CREATE INDEX supplier_newest ON core.supplier (created_at DESC, id DESC);
