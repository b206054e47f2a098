-- Everything is found by its words. Words are taken apart as the program does it; each is there as it is written, and
-- by its stem, so that "кабеля" finds "кабель". Beyond 100,000 characters nothing is looked for: a vector holds a megabyte.
CREATE FUNCTION ops.words(given text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN array_to_tsvector(coalesce((
    SELECT array_agg(form)
    FROM (SELECT left(w, 60) AS word
          FROM string_to_table(
                   translate(left(given, 100000),
                             E' \t\n\r\u00a0-\u2010\u2011\u2012\u2013\u2014_.,;:!?/\\|()[]{}<>«»"''“”„№#@+*=%&~^`$',
                             repeat(' ', 60)), ' ') w
          WHERE w <> '') taken
    CROSS JOIN LATERAL (VALUES (word), ((ts_lexize('pg_catalog.russian_stem', word))[1])) forms (form)
    WHERE form <> ''), '{}'));

-- All the words, of which the last need only be begun.
CREATE FUNCTION ops.words_asked(given text[]) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (
    SELECT ('(' || string_agg(
               CASE WHEN place = cardinality(given) THEN quote_literal(word) || ':*' ELSE quote_literal(word) END
                   || coalesce('|' || quote_literal(nullif((ts_lexize('pg_catalog.russian_stem', word))[1], '')), ''),
               ')&(' ORDER BY place) || ')')::tsquery
    FROM unnest(given) WITH ORDINALITY AS asked (word, place));

ALTER TABLE sales.customer_order ADD COLUMN words tsvector GENERATED ALWAYS AS (ops.words(search_text)) STORED;
CREATE INDEX customer_order_words ON sales.customer_order USING gin (words);
COMMENT ON COLUMN sales.customer_order.words IS 'What an order is found by in the search over everything.';

ALTER TABLE core.client ADD COLUMN words tsvector GENERATED ALWAYS AS (ops.words(search_text)) STORED;
CREATE INDEX client_words ON core.client USING gin (words);
COMMENT ON COLUMN core.client.words IS 'What a client is found by in the search over everything.';

ALTER TABLE core.supplier ADD COLUMN words tsvector GENERATED ALWAYS AS (ops.words(search_text)) STORED;
CREATE INDEX supplier_words ON core.supplier USING gin (words);
COMMENT ON COLUMN core.supplier.words IS 'What a supplier is found by in the search over everything.';

-- The letters are named, for the database may have been made with a locale that knows only those of ASCII.
ALTER TABLE mail.message ADD COLUMN words tsvector GENERATED ALWAYS AS (ops.words(translate(
        lower(subject || ' ' || coalesce(sender, '') || ' ' || coalesce(sender_name, '')),
        'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯё',
        'абвгдеежзийклмнопрстуфхцчшщъыьэюяе'))) STORED;
CREATE INDEX message_words ON mail.message USING gin (words);
COMMENT ON COLUMN mail.message.words IS 'What a mail is found by in the search over everything: subject and sender.';
