package com.quotedesk.application.quotes;

import com.quotedesk.application.rfqs.AnswerRfq;
import com.quotedesk.application.rfqs.OrderProgress;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqRefusal;
import java.util.Optional;

/** Lets a version count that was held: a person has looked at it. */
public final class ConfirmQuote {

    private final QuoteChanges changes;
    private final AnswerRfq answerRfq;
    private final OrderProgress orders;

    public ConfirmQuote(QuoteChanges changes, AnswerRfq answerRfq, OrderProgress orders) {
        this.changes = changes;
        this.answerRfq = answerRfq;
        this.orders = orders;
    }

    public QuoteOutcome confirm(QuoteDecision command) {
        return changes.change(
                command, null, quote -> quote.confirm(command.number()), this::answered);
    }

    private Optional<RfqRefusal> answered(Rfq rfq, Quote quote, Actor by) {
        var version = quote.valid().orElseThrow();
        var refusal =
                answerRfq.answered(rfq, version.offer().positions(), version.receivedAt(), by);
        if (refusal.isEmpty()) {
            orders.quoted(rfq.order(), by);
        }
        return refusal;
    }
}
