-- The same words as before, in half the time: each new order and mail is taken apart once or twice.
CREATE OR REPLACE FUNCTION ops.words(given text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    longest constant int := 60;
    taken text[] := array_remove(string_to_array(
        translate(left(given, 100000),
                  E' \t\n\r\u00a0-\u2010\u2011\u2012\u2013\u2014_.,;:!?/\\|()[]{}<>«»"''“”„№#@+*=%&~^`$',
                  repeat(' ', 60)), ' ', ''), NULL);
    forms text[] := taken;
    word  text;
    stem  text;
BEGIN
    FOREACH word IN ARRAY taken LOOP
        IF length(word) > longest THEN
            forms := array_replace(forms, word, left(word, longest));
            word := left(word, longest);
        END IF;
        stem := (ts_lexize('pg_catalog.russian_stem', word))[1];
        IF stem <> '' AND stem <> word THEN
            forms := forms || stem;
        END IF;
    END LOOP;
    RETURN array_to_tsvector(forms);
END $$;
