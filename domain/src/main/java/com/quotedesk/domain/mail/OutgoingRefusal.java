package com.quotedesk.domain.mail;

/** Why a mail of ours does not take a step. */
public enum OutgoingRefusal {
    /** Not from where it is. */
    WRONG_STATE
}
