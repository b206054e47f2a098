package com.quotedesk.application.reading;

import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.reading.Request;
import com.quotedesk.domain.reading.SupplierAnswer;

/** Reads a supplier's answer to a request for quotation. */
public interface QuoteReader {

    /**
     * Reads any mail to the end and matches its lines to the positions asked, never by force. No
     * value is given that the message does not show.
     */
    SupplierAnswer read(MessageContent message, Request request, ReadingContext context);
}
