package com.quotedesk.ai.reading;

import com.quotedesk.application.reading.InquiryReader;
import com.quotedesk.application.reading.QuoteReader;
import com.quotedesk.testkit.reading.InquiryReaderContract;
import com.quotedesk.testkit.reading.QuoteReaderContract;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;

/** The rules keep to what every reader keeps to. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesReadersTest {

    @Nested
    class Inquiries implements InquiryReaderContract {
        @Override
        public InquiryReader inquiryReader() {
            return RulesReaders.inquiryReader();
        }
    }

    @Nested
    class Quotes implements QuoteReaderContract {
        @Override
        public QuoteReader quoteReader() {
            return RulesReaders.quoteReader();
        }
    }
}
