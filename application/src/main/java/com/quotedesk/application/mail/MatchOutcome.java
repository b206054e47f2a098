package com.quotedesk.application.mail;

/** What comes of saying what a mail belongs to, or that it does not. */
public sealed interface MatchOutcome {

    record Done() implements MatchOutcome {}

    /** There is no such mail, as far as the asker may know. */
    record UnknownMessage() implements MatchOutcome {}

    /** There is nothing of that kind that it could belong to, as far as the asker may know. */
    record UnknownTarget() implements MatchOutcome {}

    record Forbidden() implements MatchOutcome {}

    /** Somebody changed it since the asker looked. */
    record Conflict() implements MatchOutcome {}

    record Refused(Reason reason) implements MatchOutcome {}

    /** Why it cannot be. */
    enum Reason {
        /** It waits to be read. */
        NOT_READ_YET,
        /** It belongs to nothing. */
        NOT_MATCHED,
        /** It belongs there already. */
        BELONGS_THERE,
        REASON_MISSING,
        /** It accepted a proposal: the order is to be cancelled instead. */
        ACCEPTED,
        /** It became an order on which somebody works: that is to be ended first. */
        ORDER_IN_WORK,
        /** It was not put aside. */
        NOT_QUARANTINED
    }
}
