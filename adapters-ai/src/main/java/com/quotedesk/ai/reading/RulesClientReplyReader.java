package com.quotedesk.ai.reading;

import com.quotedesk.ai.reading.kinds.ReplyText;
import com.quotedesk.application.reading.ClientReplyReader;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.reading.ClientReply;

/** Reads by rules what a client answers. */
final class RulesClientReplyReader implements ClientReplyReader {

    private final Mails mails;

    RulesClientReplyReader(Mails mails) {
        this.mails = mails;
    }

    @Override
    public ClientReply read(MessageContent message) {
        var text = ReplyText.of(mails.read(message));
        return new ClientReply(RulesReaders.NAME, text.says(), text.plain());
    }
}
