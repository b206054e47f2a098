package com.quotedesk.ai.reading;

import com.quotedesk.application.reading.ClientReplyReader;
import com.quotedesk.application.reading.InquiryReader;
import com.quotedesk.application.reading.MessageClassifier;
import com.quotedesk.application.reading.QuoteReader;
import com.quotedesk.application.reading.TableLayouts;

/** The readers that work by rules: they read every mail, at once and for free. */
public final class RulesReaders {

    /** How a reading says that the rules made it, and which version of them. */
    public static final String NAME = "rules/1";

    private static final Mails MAILS = new Mails();

    private RulesReaders() {}

    public static MessageClassifier classifier() {
        return new RulesMessageClassifier(MAILS);
    }

    public static InquiryReader inquiryReader() {
        return new RulesInquiryReader(MAILS);
    }

    public static TableLayouts tableLayouts() {
        return new RulesTableLayouts(MAILS);
    }

    public static ClientReplyReader clientReplyReader() {
        return new RulesClientReplyReader(MAILS);
    }

    public static QuoteReader quoteReader() {
        return new RulesQuoteReader(MAILS);
    }
}
