-- How cost becomes price. A rule that is retired is taken out; the journal has kept it.
CREATE TABLE sales.pricing_rule (
    id                uuid PRIMARY KEY,
    scope             text        NOT NULL,
    scope_kind        text        NOT NULL CONSTRAINT pricing_rule_scope_kind CHECK (scope_kind IN
                        ('ITEM', 'SUPPLIER', 'CATEGORY', 'CLIENT', 'EVERYTHING')),
    scope_word        text        CONSTRAINT pricing_rule_scope_word CHECK (scope_word ~ '\S'),
    supplier_id       uuid        CONSTRAINT pricing_rule_supplier REFERENCES core.supplier,
    client_id         uuid        CONSTRAINT pricing_rule_client REFERENCES core.client,
    markup            numeric     CONSTRAINT pricing_rule_markup CHECK (markup > -100),
    discount          numeric     CONSTRAINT pricing_rule_discount CHECK (discount BETWEEN 0 AND 100),
    floor_margin      numeric     CONSTRAINT pricing_rule_floor CHECK (floor_margin < 100),
    floor_enforcement text        CONSTRAINT pricing_rule_enforcement CHECK (floor_enforcement IN ('MARK', 'REFUSE')),
    step              numeric     CONSTRAINT pricing_rule_step CHECK (step > 0),
    step_mode         text,
    promo_code        text        CONSTRAINT pricing_rule_promo_code CHECK (promo_code ~ '\S'),
    promo_from        date,
    promo_until       date,
    promo_limit       int         CONSTRAINT pricing_rule_promo_limit CHECK (promo_limit > 0),
    promo_uses        int,
    created_at        timestamptz NOT NULL,
    version           bigint      NOT NULL CONSTRAINT pricing_rule_version CHECK (version > 0),
    CONSTRAINT pricing_rule_scope_whole CHECK (
        (scope_kind IN ('ITEM', 'CATEGORY')) = (scope_word IS NOT NULL)
        AND (scope_kind = 'SUPPLIER') = (supplier_id IS NOT NULL)
        AND (scope_kind = 'CLIENT') = (client_id IS NOT NULL)),
    CONSTRAINT pricing_rule_says_something CHECK (num_nonnulls(markup, discount, floor_margin, step) > 0),
    CONSTRAINT pricing_rule_floor_whole CHECK ((floor_margin IS NULL) = (floor_enforcement IS NULL)),
    CONSTRAINT pricing_rule_step_whole CHECK ((step IS NULL) = (step_mode IS NULL)),
    CONSTRAINT pricing_rule_promo_whole CHECK (
        num_nonnulls(promo_code, promo_from, promo_until, promo_uses) IN (0, 4)
        AND (promo_limit IS NULL OR promo_uses <= promo_limit)
        AND promo_from <= promo_until),
    CONSTRAINT pricing_rule_promo_discount_only CHECK (
        promo_code IS NULL OR (discount IS NOT NULL AND num_nonnulls(markup, floor_margin, step) = 0))
);
CREATE UNIQUE INDEX pricing_rule_scope_key ON sales.pricing_rule (scope, coalesce(promo_code, ''));
CREATE INDEX pricing_rule_by_supplier ON sales.pricing_rule (supplier_id) WHERE supplier_id IS NOT NULL;
CREATE INDEX pricing_rule_by_client ON sales.pricing_rule (client_id) WHERE client_id IS NOT NULL;
COMMENT ON TABLE sales.pricing_rule IS 'How cost becomes price, for what lies in the scope. The narrower scope has the say.';
COMMENT ON COLUMN sales.pricing_rule.scope IS 'The scope as traces and the journal tell it, category:cable.';
COMMENT ON COLUMN sales.pricing_rule.scope_word IS 'The article or the category, in lower case.';
COMMENT ON COLUMN sales.pricing_rule.promo_code IS 'In upper case; without it the rule is silent.';
