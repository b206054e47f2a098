package com.quotedesk.application.mail;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.OutgoingMailId;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The mails we write, each in the bytes it goes out with. */
public interface Outbox {

    /**
     * Keeps a mail that was composed.
     *
     * @param raw the whole of it; never changes again
     */
    void add(OutgoingMail mail, Bytes raw);

    /**
     * Puts a changed mail in the place of the one it was made from.
     *
     * @throws PortFailure.Stale when somebody else changed that meanwhile
     */
    void replace(OutgoingMail changed);

    Optional<OutgoingMail> find(OutgoingMailId id);

    /** The mail that went out under this Message-ID, without angle brackets. */
    Optional<OutgoingMail> findByMessageId(String messageId);

    /**
     * What a mark of ours was made for, though it was signed with a key that is no longer used: the
     * newest mail whose Message-ID begins with it.
     */
    Optional<OutgoingMail> findByMark(String mark);

    /** What was written about something, oldest first. */
    List<OutgoingMail> about(Subject subject);

    /**
     * The mail that has been due the longest and waits for a try. Until the transaction ends nobody
     * else is given it.
     */
    Optional<OutgoingMail> due(Instant now);

    /**
     * Mails that are being sent for longer than that may take: whoever did has died. Until the
     * transaction ends nobody else is given them.
     */
    List<OutgoingMail> abandoned(Instant now, int limit);

    /** Mails of which nobody knows whether they were taken, oldest first. */
    List<OutgoingMail> unknown(int limit);

    /**
     * How many tries were begun after {@code since}. Until the transaction ends nobody else begins
     * one, so that a limit holds over all nodes.
     */
    int begunSince(Instant since);

    /** How many mails that no person asked for were written to {@code to} after {@code since}. */
    int automaticSince(EmailAddress to, Instant since);

    /** The mail in its bytes. */
    Optional<Bytes> raw(OutgoingMailId id);
}
