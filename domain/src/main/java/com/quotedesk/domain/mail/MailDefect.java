package com.quotedesk.domain.mail;

/** What was wrong with a mail as it came. None of these keeps it from being kept and shown. */
public enum MailDefect {
    /** The mail has neither a subject nor a word. */
    EMPTY,
    /** The mail names no sender that could be answered. */
    NO_SENDER,
    NO_DATE,
    /** A header field could not be read as its kind asks. */
    BROKEN_HEADER,
    /** The structure of the parts is broken: a boundary missing, a part cut off. */
    BROKEN_STRUCTURE,
    /** A transfer encoding could not be undone cleanly. */
    BROKEN_ENCODING,
    /** The declared charset is unknown or wrong; the text was read by likelihood. */
    UNSURE_CHARSET,
    /** The mail is larger than is read; only its beginning was. */
    TOO_LARGE,
    /** More headers, parts, levels or attachment bytes than are read. */
    LIMIT_EXCEEDED
}
