CREATE TABLE ops.model_day (
    day    date PRIMARY KEY,
    tokens bigint NOT NULL CONSTRAINT model_day_tokens CHECK (tokens >= 0),
    cost   numeric(14, 6) NOT NULL CONSTRAINT model_day_cost CHECK (cost >= 0)
);
COMMENT ON TABLE ops.model_day IS 'The sum of a day''s calls. Its row is the lock under which calls of several nodes stay within the budget.';
COMMENT ON COLUMN ops.model_day.cost IS 'US dollars.';

CREATE TABLE ops.model_call (
    id      uuid PRIMARY KEY,
    at      timestamptz NOT NULL,
    day     date NOT NULL REFERENCES ops.model_day,
    model   text NOT NULL,
    prompt  text NOT NULL,
    mail    text,
    outcome text,
    tokens  bigint NOT NULL CONSTRAINT model_call_tokens CHECK (tokens >= 0),
    cost    numeric(14, 6) NOT NULL CONSTRAINT model_call_cost CHECK (cost >= 0)
);
CREATE INDEX model_call_of_day ON ops.model_call (day);
CREATE INDEX model_call_of_mail ON ops.model_call (mail, at, id) WHERE mail IS NOT NULL;
COMMENT ON COLUMN ops.model_call.mail IS 'The Message-ID of the mail that was read.';
COMMENT ON COLUMN ops.model_call.outcome IS 'Null while the call is under way, and for ever where its node died.';
COMMENT ON COLUMN ops.model_call.cost IS 'US dollars; while the call is under way, what it may cost at most.';
