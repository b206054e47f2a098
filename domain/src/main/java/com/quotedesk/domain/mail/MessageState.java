package com.quotedesk.domain.mail;

/** How far a kept mail has come. */
public enum MessageState {
    /** Kept, and waiting to be read. */
    RECEIVED,
    /** Read, and its consequences drawn. */
    FILED,
    /** Reading it failed again and again; its raw form waits for a person. */
    QUARANTINED
}
