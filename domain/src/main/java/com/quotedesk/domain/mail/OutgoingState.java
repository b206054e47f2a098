package com.quotedesk.domain.mail;

import com.quotedesk.domain.events.Transitions;
import com.quotedesk.domain.events.Transitions.Step;
import java.util.List;

/** How far a mail of ours has come. */
public enum OutgoingState {
    /** Composed, and waiting for its first try. */
    NEW,
    /** Somebody speaks with the mail server about it. */
    SENDING,
    /** The server could not take it now; it waits for its next try. */
    RETRY_AT,
    /** The server took it. */
    SENT,
    /** The server refused it for good, or it came back. */
    FAILED,
    /** Nobody knows whether the server took it: never sent again without a person's word. */
    UNKNOWN,
    /** Not to be sent any more. */
    WITHDRAWN;

    private static final String SENDING_BEGUN = "mail.sending.v1";
    private static final String QUEUE = "mail.queued.v1";
    private static final String SEND = "mail.sent.v1";
    private static final String FAIL = "mail.failed.v1";
    private static final String WITHDRAW = "mail.withdrawn.v1";

    /**
     * The whole life. What left us can still come back; what is in doubt is never just repeated.
     */
    public static final Transitions<OutgoingState> LIFE =
            new Transitions<>(
                    OutgoingState.class,
                    List.of(
                            new Step<>(NEW, SENDING, SENDING_BEGUN),
                            new Step<>(NEW, WITHDRAWN, WITHDRAW),
                            new Step<>(SENDING, SENT, SEND),
                            new Step<>(SENDING, RETRY_AT, "mail.postponed.v1"),
                            new Step<>(SENDING, FAILED, FAIL),
                            new Step<>(SENDING, UNKNOWN, "mail.unknown.v1"),
                            new Step<>(RETRY_AT, SENDING, SENDING_BEGUN),
                            new Step<>(RETRY_AT, WITHDRAWN, WITHDRAW),
                            new Step<>(UNKNOWN, SENT, SEND),
                            new Step<>(UNKNOWN, FAILED, FAIL),
                            new Step<>(UNKNOWN, NEW, QUEUE),
                            new Step<>(SENT, FAILED, FAIL),
                            new Step<>(FAILED, NEW, QUEUE)));
}
