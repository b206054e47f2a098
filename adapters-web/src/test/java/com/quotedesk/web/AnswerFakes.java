package com.quotedesk.web;

import com.quotedesk.application.answers.AnswerDrafts;
import com.quotedesk.application.answers.AnswerFiles;
import com.quotedesk.application.answers.AttachFile;
import com.quotedesk.application.answers.HearAnswer;
import com.quotedesk.application.answers.SaveDraft;
import com.quotedesk.application.answers.SubmitAnswer;
import com.quotedesk.application.answers.TakeFileBack;
import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.files.KeepFile;
import com.quotedesk.application.quotes.QuoteIntake;
import com.quotedesk.application.quotes.QuoteJournal;
import com.quotedesk.application.quotes.Quotes;
import com.quotedesk.application.quotes.TakeBackOffer;
import com.quotedesk.application.rfqs.AnswerRfq;
import com.quotedesk.application.rfqs.MarkRfqSent;
import com.quotedesk.application.rfqs.RecordDecline;
import com.quotedesk.application.rfqs.RecordQuestion;
import com.quotedesk.application.rfqs.RfqChanges;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.settings.CurrentSettings;
import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.domain.settings.DeskSettings;
import com.quotedesk.testkit.files.FakeFileStore;
import com.quotedesk.testkit.rfqs.RecordingOrderProgress;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.web.pages.PagesConfig;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;

/** What the supplier's page needs, over the fakes. */
@Factory
class AnswerFakes {

    /** The use cases of answers, made by hand. */
    static final class Desk {
        final RecordingOrderProgress orders = new RecordingOrderProgress();
        final SaveDraft saveDraft;
        final SubmitAnswer submitAnswer;
        final AttachFile attachFile;
        final TakeFileBack takeFileBack;

        Desk(InMemoryStores stores, Clock clock, PagesConfig config) {
            var ids = new SequentialIds();
            var journal = new Journal(stores.auditLog(), stores.eventLog(), ids, clock);
            var changes =
                    new RfqChanges(
                            stores.transactions(),
                            stores.rfqs(),
                            orders,
                            journal,
                            (rfq, all) -> {});
            var answerRfq = new AnswerRfq(changes);
            var quoteJournal = new QuoteJournal(journal);
            saveDraft =
                    new SaveDraft(
                            stores.transactions(), stores.rfqs(), stores.answerDrafts(), clock);
            submitAnswer =
                    new SubmitAnswer(
                            stores.transactions(),
                            stores.rfqs(),
                            stores.quotes(),
                            orders,
                            stores.answerDrafts(),
                            stores.answerFiles(),
                            new HearAnswer(
                                    new QuoteIntake(
                                            stores.quotes(),
                                            stores.rfqs(),
                                            orders,
                                            answerRfq,
                                            quoteJournal,
                                            ids),
                                    new TakeBackOffer(
                                            stores.quotes(),
                                            stores.rfqs(),
                                            answerRfq,
                                            quoteJournal),
                                    stores.rfqs(),
                                    answerRfq,
                                    new RecordDecline(changes, clock),
                                    new RecordQuestion(changes, clock)),
                            new MarkRfqSent(changes, clock),
                            journal,
                            clock);
            attachFile =
                    new AttachFile(
                            new KeepFile(
                                    new FakeFileStore(stores.transactions()),
                                    config.mostFileBytes()),
                            stores.transactions(),
                            stores.rfqs(),
                            orders,
                            stores.answerFiles(),
                            journal,
                            ids,
                            clock,
                            config.mostFiles());
            takeFileBack =
                    new TakeFileBack(stores.transactions(), stores.answerFiles(), journal, clock);
        }
    }

    @Singleton
    Desk answerDesk(InMemoryStores stores, Clock clock, PagesConfig config) {
        return new Desk(stores, clock, config);
    }

    @Singleton
    SaveDraft saveDraft(Desk desk) {
        return desk.saveDraft;
    }

    @Singleton
    SubmitAnswer submitAnswer(Desk desk) {
        return desk.submitAnswer;
    }

    @Singleton
    AttachFile attachFile(Desk desk) {
        return desk.attachFile;
    }

    @Singleton
    TakeFileBack takeFileBack(Desk desk) {
        return desk.takeFileBack;
    }

    @Singleton
    AnswerDrafts answerDrafts(InMemoryStores stores) {
        return stores.answerDrafts();
    }

    @Singleton
    AnswerFiles answerFiles(InMemoryStores stores) {
        return stores.answerFiles();
    }

    @Singleton
    Rfqs rfqs(InMemoryStores stores) {
        return stores.rfqs();
    }

    @Singleton
    Quotes quotes(InMemoryStores stores) {
        return stores.quotes();
    }

    @Singleton
    Suppliers suppliers(InMemoryStores stores) {
        return stores.suppliers();
    }

    @Singleton
    CurrentSettings currentSettings(InMemoryStores stores) {
        return new CurrentSettings(DeskSettings.ALL, stores.settings(), Map.of());
    }
}
