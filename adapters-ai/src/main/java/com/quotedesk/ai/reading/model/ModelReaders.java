package com.quotedesk.ai.reading.model;

import com.quotedesk.application.reading.InquiryReader;
import com.quotedesk.application.reading.ModelBudget;
import com.quotedesk.application.reading.QuoteReader;
import java.time.Clock;

/** The readers that ask a model where the rules are unsure. */
public final class ModelReaders implements AutoCloseable {

    private final OpenAiModel server;
    private final Asking asking;

    ModelReaders(OpenAiModel server, Asking asking) {
        this.server = server;
        this.asking = asking;
    }

    public static ModelReaders of(ModelSettings settings, ModelBudget budget, Clock clock) {
        var server = new OpenAiModel(settings);
        return new ModelReaders(
                server,
                new Asking(
                        new PatientModel(server, settings, budget, clock, Thread::sleep),
                        settings));
    }

    public InquiryReader after(InquiryReader rules) {
        return new CascadeInquiryReader(
                asking.isOff() ? rules : new PictureInquiryReader(rules, copying()), asking);
    }

    public QuoteReader after(QuoteReader rules) {
        return new CascadeQuoteReader(
                asking.isOff() ? rules : new PictureQuoteReader(rules, copying()), asking);
    }

    private Copying copying() {
        return new Copying(new OpenAiPictureReader(asking));
    }

    /** Asks about every mail, whatever the settings have; for a person who wants to know. */
    public ModelReaders always() {
        return new ModelReaders(server, asking.always());
    }

    @Override
    public void close() {
        server.close();
    }
}
