package com.quotedesk.domain.rfqs;

/** Why a request cannot do what was asked of it. */
public enum RfqRefusal {
    /** Its status does not allow it. */
    WRONG_STATUS,
    /** The deadline is not after now. */
    DEADLINE_PASSED,
    /** It is not time yet, or no longer. */
    NOT_DUE,
    /** No item waits for an answer. */
    NOTHING_AWAITED,
    /** No item has a price that could be taken back. */
    NOTHING_QUOTED,
    /** Nothing was said then that could be taken back. */
    NOTHING_SAID,
    /** The request has no such position. */
    UNKNOWN_POSITION,
    /** A price says more than what was said now. */
    QUOTED_ALREADY,
    /** A reason, or the text of the question, is missing. */
    TEXT_MISSING
}
