package com.quotedesk.domain.quotes;

/** Why a quote cannot do what was asked of it. */
public enum QuoteRefusal {
    UNKNOWN_VERSION,
    /** The version's status does not allow it. */
    WRONG_STATUS,
    REASON_MISSING
}
