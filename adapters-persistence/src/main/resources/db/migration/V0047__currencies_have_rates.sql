CREATE TABLE core.exchange_rate (
    from_currency text        NOT NULL CONSTRAINT exchange_rate_from CHECK (from_currency ~ '^[A-Z]{3}$'),
    to_currency   text        NOT NULL CONSTRAINT exchange_rate_to CHECK (to_currency ~ '^[A-Z]{3}$'),
    date          date        NOT NULL,
    source        text        NOT NULL CONSTRAINT exchange_rate_source CHECK (source ~ '\S'),
    rate          numeric     NOT NULL CONSTRAINT exchange_rate_positive CHECK (rate > 0),
    PRIMARY KEY (from_currency, to_currency, date, source),
    CONSTRAINT exchange_rate_differ CHECK (from_currency <> to_currency)
);
COMMENT ON TABLE core.exchange_rate IS 'How much of the second currency one of the first costs, by day and by who says so.';
