package com.quotedesk.application.quotes;

import com.quotedesk.application.rfqs.AnswerRfq;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqRefusal;
import java.util.Optional;
import java.util.Set;

/** Takes back a version that belongs elsewhere; the one before it counts again. */
public final class WithdrawQuote {

    private final QuoteChanges changes;
    private final AnswerRfq answerRfq;

    public WithdrawQuote(QuoteChanges changes, AnswerRfq answerRfq) {
        this.changes = changes;
        this.answerRfq = answerRfq;
    }

    public QuoteOutcome withdraw(QuoteDecision command, String reason) {
        return changes.change(
                command,
                reason,
                quote -> quote.withdraw(command.number(), reason),
                this::retracted);
    }

    /** What the version before offers too is left as it is, which is no reason to refuse. */
    private Optional<RfqRefusal> retracted(Rfq rfq, Quote quote, Actor by) {
        var left =
                quote.valid()
                        .<Set<Integer>>map(version -> version.offer().positions())
                        .orElseGet(Set::of);
        return answerRfq
                .retracted(rfq, left, by)
                .filter(refusal -> refusal != RfqRefusal.NOTHING_QUOTED);
    }
}
