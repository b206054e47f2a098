package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.quotes.ConfirmQuote;
import com.quotedesk.application.quotes.DiscardQuote;
import com.quotedesk.application.quotes.QuoteChanges;
import com.quotedesk.application.quotes.QuoteIntake;
import com.quotedesk.application.quotes.QuoteJournal;
import com.quotedesk.application.quotes.Quotes;
import com.quotedesk.application.quotes.RecordQuote;
import com.quotedesk.application.quotes.WithdrawQuote;
import com.quotedesk.application.reading.LearnFromCorrection;
import com.quotedesk.application.rfqs.AnswerRfq;
import com.quotedesk.application.rfqs.OrderProgress;
import com.quotedesk.application.rfqs.RfqChanges;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

@Factory
final class QuotesWiring {

    @Singleton
    AnswerRfq answerRfq(RfqChanges changes) {
        return new AnswerRfq(changes);
    }

    @Singleton
    QuoteIntake quoteIntake(
            Quotes quotes,
            Rfqs rfqs,
            OrderProgress orders,
            AnswerRfq answerRfq,
            Journal journal,
            Ids ids) {
        return new QuoteIntake(quotes, rfqs, orders, answerRfq, new QuoteJournal(journal), ids);
    }

    @Singleton
    RecordQuote recordQuote(
            Transactions transactions, QuoteIntake intake, LearnFromCorrection lessons) {
        return new RecordQuote(transactions, intake, lessons);
    }

    @Singleton
    QuoteChanges quoteChanges(
            Transactions transactions,
            Quotes quotes,
            Rfqs rfqs,
            OrderProgress orders,
            Journal journal) {
        return new QuoteChanges(transactions, quotes, rfqs, orders, new QuoteJournal(journal));
    }

    @Singleton
    ConfirmQuote confirmQuote(QuoteChanges changes, AnswerRfq answerRfq, OrderProgress orders) {
        return new ConfirmQuote(changes, answerRfq, orders);
    }

    @Singleton
    DiscardQuote discardQuote(QuoteChanges changes) {
        return new DiscardQuote(changes);
    }

    @Singleton
    WithdrawQuote withdrawQuote(QuoteChanges changes, AnswerRfq answerRfq) {
        return new WithdrawQuote(changes, answerRfq);
    }
}
