package com.quotedesk.application.mail;

import com.quotedesk.application.mail.MailComposer.Attachment;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.rfqs.Rfq;
import java.util.List;

/** What goes along with a request to a supplier: a form to fill in, a page of its own. */
@FunctionalInterface
public interface RfqEnclosures {

    /**
     * @param link where the supplier can answer, empty where there is no such page
     */
    record Enclosed(List<Attachment> attachments, String link) {

        public static final Enclosed NOTHING = new Enclosed(List.of(), "");

        public Enclosed {
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * Made in the transaction that queues the letter.
     *
     * @param kind of the letter: only a request has the form with it, and a link that supersedes
     *     those before
     * @param language of the letter
     */
    Enclosed of(Rfq rfq, LetterKind kind, Language language);
}
