package com.quotedesk.application.search;

/** What can be found, in the order in which it is shown. */
public enum HitKind {
    ORDER,
    CLIENT,
    SUPPLIER,
    RFQ,
    PROPOSAL,
    MESSAGE
}
