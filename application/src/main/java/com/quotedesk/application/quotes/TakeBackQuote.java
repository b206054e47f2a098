package com.quotedesk.application.quotes;

import com.quotedesk.application.rfqs.AnswerRfq;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.quotes.QuoteRefusal;
import com.quotedesk.domain.quotes.QuoteVersion;
import com.quotedesk.domain.rfqs.RfqId;
import java.util.Set;

/**
 * Takes back what was read from a mail that belongs elsewhere, in the transaction of whoever found
 * that out. The version before it counts again.
 */
public final class TakeBackQuote {

    private final Quotes quotes;
    private final Rfqs rfqs;
    private final AnswerRfq answerRfq;
    private final QuoteJournal journal;

    public TakeBackQuote(Quotes quotes, Rfqs rfqs, AnswerRfq answerRfq, QuoteJournal journal) {
        this.quotes = quotes;
        this.rfqs = rfqs;
        this.answerRfq = answerRfq;
        this.journal = journal;
    }

    /** What a person has put aside or taken back since stays so. */
    public void takeBack(RfqId rfq, MessageId message, String reason, Actor by) {
        quotes.ofRfq(rfq)
                .ifPresent(
                        quote ->
                                quote.versions().reversed().stream()
                                        .filter(one -> message.equals(one.offer().message()))
                                        .findFirst()
                                        .ifPresent(one -> takeBack(quote, one, reason, by)));
    }

    private void takeBack(Quote quote, QuoteVersion version, String reason, Actor by) {
        if (quote.takeBack(version.number(), reason)
                instanceof Decision.Made<Quote, QuoteRefusal> made) {
            quotes.replace(made.state());
            journal.write(by, made, reason);
            var left =
                    made.state()
                            .valid()
                            .<Set<Integer>>map(one -> one.offer().positions())
                            .orElseGet(Set::of);
            // Where nothing that counted is gone, there is nothing to retract.
            answerRfq.retracted(rfqs.get(quote.ref().rfq()).orElseThrow(), left, by);
        }
    }
}
