-- Finds words anywhere in a text; part of every PostgreSQL, and whoever owns the database may add it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

ALTER TABLE sales.customer_order ADD COLUMN search_text text NOT NULL DEFAULT '';
-- The letters are named, for the database may have been made with a locale that knows only those of ASCII.
UPDATE sales.customer_order o
SET search_text = translate(
        regexp_replace(lower(concat_ws(E'\n', 'ORD-' || o.number_year || '-' || lpad(o.number_seq::text, greatest(4, length(o.number_seq::text)), '0'),
                        o.subject,
                        (SELECT string_agg(concat_ws(E'\n', i.name, i.sku), E'\n' ORDER BY i.line)
                         FROM sales.order_item i WHERE i.order_id = o.id))), '[ \t]+', ' ', 'g'),
        'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯё', 'абвгдеежзийклмнопрстуфхцчшщъыьэюяе');
ALTER TABLE sales.customer_order ALTER COLUMN search_text DROP DEFAULT;
CREATE INDEX customer_order_search ON sales.customer_order USING gin (search_text gin_trgm_ops);
CREATE INDEX client_search ON core.client USING gin (search_text gin_trgm_ops);
COMMENT ON COLUMN sales.customer_order.search_text IS 'Number, subject and items in lower case and with one letter for its two spellings, a line each.';
