package com.quotedesk.ai.reading;

import com.quotedesk.ai.reading.files.Files;
import com.quotedesk.ai.reading.text.Mail;
import com.quotedesk.ai.reading.text.MailText;
import com.quotedesk.domain.mail.MessageContent;

/** Brings messages into the form all rules readers read. */
final class Mails {

    Mail read(MessageContent message) {
        return MailText.of(message, Files::read);
    }
}
