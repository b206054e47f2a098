package com.quotedesk.application.mail;

import com.quotedesk.domain.mail.LetterText;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.EmailAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a letter into the bytes of a mail. */
public interface MailComposer {

    /**
     * A letter to one recipient, whom nobody else sees and who sees nobody else.
     *
     * @param messageId without angle brackets
     * @param replyTo where answers go, null for {@code from}
     * @param references the mails it follows, oldest first, without angle brackets; what is no
     *     Message-ID is left out
     * @param mark stands in the body, so that it comes back in answers that quote it
     * @param automatic whether other programs must not answer it
     */
    record Letter(
            String messageId,
            MailAddress from,
            MailAddress to,
            @Nullable EmailAddress replyTo,
            LetterText words,
            List<String> references,
            String mark,
            Instant date,
            boolean automatic,
            List<Attachment> attachments) {
        public Letter {
            references = List.copyOf(references);
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * A file that goes along.
     *
     * @param mediaType {@code type/subtype}
     */
    record Attachment(String fileName, String mediaType, Bytes content) {}

    /** The mail, always the same for the same letter. */
    Bytes compose(Letter letter);
}
