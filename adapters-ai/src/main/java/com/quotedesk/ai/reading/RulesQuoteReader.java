package com.quotedesk.ai.reading;

import com.quotedesk.application.reading.QuoteReader;
import com.quotedesk.application.reading.ReadingContext;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.reading.AnswerOutcome;
import com.quotedesk.domain.reading.Request;
import com.quotedesk.domain.reading.SupplierAnswer;
import com.quotedesk.domain.reading.VatTerms;
import java.util.List;

/** Reads by rules what a supplier answers. */
final class RulesQuoteReader implements QuoteReader {

    private final Mails mails;

    RulesQuoteReader(Mails mails) {
        this.mails = mails;
    }

    @Override
    public SupplierAnswer read(MessageContent message, Request request, ReadingContext context) {
        var mail = mails.read(message);
        return new SupplierAnswer(
                RulesReaders.NAME,
                mail.language(),
                AnswerOutcome.QUESTION,
                null,
                VatTerms.UNSTATED,
                null,
                null,
                null,
                List.of(),
                mail.doubts());
    }
}
