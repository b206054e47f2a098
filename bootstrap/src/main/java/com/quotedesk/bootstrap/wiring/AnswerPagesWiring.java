package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.answers.AnswerDrafts;
import com.quotedesk.application.answers.AnswerFiles;
import com.quotedesk.application.answers.AttachFile;
import com.quotedesk.application.answers.HearAnswer;
import com.quotedesk.application.answers.SaveDraft;
import com.quotedesk.application.answers.SubmitAnswer;
import com.quotedesk.application.answers.TakeFileBack;
import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.files.FileStore;
import com.quotedesk.application.files.KeepFile;
import com.quotedesk.application.quotes.QuoteIntake;
import com.quotedesk.application.quotes.QuoteJournal;
import com.quotedesk.application.quotes.Quotes;
import com.quotedesk.application.quotes.TakeBackOffer;
import com.quotedesk.application.rfqs.AnswerRfq;
import com.quotedesk.application.rfqs.MarkRfqSent;
import com.quotedesk.application.rfqs.OrderProgress;
import com.quotedesk.application.rfqs.RecordDecline;
import com.quotedesk.application.rfqs.RecordQuestion;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.bootstrap.settings.Settings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What suppliers do on their pages. */
@Factory
final class AnswerPagesWiring {

    @Singleton
    SaveDraft saveDraft(Transactions transactions, Rfqs rfqs, AnswerDrafts drafts, Clock clock) {
        return new SaveDraft(transactions, rfqs, drafts, clock);
    }

    @Singleton
    HearAnswer hearAnswer(
            QuoteIntake intake,
            Quotes quotes,
            Rfqs rfqs,
            AnswerRfq answerRfq,
            RecordDecline declines,
            RecordQuestion questions,
            Journal journal) {
        return new HearAnswer(
                intake,
                new TakeBackOffer(quotes, rfqs, answerRfq, new QuoteJournal(journal)),
                rfqs,
                answerRfq,
                declines,
                questions);
    }

    @Singleton
    SubmitAnswer submitAnswer(
            Transactions transactions,
            Rfqs rfqs,
            Quotes quotes,
            OrderProgress orders,
            AnswerDrafts drafts,
            AnswerFiles files,
            HearAnswer hear,
            MarkRfqSent markRfqSent,
            Journal journal,
            Clock clock) {
        return new SubmitAnswer(
                transactions,
                rfqs,
                quotes,
                orders,
                drafts,
                files,
                hear,
                markRfqSent,
                journal,
                clock);
    }

    @Singleton
    AttachFile attachFile(
            FileStore store,
            Transactions transactions,
            Rfqs rfqs,
            OrderProgress orders,
            AnswerFiles files,
            Journal journal,
            Ids ids,
            Clock clock,
            Settings settings) {
        var links = settings.links();
        return new AttachFile(
                new KeepFile(store, links.maxFileBytes()),
                transactions,
                rfqs,
                orders,
                files,
                journal,
                ids,
                clock,
                links.maxFiles());
    }

    @Singleton
    TakeFileBack takeFileBack(
            Transactions transactions, AnswerFiles files, Journal journal, Clock clock) {
        return new TakeFileBack(transactions, files, journal, clock);
    }
}
