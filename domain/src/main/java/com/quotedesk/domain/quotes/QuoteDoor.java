package com.quotedesk.domain.quotes;

/** The way a quote came in; what it is worth does not depend on it. */
public enum QuoteDoor {
    /** Read from a mail. */
    MAIL,
    /** The form that was attached to the request, filled in and sent back. */
    SHEET,
    /** The page behind the personal link. */
    LINK,
    /** Written down by one of us. */
    HAND
}
