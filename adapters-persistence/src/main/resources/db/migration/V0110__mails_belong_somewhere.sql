-- What a mail belongs to, how that is known and what followed from it.
CREATE TABLE mail.message_match (
    message_id    uuid        NOT NULL CONSTRAINT message_match_message REFERENCES mail.message,
    number        int         NOT NULL CONSTRAINT message_match_number CHECK (number > 0),
    order_id      uuid        NOT NULL CONSTRAINT message_match_order REFERENCES sales.customer_order,
    rfq_id        uuid        CONSTRAINT message_match_rfq REFERENCES sourcing.rfq,
    proposal_id   uuid        CONSTRAINT message_match_proposal REFERENCES sales.proposal,
    way           text        NOT NULL CONSTRAINT message_match_way CHECK (way IN
                    ('MESSAGE_ID', 'PLUS_ADDRESS', 'MARK', 'NUMBER', 'THREAD', 'ONLY_OPEN', 'ITEMS', 'BY_HAND')),
    sure          int         NOT NULL CONSTRAINT message_match_sure CHECK (sure BETWEEN 0 AND 100),
    proven        boolean     NOT NULL,
    effect        text        NOT NULL CONSTRAINT message_match_effect CHECK (effect IN
                    ('NOTHING', 'QUOTED', 'SAID', 'ITEMS_ADDED', 'MARKED', 'ACCEPTED')),
    effect_at     timestamptz CONSTRAINT message_match_effect_at CHECK ((effect = 'SAID') = (effect_at IS NOT NULL)),
    effect_items  uuid[]      NOT NULL,
    matched_at    timestamptz NOT NULL,
    matched_by    text        NOT NULL,
    undone_at     timestamptz,
    undone_by     text,
    undone_reason text,
    PRIMARY KEY (message_id, number),
    CONSTRAINT message_match_one_thing CHECK (num_nonnulls(rfq_id, proposal_id) <= 1),
    CONSTRAINT message_match_undone_whole CHECK (num_nonnulls(undone_at, undone_by, undone_reason) IN (0, 3))
);
CREATE UNIQUE INDEX message_match_one_holds ON mail.message_match (message_id) WHERE undone_at IS NULL;
CREATE INDEX message_match_by_order ON mail.message_match (order_id) WHERE undone_at IS NULL;
CREATE INDEX message_match_by_rfq ON mail.message_match (rfq_id) WHERE undone_at IS NULL AND rfq_id IS NOT NULL;
COMMENT ON TABLE mail.message_match IS 'What mails belong to; what was wrong is undone and stays.';
COMMENT ON COLUMN mail.message_match.order_id IS 'The order that the request or the proposal is for, or the order itself.';
COMMENT ON COLUMN mail.message_match.effect_at IS 'When the no or the question was written down.';
COMMENT ON COLUMN mail.message_match.effect_items IS 'The items that were added to the order.';

ALTER TABLE mail.message
    ADD COLUMN needs_match boolean NOT NULL DEFAULT false,
    ADD COLUMN again       boolean NOT NULL DEFAULT false,
    DROP CONSTRAINT message_kind,
    ADD CONSTRAINT message_kind CHECK (kind IN
        ('CLIENT_REQUEST', 'ORDER_ADDITION', 'ACCEPTANCE', 'SUPPLIER_REPLY', 'QUESTION', 'DECLINE', 'AUTO_REPLY', 'BOUNCE',
         'NEWSLETTER', 'OTHER'));
CREATE INDEX message_newest_by_kind ON mail.message (kind, received_at DESC, id DESC);
CREATE INDEX message_to_match ON mail.message (received_at DESC, id DESC) WHERE needs_match;
CREATE INDEX message_by_internet_id ON mail.message (internet_id) WHERE internet_id IS NOT NULL;
COMMENT ON COLUMN mail.message.needs_match IS 'Whether a person is to say what it belongs to.';
COMMENT ON COLUMN mail.message.again IS 'Whether a person wanted it read again.';

CREATE INDEX outgoing_by_mark ON mail.outgoing (split_part(message_id, '.', 1));
CREATE INDEX outgoing_newest ON mail.outgoing (created_at DESC, id DESC);
CREATE INDEX outgoing_newest_by_state ON mail.outgoing (state, created_at DESC, id DESC);
CREATE INDEX supplier_contact_by_domain ON core.supplier_contact (split_part(email, '@', 2));
