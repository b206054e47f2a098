-- What people taught us about how senders write, and what they put right.

CREATE TABLE mail.lesson (
    sender     text        NOT NULL,
    kind       text        NOT NULL CONSTRAINT lesson_kind CHECK (kind IN ('ALIAS', 'UNIT', 'COLUMN')),
    written    text        NOT NULL,
    name       text,
    sku        text,
    meaning    text,
    learned_at timestamptz NOT NULL,
    PRIMARY KEY (sender, kind, written),
    CONSTRAINT lesson_of_alias CHECK ((kind = 'ALIAS') = (name IS NOT NULL)),
    CONSTRAINT lesson_meaning CHECK ((kind = 'ALIAS') = (meaning IS NULL))
);
COMMENT ON TABLE mail.lesson IS 'How one sender writes, as people taught us.';
COMMENT ON COLUMN mail.lesson.sender IS 'A domain with its @, or an address where everybody can have one.';
COMMENT ON COLUMN mail.lesson.written IS 'What the sender writes, folded: words for a product, a word for a unit, the heading of a column.';
COMMENT ON COLUMN mail.lesson.meaning IS 'The code of the unit, or what the column says.';

CREATE TABLE mail.correction (
    message_id   uuid        NOT NULL CONSTRAINT correction_message REFERENCES mail.message,
    line         int         NOT NULL CONSTRAINT correction_line CHECK (line > 0),
    field        text        NOT NULL CONSTRAINT correction_field CHECK (field IN ('QUANTITY', 'UNIT_PRICE')),
    value        numeric     NOT NULL,
    corrected_at timestamptz NOT NULL,
    studied      boolean     NOT NULL,
    PRIMARY KEY (message_id, line, field)
);
CREATE INDEX correction_unstudied ON mail.correction (corrected_at) WHERE NOT studied;
COMMENT ON TABLE mail.correction IS 'Numbers that a person put right, until the tables of the mail were looked at.';
