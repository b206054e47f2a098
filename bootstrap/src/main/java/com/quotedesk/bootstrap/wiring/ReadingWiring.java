package com.quotedesk.bootstrap.wiring;

import com.quotedesk.ai.reading.RulesReaders;
import com.quotedesk.ai.reading.model.ModelReaders;
import com.quotedesk.application.reading.ClientReplyReader;
import com.quotedesk.application.reading.InquiryReader;
import com.quotedesk.application.reading.MessageClassifier;
import com.quotedesk.application.reading.ModelBudget;
import com.quotedesk.application.reading.ModelSpending;
import com.quotedesk.application.reading.QuoteReader;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.bootstrap.settings.Settings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Who reads mails: the rules, and a model after them where the settings have one. */
@Factory
final class ReadingWiring {

    @Singleton
    MessageClassifier classifier() {
        return RulesReaders.classifier();
    }

    @Singleton
    ClientReplyReader clientReplyReader() {
        return RulesReaders.clientReplyReader();
    }

    @Singleton
    ModelBudget modelBudget(
            Transactions transactions,
            ModelSpending spending,
            Ids ids,
            Clock clock,
            Settings settings) {
        return new ModelBudget(
                transactions, spending, ids, clock, settings.zone(), settings.ai().perDay());
    }

    @Singleton
    @Bean(preDestroy = "close")
    ModelReaders modelReaders(ModelBudget budget, Clock clock, Settings settings) {
        return ModelReaders.of(settings.ai().model(), budget, clock);
    }

    @Singleton
    InquiryReader inquiryReader(ModelReaders models) {
        return models.after(RulesReaders.inquiryReader());
    }

    @Singleton
    QuoteReader quoteReader(ModelReaders models) {
        return models.after(RulesReaders.quoteReader());
    }
}
