package com.quotedesk.ai.reading;

import com.quotedesk.ai.reading.quotes.Answers;
import com.quotedesk.ai.reading.tables.RememberedColumns;
import com.quotedesk.application.reading.QuoteReader;
import com.quotedesk.application.reading.ReadingContext;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.reading.Request;
import com.quotedesk.domain.reading.SupplierAnswer;

/** Reads by rules what a supplier answers. */
final class RulesQuoteReader implements QuoteReader {

    private final Mails mails;

    RulesQuoteReader(Mails mails) {
        this.mails = mails;
    }

    @Override
    public SupplierAnswer read(MessageContent message, Request request, ReadingContext context) {
        var mail = RememberedColumns.in(mails.read(message), context.memory());
        return Answers.read(mail, request, RulesInquiryReader.today(message), RulesReaders.NAME);
    }
}
