-- Who we are on papers, and how those look: one row each.
CREATE TABLE core.company (
    singleton     boolean PRIMARY KEY DEFAULT true CONSTRAINT company_only CHECK (singleton),
    name          text    NOT NULL CONSTRAINT company_name_not_blank CHECK (name ~ '\S'),
    legal_name    text,
    inn           text,
    kpp           text,
    ogrn          text,
    bank_bic      text,
    bank_account  text,
    bank_name     text,
    address       text,
    person        text,
    phone         text,
    email         text,
    correspondent text    CONSTRAINT company_correspondent CHECK (correspondent ~ '^[0-9]{20}$'),
    signatory     text,
    vat_mode      text    NOT NULL CONSTRAINT company_vat_mode CHECK (vat_mode IN ('INCLUDED', 'EXCLUDED', 'EXEMPT')),
    logo          bytea   CONSTRAINT company_logo CHECK (length(logo) <= 524288),
    version       bigint  NOT NULL CONSTRAINT company_version CHECK (version > 0),
    CONSTRAINT company_bank_whole CHECK ((bank_bic IS NULL) = (bank_account IS NULL))
);
COMMENT ON TABLE core.company IS 'Our own company, as its papers show it; without a row only its name is known.';
COMMENT ON COLUMN core.company.correspondent IS 'The account of our bank at the central bank.';

CREATE TABLE core.proposal_template (
    singleton       boolean PRIMARY KEY DEFAULT true CONSTRAINT proposal_template_only CHECK (singleton),
    accent          text    NOT NULL CONSTRAINT proposal_template_accent CHECK (accent ~ '^#[0-9A-F]{6}$'),
    columns         text[]  NOT NULL CONSTRAINT proposal_template_columns CHECK (cardinality(columns) > 0),
    payment_code    boolean NOT NULL,
    signature       boolean NOT NULL,
    heading_ru      text    NOT NULL,
    introduction_ru text    NOT NULL,
    terms_ru        text    NOT NULL,
    footer_ru       text    NOT NULL,
    heading_en      text    NOT NULL,
    introduction_en text    NOT NULL,
    terms_en        text    NOT NULL,
    footer_en       text    NOT NULL,
    version         bigint  NOT NULL CONSTRAINT proposal_template_version CHECK (version > 0)
);
COMMENT ON TABLE core.proposal_template IS 'How proposals look that are printed from now on; without a row the standard template holds.';
