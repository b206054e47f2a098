package com.quotedesk.ai.reading;

import com.quotedesk.ai.reading.kinds.MailKind;
import com.quotedesk.application.reading.MessageClassifier;
import com.quotedesk.application.reading.ReadingContext;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.reading.Request;
import org.jspecify.annotations.Nullable;

/** Tells by rules what a mail is. */
final class RulesMessageClassifier implements MessageClassifier {

    private final Mails mails;

    RulesMessageClassifier(Mails mails) {
        this.mails = mails;
    }

    @Override
    public Classification classify(
            MessageContent message, @Nullable Request request, ReadingContext context) {
        var mail = mails.read(message);
        var letters = ClientLetters.of(mail, context);
        var kind =
                MailKind.of(
                        mail, request, ClientLetters.isOwn(mail.outer(), context), letters.all());
        return new Classification(kind.kind(), mail.language(), kind.sure());
    }
}
