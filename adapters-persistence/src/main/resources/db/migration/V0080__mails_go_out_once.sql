CREATE TABLE mail.outgoing (
    id           uuid PRIMARY KEY,
    kind         text        NOT NULL,
    about_type   text        NOT NULL,
    about_id     uuid        NOT NULL,
    sender       text        NOT NULL,
    recipient    text        NOT NULL,
    message_id   text        NOT NULL CONSTRAINT outgoing_message_id UNIQUE,
    subject      text        NOT NULL,
    automatic    boolean     NOT NULL,
    state        text        NOT NULL CONSTRAINT outgoing_state CHECK (state IN
                   ('NEW', 'SENDING', 'RETRY_AT', 'SENT', 'FAILED', 'UNKNOWN', 'WITHDRAWN')),
    attempts     int         NOT NULL CONSTRAINT outgoing_attempts CHECK (attempts >= 0),
    tried_at     timestamptz,
    due_at       timestamptz NOT NULL,
    reply        text,
    created_at   timestamptz NOT NULL,
    sent_at      timestamptz,
    version      bigint      NOT NULL CONSTRAINT outgoing_version CHECK (version > 0),
    CONSTRAINT outgoing_tried CHECK ((attempts = 0) = (tried_at IS NULL)),
    CONSTRAINT outgoing_sent CHECK (state <> 'SENT' OR sent_at IS NOT NULL)
);
CREATE INDEX outgoing_due ON mail.outgoing (due_at, id) WHERE state IN ('NEW', 'RETRY_AT');
CREATE INDEX outgoing_under_way ON mail.outgoing (due_at, id) WHERE state = 'SENDING';
CREATE INDEX outgoing_unknown ON mail.outgoing (created_at, id) WHERE state = 'UNKNOWN';
CREATE INDEX outgoing_about ON mail.outgoing (about_type, about_id, created_at, id);
CREATE INDEX outgoing_automatic ON mail.outgoing (recipient, created_at) WHERE automatic;
COMMENT ON TABLE mail.outgoing IS 'The mails we write, one recipient each, and what became of them.';
COMMENT ON COLUMN mail.outgoing.message_id IS 'Fixed when the mail was composed, without angle brackets.';
COMMENT ON COLUMN mail.outgoing.due_at IS 'When it may be tried; while it is being sent, until when that may take.';
COMMENT ON COLUMN mail.outgoing.reply IS 'What the server last said, or what is known instead.';

CREATE TABLE mail.outgoing_raw (
    outgoing_id uuid PRIMARY KEY CONSTRAINT outgoing_raw_mail REFERENCES mail.outgoing,
    content     bytea NOT NULL
);
COMMENT ON TABLE mail.outgoing_raw IS 'The bytes a mail goes out with, the same at every try.';

CREATE TABLE mail.outgoing_try (
    outgoing_id uuid        NOT NULL CONSTRAINT outgoing_try_mail REFERENCES mail.outgoing,
    attempt     int         NOT NULL CONSTRAINT outgoing_try_attempt CHECK (attempt > 0),
    begun_at    timestamptz NOT NULL,
    PRIMARY KEY (outgoing_id, attempt)
);
CREATE INDEX outgoing_try_newest ON mail.outgoing_try (begun_at);
COMMENT ON TABLE mail.outgoing_try IS 'Each time a mail server was asked to take a mail; limits are counted here.';

CREATE TABLE mail.letter_template (
    kind     text   NOT NULL,
    language text   NOT NULL CONSTRAINT letter_template_language CHECK (language IN ('ru', 'en')),
    subject  text,
    body     text,
    html     text,
    version  bigint NOT NULL CONSTRAINT letter_template_version CHECK (version > 0),
    PRIMARY KEY (kind, language),
    CONSTRAINT letter_template_whole CHECK (num_nonnulls(subject, body, html) IN (0, 3))
);
COMMENT ON TABLE mail.letter_template IS 'Templates of letters that people have changed; without texts the standard one holds again.';
