package com.quotedesk.application.mail;

import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.shared.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every mail that ever came, raw, and how far the work on it is. */
public interface Messages {

    /**
     * A mail to be read now, by whoever claimed it.
     *
     * @param attempt which try this is, from 1
     * @param again whether a person wanted it read again
     * @param order the order it became when it was read before, null where it became none
     */
    record Claimed(
            MessageId id,
            String mailbox,
            Instant receivedAt,
            boolean truncated,
            int attempt,
            boolean again,
            @Nullable OrderId order,
            Bytes raw) {}

    /**
     * A mail that is known by its Message-ID.
     *
     * @param order the order it became, null where it became none
     */
    record Known(MessageId id, @Nullable OrderId order) {}

    /**
     * What came of reading a mail.
     *
     * @param order the order it became, null where it became none; what it became once stays
     * @param needsMatch whether a person is to say what it belongs to
     */
    record Filing(
            MessageKind kind,
            @Nullable MailAddress sender,
            String subject,
            @Nullable String internetMessageId,
            Set<MailDefect> defects,
            @Nullable OrderId order,
            boolean needsMatch) {
        public Filing {
            defects = Set.copyOf(defects);
        }
    }

    /** How far a mailbox has been fetched; empty before the first mail. */
    Optional<Mailbox.Cursor> cursor(String mailbox);

    /**
     * Keeps mails that were fetched and remembers how far the mailbox is read. What is kept already
     * is passed over; a mail that the server has numbered anew (another UIDVALIDITY) is recognised
     * by its bytes and keeps its identity.
     *
     * @param mails all of one validity
     * @param ids an identity for each mail, used where it is new
     * @return how many were new
     */
    int keep(String mailbox, List<Mailbox.Fetched> mails, List<MessageId> ids);

    /** Those of {@code uids} that are not kept, in their order. */
    List<Long> notKept(String mailbox, long uidValidity, List<Long> uids);

    /**
     * Takes the mails that have waited longest to be read, and counts the attempt. One that was
     * tried before comes alone: it may be what ended the try, and with it the tries of others.
     * Until {@code now + lease} nobody else is given them; a claim that is neither filed nor
     * quarantined by then is free again, because whoever held it has died.
     *
     * @param limit how many at most
     * @param bytes how large all of them may be; the first is given whatever its size
     */
    List<Claimed> claim(int limit, long bytes, Instant now, Duration lease);

    /** Gives claimed mails back that were not tried; the attempt does not count. */
    void giveBack(List<MessageId> ids);

    /**
     * Locks mails until the transaction ends, and answers with those on which the work has not
     * ended already.
     */
    Set<MessageId> lockWaiting(List<MessageId> ids);

    /** Ends the work on a mail. */
    void file(MessageId id, Filing filing);

    /**
     * Lets a mail that was filed or put aside wait to be read again; its tries are counted anew.
     *
     * @return false where it waits already, or was never kept
     */
    boolean readAgain(MessageId id);

    /**
     * Says whether a person is to say what a mail belongs to. Until the transaction ends nobody
     * else changes the mail.
     *
     * @return false where it was never kept, or waits to be read
     */
    boolean needMatch(MessageId id, boolean needed);

    /** The mails of these Message-IDs, in the order of the ids; an id may have several. */
    List<Known> known(List<String> internetIds);

    /** Gives up on a mail until a person looks. */
    void quarantine(MessageId id, String failure, @Nullable OrderId order);

    /** Gives a claimed mail back, to be tried again from {@code notBefore}. */
    void postpone(MessageId id, String failure, Instant notBefore);

    /** The mail as it came. */
    Optional<Bytes> raw(MessageId id);
}
