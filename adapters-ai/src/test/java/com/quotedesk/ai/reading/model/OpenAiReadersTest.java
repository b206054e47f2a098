package com.quotedesk.ai.reading.model;

import com.quotedesk.application.reading.InquiryReader;
import com.quotedesk.application.reading.QuoteReader;
import com.quotedesk.testkit.reading.InquiryReaderContract;
import com.quotedesk.testkit.reading.QuoteReaderContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;

/** With a model that is asked about every mail, the readers keep to what every reader keeps to. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenAiReadersTest {

    private final Asked asked = new Asked();

    @BeforeEach
    void start() {
        asked.server.otherwise(PlayedModel.honest());
    }

    @AfterEach
    void stop() {
        asked.close();
    }

    @Nested
    class Inquiries implements InquiryReaderContract {
        @Override
        public InquiryReader inquiryReader() {
            return asked.inquiries();
        }
    }

    @Nested
    class Quotes implements QuoteReaderContract {
        @Override
        public QuoteReader quoteReader() {
            return asked.quotes();
        }
    }
}
