-- All the words, of which the last need only be begun, with three characters: with fewer, a great part of all words would
-- have to be gathered to find what nobody means.
CREATE OR REPLACE FUNCTION ops.words_asked(given text[]) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (
    SELECT ('(' || string_agg(
               CASE WHEN place = cardinality(given) AND length(word) >= 3 THEN quote_literal(word) || ':*'
                    ELSE quote_literal(word) END
                   || coalesce('|' || quote_literal(nullif((ts_lexize('pg_catalog.russian_stem', word))[1], '')), ''),
               ')&(' ORDER BY place) || ')')::tsquery
    FROM unnest(given) WITH ORDINALITY AS asked (word, place));
