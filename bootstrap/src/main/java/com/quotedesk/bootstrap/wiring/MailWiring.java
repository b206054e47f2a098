package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.mail.FetchMail;
import com.quotedesk.application.mail.FileMessages;
import com.quotedesk.application.mail.MessageParser;
import com.quotedesk.application.mail.Messages;
import com.quotedesk.application.mail.SupplierMail;
import com.quotedesk.application.orders.OrderIntake;
import com.quotedesk.application.reading.InquiryReader;
import com.quotedesk.application.reading.MessageClassifier;
import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.bootstrap.mail.MailWork;
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
    FetchMail fetchMail(Transactions transactions, Messages messages, Ids ids) {
        return new FetchMail(transactions, messages, ids);
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
                clock,
                settings.filing());
    }

    @Singleton
    @Bean(preDestroy = "close")
    MailWork mailWork(FetchMail fetchMail, FileMessages fileMessages, Settings settings) {
        return MailWork.of(fetchMail, fileMessages, settings.mailbox());
    }
}
