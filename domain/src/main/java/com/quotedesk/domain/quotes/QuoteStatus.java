package com.quotedesk.domain.quotes;

import com.quotedesk.domain.events.Transitions;
import com.quotedesk.domain.events.Transitions.Step;
import java.util.List;

/** Where one version of a quote is. */
public enum QuoteStatus {
    /** Waits for a person: nobody can tell yet that it says this, or who says it. */
    HELD,
    /** The one that counts; of a quote there is at most one. */
    VALID,
    /** A later version counts. */
    SUPERSEDED,
    /** A person looked at it and it is no quote, or a later version came before anybody looked. */
    DISCARDED,
    /** It counted at some time, and was found to belong elsewhere. */
    WITHDRAWN;

    static final String CONFIRMED = "quote.confirmed.v1";
    static final String DISCARD = "quote.discarded.v1";
    static final String WITHDRAW = "quote.withdrawn.v1";
    static final String RECEIVED = "quote.received.v1";

    /** The whole life. What was superseded counts again when the later version is withdrawn. */
    public static final Transitions<QuoteStatus> LIFE =
            new Transitions<>(
                    QuoteStatus.class,
                    List.of(
                            new Step<>(HELD, VALID, CONFIRMED),
                            new Step<>(HELD, DISCARDED, DISCARD),
                            new Step<>(HELD, DISCARDED, RECEIVED),
                            new Step<>(HELD, DISCARDED, CONFIRMED),
                            new Step<>(VALID, SUPERSEDED, RECEIVED),
                            new Step<>(VALID, SUPERSEDED, CONFIRMED),
                            new Step<>(VALID, WITHDRAWN, WITHDRAW),
                            new Step<>(SUPERSEDED, VALID, WITHDRAW),
                            new Step<>(SUPERSEDED, WITHDRAWN, WITHDRAW)));
}
