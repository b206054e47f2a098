package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.events.EventLog;
import com.quotedesk.application.files.FileStore;
import com.quotedesk.application.jobs.RecurringJob;
import com.quotedesk.application.mail.FetchMail;
import com.quotedesk.application.mail.FetchMessagePart;
import com.quotedesk.application.mail.FileMessages;
import com.quotedesk.application.mail.HoldMailbox;
import com.quotedesk.application.mail.KeepAttachments;
import com.quotedesk.application.mail.KeepReading;
import com.quotedesk.application.mail.Mailboxes;
import com.quotedesk.application.mail.MessageFiles;
import com.quotedesk.application.mail.MessageParser;
import com.quotedesk.application.mail.Messages;
import com.quotedesk.application.mail.NoteMailboxState;
import com.quotedesk.application.mail.ReconcileMailbox;
import com.quotedesk.application.mail.ReleaseMailbox;
import com.quotedesk.application.mail.ShowMessage;
import com.quotedesk.application.mail.SupplierMail;
import com.quotedesk.application.orders.OrderIntake;
import com.quotedesk.application.orders.Orders;
import com.quotedesk.application.reading.InquiryReader;
import com.quotedesk.application.reading.MessageClassifier;
import com.quotedesk.application.reading.Readings;
import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.bootstrap.mail.MailWork;
import com.quotedesk.bootstrap.mail.MailboxDuties;
import com.quotedesk.bootstrap.settings.Settings;
import com.quotedesk.email.mail.MailAdapters;
import com.quotedesk.email.mail.MimeLimits;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

@Factory
final class MailWiring {

    /** Mails whose files are kept in one go, and how long it rests when there are no more. */
    private static final int KEPT_AT_ONCE = 50;

    private static final Duration KEEPING_REST = Duration.ofSeconds(10);

    @Singleton
    MessageParser parser() {
        return MailAdapters.parser(MimeLimits.defaults());
    }

    @Singleton
    ShowMessage showMessage(Messages messages, MessageParser parser) {
        return new ShowMessage(messages, parser, MailAdapters.inspector(), MailAdapters.cleaner());
    }

    @Singleton
    FetchMessagePart fetchMessagePart(Messages messages, MessageParser parser) {
        return new FetchMessagePart(messages, parser, MailAdapters.inspector());
    }

    @Singleton
    @Named("keep-attachments")
    RecurringJob keepingAttachments(
            Transactions transactions,
            Messages messages,
            MessageFiles messageFiles,
            MessageParser parser,
            FileStore files) {
        var keep =
                new KeepAttachments(
                        transactions,
                        messages,
                        messageFiles,
                        parser,
                        MailAdapters.inspector(),
                        files);
        return new RecurringJob(
                "keep-attachments",
                KEEPING_REST,
                () -> {
                    while (keep.keepNext(KEPT_AT_ONCE) == KEPT_AT_ONCE) {
                        // Until the last.
                    }
                });
    }

    @Singleton
    MailboxDuties mailboxDuties(
            Transactions transactions,
            Messages messages,
            Mailboxes mailboxes,
            EventLog events,
            Ids ids,
            Clock clock) {
        return new MailboxDuties(
                new HoldMailbox(transactions, mailboxes, clock),
                new ReleaseMailbox(transactions, mailboxes),
                new FetchMail(
                        transactions,
                        messages,
                        mailboxes,
                        events,
                        ids,
                        clock,
                        task -> Thread.ofVirtual().name("store-mail").start(task)),
                new ReconcileMailbox(transactions, messages, mailboxes, events, ids, clock),
                new NoteMailboxState(transactions, mailboxes, events, clock));
    }

    @Singleton
    KeepReading keepReading(Readings readings, Orders orders, Ids ids) {
        return new KeepReading(readings, orders, ids);
    }

    @Singleton
    FileMessages fileMessages(
            Transactions transactions,
            Messages messages,
            MessageParser parser,
            MessageClassifier classifier,
            InquiryReader inquiryReader,
            Suppliers suppliers,
            OrderIntake intake,
            SupplierMail supplierMail,
            KeepReading keepReading,
            Clock clock,
            Settings settings) {
        return new FileMessages(
                transactions,
                messages,
                parser,
                classifier,
                inquiryReader,
                suppliers,
                intake,
                supplierMail,
                keepReading,
                clock,
                settings.filing());
    }

    @Singleton
    @Bean(preDestroy = "close")
    MailWork mailWork(
            MailboxDuties duties,
            FileMessages fileMessages,
            Settings settings,
            Ids ids,
            Clock clock) {
        return new MailWork(duties, fileMessages, settings.mailboxes(), ids, clock);
    }
}
