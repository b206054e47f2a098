package com.quotedesk.domain.reading;

/**
 * What a client says to a proposal or of an order that is there, as read from one mail.
 *
 * @param reader who read it and in which version, {@code rules/1}
 * @param plain whether it says that and nothing else: no condition, no question, no change, nothing
 *     attached; only a plain yes may have a consequence before a person has looked
 */
public record ClientReply(String reader, Says says, boolean plain) {

    /** What can be said. */
    public enum Says {
        YES,
        NO,
        /** That something more is wanted. */
        MORE,
        A_QUESTION,
        SOMETHING_ELSE
    }
}
