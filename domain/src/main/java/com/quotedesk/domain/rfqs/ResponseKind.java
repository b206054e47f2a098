package com.quotedesk.domain.rfqs;

/** What a supplier has said of one item. */
public enum ResponseKind {
    /** Nothing yet. */
    AWAITED,
    QUOTED,
    DECLINED,
    /** Asked back; it is our turn. */
    QUESTION,
    /** Nothing until the deadline. */
    NO_ANSWER
}
