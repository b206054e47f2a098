ALTER TABLE sourcing.rfq_item
    ADD COLUMN folded_name text,
    ADD COLUMN folded_sku  text;
-- The letters are named, for the database may have been made with a locale that knows only those of ASCII.
UPDATE sourcing.rfq_item
SET folded_name = translate(lower(regexp_replace(trim(name), '\s+', ' ', 'g')),
                            'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯё', 'абвгдеежзийклмнопрстуфхцчшщъыьэюяе'),
    folded_sku  = translate(lower(regexp_replace(trim(sku), '\s+', ' ', 'g')),
                            'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯё', 'абвгдеежзийклмнопрстуфхцчшщъыьэюяе');
ALTER TABLE sourcing.rfq_item ALTER COLUMN folded_name SET NOT NULL;
CREATE INDEX rfq_item_by_name ON sourcing.rfq_item (folded_name);
CREATE INDEX rfq_item_by_sku ON sourcing.rfq_item (folded_sku) WHERE folded_sku IS NOT NULL;
COMMENT ON COLUMN sourcing.rfq_item.folded_name IS 'The name without differences of case and spaces: items are alike that share it.';

CREATE TABLE sourcing.chosen_offer (
    order_id      uuid NOT NULL CONSTRAINT chosen_offer_order REFERENCES sales.customer_order,
    order_item_id uuid NOT NULL CONSTRAINT chosen_offer_item REFERENCES sales.order_item,
    quote_id      uuid NOT NULL,
    number        int  NOT NULL,
    reason        text,
    PRIMARY KEY (order_id, order_item_id),
    CONSTRAINT chosen_offer_version FOREIGN KEY (quote_id, number) REFERENCES sourcing.quote_version
);
CREATE INDEX chosen_offer_by_quote ON sourcing.chosen_offer (quote_id);
COMMENT ON TABLE sourcing.chosen_offer IS 'Whose offer is taken for an item.';
COMMENT ON COLUMN sourcing.chosen_offer.reason IS 'Why it is not the best that is taken.';
