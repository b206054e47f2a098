package com.quotedesk.domain.proposals;

/** Why something cannot be done with a proposal. */
public enum ProposalRefusal {
    /** There is no draft to issue. */
    NO_DRAFT,
    NO_LINES,
    /** A price earns less than a rule insists on. */
    BELOW_FLOOR,
    /** The last day of validity is over. */
    NO_LONGER_VALID,
    /** There is no such version. */
    UNKNOWN_VERSION,
    /** A newer version was issued. */
    SUPERSEDED,
    /** The version was never issued, was answered, expired, or was taken back. */
    NOT_OPEN,
    /** An accepted item is not offered. */
    UNKNOWN_ITEM,
    /** Accepting no item is no acceptance. */
    NOTHING_ACCEPTED,
    /** The client accepted: what else it wants is a new order. */
    ALREADY_ACCEPTED,
    ALREADY_SENT,
    /** The version has its paper, which never changes. */
    ALREADY_PRINTED,
    /** The paper is being made. */
    NOT_PRINTED,
    /** The client was reminded once, or the version is not with the client. */
    NOT_TO_REMIND,
    /** Nobody knows where to write to. */
    NO_ADDRESS,
    REASON_MISSING,
    /** It is still valid. */
    STILL_VALID
}
