package com.quotedesk.ai.reading.model;

import com.quotedesk.ai.reading.RulesReaders;
import com.quotedesk.ai.reading.model.ModelSettings.Mode;
import com.quotedesk.ai.reading.model.ModelSettings.Personal;
import com.quotedesk.application.reading.InquiryReader;
import com.quotedesk.application.reading.ModelBudget;
import com.quotedesk.application.reading.ModelSpending.Spent;
import com.quotedesk.application.reading.QuoteReader;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Readers that ask a stand-in server, with a budget in memory and rests that take no time. */
final class Asked implements AutoCloseable {

    final StandInServer server = new StandInServer();
    final InMemoryStores stores = new InMemoryStores();
    final List<Duration> rests = new ArrayList<>();

    private Mode mode = Mode.ALWAYS;
    private Set<Personal> masked = EnumSet.allOf(Personal.class);
    private Spent perDay = new Spent(1_000_000, BigDecimal.TEN);
    private int breakAfter = 100;
    private Duration callTimeout = Duration.ofSeconds(20);
    private Duration timeout = Duration.ofSeconds(40);
    private OpenAiModel model;
    private Asking asking;

    Asked mode(Mode other) {
        mode = other;
        return this;
    }

    Asked masked(Set<Personal> other) {
        masked = other;
        return this;
    }

    Asked perDay(Spent other) {
        perDay = other;
        return this;
    }

    Asked breakAfter(int failures) {
        breakAfter = failures;
        return this;
    }

    Asked callTimeout(Duration other) {
        callTimeout = other;
        return this;
    }

    Asked timeout(Duration other) {
        timeout = other;
        return this;
    }

    InquiryReader inquiries() {
        return new CascadeInquiryReader(RulesReaders.inquiryReader(), asking());
    }

    QuoteReader quotes() {
        return new CascadeQuoteReader(RulesReaders.quoteReader(), asking());
    }

    /** As the program puts readers together: pictures are copied out for the rules. */
    ModelReaders withPictures() {
        var all = asking();
        return new ModelReaders(model, all);
    }

    Asking asking() {
        if (asking == null) {
            var settings =
                    new ModelSettings(
                            mode,
                            server.address(),
                            "sk-test",
                            "gpt-test",
                            3,
                            callTimeout,
                            timeout,
                            Duration.ofMillis(500),
                            20_000,
                            2_000,
                            new BigDecimal("0.15"),
                            new BigDecimal("0.60"),
                            masked,
                            breakAfter,
                            Duration.ofMinutes(1));
            var budget =
                    new ModelBudget(
                            stores.transactions(),
                            stores.modelSpending(),
                            new SequentialIds(),
                            Clock.systemUTC(),
                            ZoneId.of("UTC"),
                            perDay);
            model = new OpenAiModel(settings);
            asking =
                    new Asking(
                            new PatientModel(
                                    model, settings, budget, Clock.systemUTC(), rests::add),
                            settings);
        }
        return asking;
    }

    @Override
    public void close() {
        if (model != null) {
            model.close();
        }
        server.close();
    }
}
