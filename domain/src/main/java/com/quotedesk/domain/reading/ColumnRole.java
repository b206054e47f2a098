package com.quotedesk.domain.reading;

/** What a column of a sender's table says. */
public enum ColumnRole {
    QUANTITY,
    /** The price of one. */
    PRICE,
    /** It looks like one of the others, and is none. */
    NONE
}
