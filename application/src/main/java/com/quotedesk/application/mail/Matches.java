package com.quotedesk.application.mail;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.MessageMatch;
import java.util.List;
import java.util.Optional;

/** What mails belong to, with what they were once thought to belong to. */
public interface Matches {

    /**
     * @throws PortFailure.Stale when the mail belongs to something already
     */
    void add(MessageMatch match);

    /** Puts a match that has a consequence, or was undone, in the place of the one before. */
    void replace(MessageMatch changed);

    /** What the mail belongs to now. */
    Optional<MessageMatch> of(MessageId message);

    /** All of a mail, oldest first. */
    List<MessageMatch> all(MessageId message);
}
