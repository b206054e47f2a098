package com.quotedesk.application.reading;

import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.reading.Inquiry;

/** Reads what a client asks for. */
public interface InquiryReader {

    /**
     * Reads any mail to the end: what cannot be understood is left out and named as a doubt. No
     * value is given that the message does not show.
     */
    Inquiry read(MessageContent message, ReadingContext context);
}
