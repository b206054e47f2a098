package com.quotedesk.application.reading;

import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.reading.ClientReply;

/** Reads what a client answers to what we wrote. */
public interface ClientReplyReader {

    /** Reads any mail to the end; what is quoted is not said. */
    ClientReply read(MessageContent message);
}
