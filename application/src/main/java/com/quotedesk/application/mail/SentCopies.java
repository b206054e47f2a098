package com.quotedesk.application.mail;

import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.OutgoingMailId;
import java.time.Instant;
import java.util.List;

/** Which of our mails are known to lie in the Sent folder. */
public interface SentCopies {

    /**
     * Mails that were sent at {@code since} or later and are not known to lie there, oldest first.
     */
    List<OutgoingMail> missing(Instant since, int limit);

    /** Notes that a mail lies there. */
    void note(OutgoingMailId mail, Instant now);
}
