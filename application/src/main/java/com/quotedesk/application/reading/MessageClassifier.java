package com.quotedesk.application.reading;

import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.reading.Request;
import org.jspecify.annotations.Nullable;

/** Tells what a mail is before anything is read out of it. */
public interface MessageClassifier {

    /**
     * @param sure false where another kind is nearly as likely and a person should look
     */
    record Classification(MessageKind kind, Language language, boolean sure) {}

    /**
     * @param request the request for quotation the mail is known to answer, null where none is
     *     known
     */
    Classification classify(
            MessageContent message, @Nullable Request request, ReadingContext context);
}
