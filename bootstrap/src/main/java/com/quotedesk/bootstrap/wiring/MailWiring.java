package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.events.EventLog;
import com.quotedesk.application.mail.FetchMail;
import com.quotedesk.application.mail.FileMessages;
import com.quotedesk.application.mail.HoldMailbox;
import com.quotedesk.application.mail.KeepReading;
import com.quotedesk.application.mail.Mailboxes;
import com.quotedesk.application.mail.MessageParser;
import com.quotedesk.application.mail.Messages;
import com.quotedesk.application.mail.NoteMailboxState;
import com.quotedesk.application.mail.ReconcileMailbox;
import com.quotedesk.application.mail.ReleaseMailbox;
import com.quotedesk.application.mail.SupplierMail;
import com.quotedesk.application.orders.OrderIntake;
import com.quotedesk.application.reading.InquiryReader;
import com.quotedesk.application.reading.MessageClassifier;
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
import jakarta.inject.Singleton;
import java.time.Clock;

@Factory
final class MailWiring {

    @Singleton
    MessageParser parser() {
        return MailAdapters.parser(MimeLimits.defaults());
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
