package com.quotedesk.bootstrap.wiring;

import com.quotedesk.ai.reading.RulesReaders;
import com.quotedesk.ai.reading.model.ModelReaders;
import com.quotedesk.ai.reading.model.ModelSettings.Mode;
import com.quotedesk.application.jobs.RecurringJob;
import com.quotedesk.application.mail.AcceptReading;
import com.quotedesk.application.mail.FindThread;
import com.quotedesk.application.mail.KeepReading;
import com.quotedesk.application.mail.MessageBoard;
import com.quotedesk.application.mail.MessageParser;
import com.quotedesk.application.mail.Messages;
import com.quotedesk.application.mail.ReadOffers;
import com.quotedesk.application.mail.RereadMessage;
import com.quotedesk.application.mail.StudyTables;
import com.quotedesk.application.orders.ApplyInquiry;
import com.quotedesk.application.orders.OrderChanges;
import com.quotedesk.application.quotes.QuoteIntake;
import com.quotedesk.application.reading.LearnFromCorrection;
import com.quotedesk.application.reading.MessageClassifier;
import com.quotedesk.application.reading.ReadingMemory;
import com.quotedesk.application.reading.Readings;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.bootstrap.settings.Settings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;

/** What is kept of readings: read again, accepted, learned from. */
@Factory
final class ReadingsWiring {

    @Singleton
    KeepReading keepReading(Readings readings, ReadingMemory memory, Ids ids) {
        return new KeepReading(readings, memory, ids);
    }

    @Singleton
    LearnFromCorrection learnFromCorrection(Readings readings, ReadingMemory memory, Clock clock) {
        return new LearnFromCorrection(readings, memory, clock);
    }

    @Singleton
    RereadMessage rereadMessage(
            Transactions transactions,
            Messages messages,
            MessageBoard board,
            MessageParser parser,
            FindThread threads,
            MessageClassifier classifier,
            ModelReaders models,
            KeepReading keepReading,
            Clock clock,
            Settings settings) {
        var readers = new HashMap<String, RereadMessage.Readers>();
        var inquiries = RulesReaders.inquiryReader();
        var quotes = RulesReaders.quoteReader();
        readers.put("rules", new RereadMessage.Readers(inquiries, quotes));
        if (settings.ai().model().mode() != Mode.OFF) {
            var always = models.always();
            readers.put(
                    "openai",
                    new RereadMessage.Readers(always.after(inquiries), always.after(quotes)));
        }
        return new RereadMessage(
                transactions,
                messages,
                board,
                parser,
                threads,
                classifier,
                readers,
                keepReading,
                clock,
                settings.filing());
    }

    @Singleton
    AcceptReading acceptReading(
            Transactions transactions,
            Readings readings,
            OrderChanges changes,
            MessageBoard board,
            Rfqs rfqs,
            QuoteIntake quotes,
            ReadOffers offers,
            Ids ids,
            Clock clock) {
        return new AcceptReading(
                transactions,
                readings,
                new ApplyInquiry(changes, ids),
                board,
                rfqs,
                quotes,
                offers,
                clock);
    }

    @Singleton
    @Named("study-tables")
    RecurringJob studying(
            Transactions transactions,
            Messages messages,
            MessageParser parser,
            Readings readings,
            Rfqs rfqs,
            ReadingMemory memory,
            Clock clock) {
        var study =
                new StudyTables(
                        transactions,
                        messages,
                        parser,
                        readings,
                        rfqs,
                        memory,
                        RulesReaders.tableLayouts(),
                        clock);
        return new RecurringJob("study-tables", Duration.ofSeconds(10), study::study);
    }
}
