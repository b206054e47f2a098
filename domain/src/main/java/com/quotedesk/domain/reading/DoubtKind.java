package com.quotedesk.domain.reading;

/** The kinds of doubt a reading can leave. */
public enum DoubtKind {
    /** The mail itself could not be read; its raw form is kept. */
    UNREADABLE_MESSAGE,
    /** The mail asks for something, but no item was understood. */
    NO_ITEMS,
    /** The mail names no sender that could be answered. */
    NO_SENDER,
    MISSING_QUANTITY,
    /** Two quantities could be meant. */
    AMBIGUOUS_QUANTITY,
    UNKNOWN_UNIT,
    /** Two prices could be meant. */
    AMBIGUOUS_PRICE,
    /** A price is far from the last one of a like item. */
    FAR_PRICE,
    /** A supplier's prices are in another currency than its last ones. */
    OTHER_CURRENCY,
    /** A file or picture was not read. */
    UNREAD_ATTACHMENT,
    /** Only the beginning of the mail was read. */
    TOO_LARGE,
    /** Hidden text or words addressed to whoever processes the mail. */
    SUSPICIOUS_CONTENT,
    /** It could be a request or something else. */
    UNSURE_KIND,
    /** Prices, quantities and the written total do not agree. */
    TOTAL_MISMATCH,
    UNKNOWN_CURRENCY,
    /** The client has an open order that asks for the same. */
    DUPLICATE_ORDER,
    /** A mail of the client added items to the order. */
    ADDED_BY_MAIL,
    /** The client wants something more, which could not be added. */
    CLIENT_WANTS_MORE,
    /** The client seems to accept the proposal by mail. */
    CLIENT_ACCEPTS,
    /** The client seems to decline the proposal by mail. */
    CLIENT_DECLINES,
    /** The client asks something by mail. */
    CLIENT_ASKS,
    /** A line of an answer fits no position that was asked. */
    UNMATCHED_LINE,
    /** A model should have been asked and gave no answer; the rules alone were heard. */
    MODEL_SILENT,
    /** A model gave a value that the message does not show; it was thrown away. */
    INVENTED_VALUE
}
