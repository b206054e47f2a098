-- A company of many years: 20,000 clients, 500 suppliers, a million orders with three million items, a tenth of
-- them asked for at suppliers, a mail, a journal entry and an event for each order. The numbers are spread by hashing, so that
-- every run makes the same. Statements are told apart by lines of dashes.
CREATE FUNCTION pg_temp.id(kind int, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
$$ SELECT (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$
--------
CREATE FUNCTION pg_temp.spread(n bigint, salt int, most int) RETURNS int LANGUAGE sql IMMUTABLE AS
$$ SELECT (abs(hashint8(n * 31 + salt)::bigint) % most)::int $$
--------
INSERT INTO core.user_account (id, email, name, role, password_hash, active, created_at,
                               generation, version)
SELECT pg_temp.id(1, n), 'manager' || n || '@desk.example', 'Manager ' || n, 'MANAGER', '-', true, now(), 1, 1
FROM generate_series(1, 20) n
--------
INSERT INTO core.client (id, name, created_at, archived, version, search_text)
SELECT pg_temp.id(2, n), 'ООО «Клиент ' || n || '»', now() - n * interval '1 hour', false, 1,
       'ооо «клиент ' || n || E'»\nanna' || n || '@client.example'
FROM generate_series(1, 20000) n
--------
INSERT INTO core.client_contact (email, client_id, place, name)
SELECT 'anna' || n || '@client.example', pg_temp.id(2, n), 0, 'Анна ' || n
FROM generate_series(1, 20000) n
--------
INSERT INTO core.supplier (id, name, languages, categories, brands, created_at, version, search_text)
SELECT pg_temp.id(3, n), 'Поставщик ' || n, ARRAY['ru'], ARRAY['кабель', 'автоматика'], ARRAY['Brand ' || n % 40],
       now() - n * interval '1 day', 1, 'поставщик ' || n
FROM generate_series(1, 500) n
--------
INSERT INTO sales.customer_order (id, number_year, number_seq, status, needs_review, client_id, subject, item_count,
                                  doubts, created_at, version, owner_id, closed_at, close_reason, archived, search_text)
SELECT pg_temp.id(4, n), 2020 + (n / 200000)::int, (n % 200000)::int + 1, status, status = 'NEW' AND n % 3 = 0,
       pg_temp.id(2, 1 + pg_temp.spread(n, 1, 20000)), 'Заявка ' || n || ': ' ||
       (ARRAY['кабель', 'автоматы', 'светильники', 'крепёж', 'насосы'])[1 + pg_temp.spread(n, 2, 5)], 3,
       '[]', at, 1, pg_temp.id(1, 1 + pg_temp.spread(n, 3, 20)),
       CASE WHEN status IN ('COMPLETED', 'CANCELLED') THEN at + interval '9 days' END,
       CASE WHEN status = 'CANCELLED' THEN 'Too dear' END,
       status IN ('COMPLETED', 'CANCELLED') AND n < 900000,
       'ord-' || n || E'\n' || lower((ARRAY['кабель', 'автоматы', 'светильники', 'крепёж', 'насосы'])[1 + pg_temp.spread(n, 2, 5)]) || ' ' || n
FROM (SELECT n, now() - (1000000 - n) * interval '2 minutes' AS at,
             CASE WHEN n > 995000 THEN (ARRAY['NEW', 'SOURCING', 'QUOTED', 'PROPOSED', 'ACTIVE'])[1 + pg_temp.spread(n, 4, 5)]
                  WHEN pg_temp.spread(n, 5, 3) = 0 THEN 'CANCELLED' ELSE 'COMPLETED' END AS status
      FROM generate_series(1::bigint, 1000000) n) o
--------
INSERT INTO sales.order_item (id, order_id, line, name, sku, quantity, unit, status)
SELECT pg_temp.id(5, n * 3 + line), pg_temp.id(4, n), line,
       (ARRAY['Кабель ВВГнг 3х2,5', 'Автомат 16А', 'Светильник LED', 'Болт М8', 'Насос ЦВК'])[1 + pg_temp.spread(n * 3 + line, 6, 5)]
           || ' ' || pg_temp.spread(n * 3 + line, 7, 5000),
       'SKU-' || pg_temp.spread(n * 3 + line, 7, 5000), 1 + pg_temp.spread(n, 8, 500), 'pcs', 'OPEN'
FROM generate_series(1::bigint, 1000000) n, generate_series(1, 3) line
--------
INSERT INTO mail.message (id, mailbox, uid_validity, uid, received_at, size, truncated, raw_sha256, state, attempts,
                          claimable_from, kind, sender, subject, internet_id, defects, order_id,
                          files_kept)
SELECT pg_temp.id(6, n), 'INBOX', 1, n, now() - (1000000 - n) * interval '2 minutes', 20000, false, md5(n::text) || md5(n::text),
       CASE WHEN n % 5000 = 0 THEN 'QUARANTINED' ELSE 'FILED' END, 1, now(), 'CLIENT_REQUEST',
       'anna' || 1 + pg_temp.spread(n, 1, 20000) || '@client.example', 'Заявка ' || n, '<' || n || '@client.example>', '{}',
       pg_temp.id(4, n), true
FROM generate_series(1::bigint, 1000000) n
--------
INSERT INTO sourcing.rfq (id, number_year, number_seq, order_id, supplier_id, status, deadline_at, deadline_zone,
                          remind_at, sent_at, created_at, version)
SELECT pg_temp.id(7, n), 2020 + (n / 20000)::int, (n % 20000)::int + 1, pg_temp.id(4, n * 10), pg_temp.id(3, 1 + pg_temp.spread(n, 9, 500)),
       CASE WHEN n > 99500 THEN 'SENT' WHEN n % 4 = 0 THEN 'TIMED_OUT' ELSE 'ANSWERED' END, at + interval '2 days',
       'Europe/Moscow', CASE WHEN n > 99500 THEN at + interval '36 hours' END, at, at, 1
FROM (SELECT n, now() - (100000 - n) * interval '20 minutes' AS at FROM generate_series(1::bigint, 100000) n) r
--------
INSERT INTO sourcing.rfq_item (rfq_id, position, order_item_id, name, sku, quantity, unit, folded_name, folded_sku)
SELECT pg_temp.id(7, i.n), i.line, o.id, o.name, o.sku, o.quantity, o.unit, lower(o.name), lower(o.sku)
FROM (SELECT n, line FROM generate_series(1::bigint, 100000) n, generate_series(1, 3) line) i
JOIN sales.order_item o ON o.id = pg_temp.id(5, i.n * 30 + i.line)
--------
INSERT INTO sourcing.rfq_response (rfq_id, position, kind, at, late)
SELECT r.id, line, CASE r.status WHEN 'SENT' THEN 'AWAITED' WHEN 'ANSWERED' THEN 'QUOTED' ELSE 'NO_ANSWER' END,
       CASE WHEN r.status <> 'SENT' THEN r.created_at + interval '1 day' END, false
FROM sourcing.rfq r, generate_series(1, 3) line
--------
INSERT INTO ops.audit_entry (id, at, actor, action, subject_type, subject_id, changes)
SELECT pg_temp.id(8, n), now() - (1000000 - n) * interval '2 minutes', 'system', 'order.received', 'order', pg_temp.id(4, n), '[]'
FROM generate_series(1::bigint, 1000000) n
--------
INSERT INTO ops.audit_seal (position, entry_id, hash)
SELECT 1000 + n, pg_temp.id(8, n), md5(n::text) || md5(n::text)
FROM generate_series(1::bigint, 1000000) n
--------
INSERT INTO ops.event (at, type, subject_type, subject_id, payload)
SELECT now() - (1000000 - n) * interval '2 minutes', 'order.received.v1', 'order', pg_temp.id(4, n), '{}'
FROM generate_series(1::bigint, 1000000) n
--------
VACUUM (ANALYZE)
