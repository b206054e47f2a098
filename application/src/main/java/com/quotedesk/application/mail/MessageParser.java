package com.quotedesk.application.mail;

import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.shared.Bytes;

/** Takes a raw mail apart. */
public interface MessageParser {

    /**
     * Reads any bytes as a mail. Nothing in them makes it fail: what is broken or beyond the limits
     * is left out and named in {@link MessageContent#defects()}.
     */
    MessageContent parse(Bytes raw);
}
