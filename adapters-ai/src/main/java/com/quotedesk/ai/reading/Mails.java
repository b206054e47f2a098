package com.quotedesk.ai.reading;

import com.quotedesk.ai.reading.files.Files;
import com.quotedesk.ai.reading.text.Mail;
import com.quotedesk.ai.reading.text.MailText;
import com.quotedesk.ai.reading.text.Recent;
import com.quotedesk.domain.mail.MessageContent;

/** Brings messages into the form all rules readers read. */
final class Mails {

    private final Recent<MessageContent, Mail> recent = new Recent<>();

    Mail read(MessageContent message) {
        return recent.of(message, fresh -> MailText.of(fresh, Files::read));
    }
}
