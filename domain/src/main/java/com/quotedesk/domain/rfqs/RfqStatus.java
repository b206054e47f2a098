package com.quotedesk.domain.rfqs;

import com.quotedesk.domain.events.Transitions;
import com.quotedesk.domain.events.Transitions.Step;
import java.util.List;

/** Where a request to a supplier is. */
public enum RfqStatus {
    DRAFT,
    /** Numbered, and on its way to the mail server. */
    QUEUED,
    SENT,
    /** At least one item has a price. */
    ANSWERED,
    DECLINED,
    /** Silent until the deadline; an answer still counts. */
    TIMED_OUT,
    UNDELIVERABLE,
    CANCELLED;

    private static final String ANSWER = "rfq.answered.v1";
    private static final String DECLINE = "rfq.declined.v1";
    private static final String CANCEL = "rfq.cancelled.v1";
    private static final String FAIL = "rfq.undeliverable.v1";
    private static final String QUEUE = "rfq.queued.v1";
    private static final String EXTEND = "rfq.extended.v1";
    private static final String TIME_OUT = "rfq.timed-out.v1";
    private static final String QUESTION = "rfq.question.v1";
    private static final String RETRACT = "rfq.retracted.v1";

    /**
     * The whole life. A supplier may have been reached another way than we know, so an answer
     * counts wherever a request that left us stands, except when it was cancelled.
     */
    public static final Transitions<RfqStatus> LIFE =
            new Transitions<>(
                    RfqStatus.class,
                    List.of(
                            new Step<>(DRAFT, QUEUED, QUEUE),
                            new Step<>(DRAFT, CANCELLED, CANCEL),
                            new Step<>(QUEUED, SENT, "rfq.sent.v1"),
                            new Step<>(QUEUED, UNDELIVERABLE, FAIL),
                            new Step<>(QUEUED, CANCELLED, CANCEL),
                            new Step<>(QUEUED, ANSWERED, ANSWER),
                            new Step<>(QUEUED, QUEUED, DECLINE),
                            new Step<>(QUEUED, DECLINED, DECLINE),
                            new Step<>(QUEUED, QUEUED, QUESTION),
                            new Step<>(QUEUED, QUEUED, RETRACT),
                            new Step<>(SENT, SENT, "rfq.reminded.v1"),
                            new Step<>(SENT, SENT, RETRACT),
                            new Step<>(SENT, SENT, EXTEND),
                            new Step<>(SENT, SENT, QUESTION),
                            new Step<>(SENT, SENT, DECLINE),
                            new Step<>(SENT, ANSWERED, ANSWER),
                            new Step<>(SENT, DECLINED, DECLINE),
                            new Step<>(SENT, TIMED_OUT, TIME_OUT),
                            new Step<>(SENT, UNDELIVERABLE, FAIL),
                            new Step<>(SENT, CANCELLED, CANCEL),
                            new Step<>(ANSWERED, ANSWERED, ANSWER),
                            new Step<>(ANSWERED, ANSWERED, DECLINE),
                            new Step<>(ANSWERED, ANSWERED, QUESTION),
                            new Step<>(ANSWERED, ANSWERED, TIME_OUT),
                            new Step<>(ANSWERED, ANSWERED, EXTEND),
                            new Step<>(ANSWERED, ANSWERED, RETRACT),
                            new Step<>(ANSWERED, SENT, RETRACT),
                            new Step<>(DECLINED, ANSWERED, ANSWER),
                            new Step<>(DECLINED, DECLINED, DECLINE),
                            new Step<>(DECLINED, SENT, RETRACT),
                            new Step<>(TIMED_OUT, ANSWERED, ANSWER),
                            new Step<>(TIMED_OUT, TIMED_OUT, DECLINE),
                            new Step<>(TIMED_OUT, TIMED_OUT, QUESTION),
                            new Step<>(TIMED_OUT, DECLINED, DECLINE),
                            new Step<>(TIMED_OUT, TIMED_OUT, RETRACT),
                            new Step<>(TIMED_OUT, SENT, EXTEND),
                            new Step<>(TIMED_OUT, QUEUED, QUEUE),
                            new Step<>(TIMED_OUT, UNDELIVERABLE, FAIL),
                            new Step<>(TIMED_OUT, CANCELLED, CANCEL),
                            new Step<>(UNDELIVERABLE, ANSWERED, ANSWER),
                            new Step<>(UNDELIVERABLE, UNDELIVERABLE, DECLINE),
                            new Step<>(UNDELIVERABLE, UNDELIVERABLE, RETRACT),
                            new Step<>(UNDELIVERABLE, DECLINED, DECLINE),
                            new Step<>(UNDELIVERABLE, UNDELIVERABLE, QUESTION),
                            new Step<>(UNDELIVERABLE, QUEUED, QUEUE),
                            new Step<>(UNDELIVERABLE, CANCELLED, CANCEL)));
}
