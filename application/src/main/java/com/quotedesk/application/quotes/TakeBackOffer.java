package com.quotedesk.application.quotes;

import com.quotedesk.application.rfqs.AnswerRfq;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.quotes.QuoteRefusal;
import com.quotedesk.domain.quotes.QuoteVersion;
import com.quotedesk.domain.rfqs.RfqId;
import java.util.Optional;
import java.util.Set;

/**
 * A supplier takes back all that it offered, in the transaction of whoever heard it: none of its
 * versions counts any more, and all stay.
 */
public final class TakeBackOffer {

    private final Quotes quotes;
    private final Rfqs rfqs;
    private final AnswerRfq answerRfq;
    private final QuoteJournal journal;

    public TakeBackOffer(Quotes quotes, Rfqs rfqs, AnswerRfq answerRfq, QuoteJournal journal) {
        this.quotes = quotes;
        this.rfqs = rfqs;
        this.answerRfq = answerRfq;
        this.journal = journal;
    }

    /**
     * @throws PortFailure.Stale when somebody changed the quote meanwhile
     */
    public void takeBack(RfqId rfq, String reason, Actor by) {
        var counting = quotes.ofRfq(rfq).filter(quote -> quote.valid().isPresent());
        if (counting.isEmpty()) {
            return;
        }
        for (var quote = counting; quote.isPresent(); ) {
            quote = withdrawn(quote.get(), reason, by);
        }
        answerRfq.retracted(rfqs.get(rfq).orElseThrow(), Set.of(), by);
    }

    /** The version that it superseded counts then, and is next; empty after the first. */
    private Optional<Quote> withdrawn(Quote quote, String reason, Actor by) {
        int number = quote.valid().map(QuoteVersion::number).orElseThrow();
        // What counts is never refused to be withdrawn.
        var made = (Decision.Made<Quote, QuoteRefusal>) quote.withdraw(number, reason);
        quotes.replace(made.state());
        journal.write(by, made, reason);
        return Optional.of(made.state()).filter(after -> after.valid().isPresent());
    }
}
