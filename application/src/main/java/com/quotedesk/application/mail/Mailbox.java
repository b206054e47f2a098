package com.quotedesk.application.mail;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a mail server into which mails to us come. The server numbers its mails upwards
 * within one validity and may, rarely, number all of them anew under another.
 *
 * <p>Fetching changes nothing on the server, so a batch that was not kept is simply fetched again.
 */
public interface Mailbox extends AutoCloseable {

    /** How many bytes of a mail too large to be fetched whole are fetched. */
    int HEAD_BYTES = 256 * 1024;

    /** Where fetching goes on: behind the last mail that was kept. */
    record Cursor(long uidValidity, long lastUid) {}

    /**
     * A mail as the server holds it.
     *
     * @param size of the whole mail on the server
     * @param truncated whether {@code raw} is only the beginning of it
     */
    record Fetched(
            long uidValidity,
            long uid,
            Instant receivedAt,
            long size,
            boolean truncated,
            Bytes raw) {}

    /** The mails that the server has, by rising UID. */
    record Listing(long uidValidity, List<Long> uids) {
        public Listing {
            uids = List.copyOf(uids);
        }
    }

    /** What the mailbox is called here; its cursor is kept under this name. */
    String name();

    /**
     * The next mails behind {@code cursor}, oldest first: at most {@code limit}, fewer where they
     * are large, but at least one where there is any. An empty list means no news.
     *
     * <p>When the server has numbered its mails anew since, they come again from the first, under
     * the new {@link Fetched#uidValidity}.
     *
     * @param cursor null to begin with the first mail
     * @param since where there is no cursor, or the server has numbered anew, the first mail is the
     *     first that the server received on this day (UTC) or later
     * @throws PortFailure.Unavailable when the server cannot be reached or answers with nonsense
     * @throws PortFailure.Rejected when it refuses the account or has no such folder
     */
    List<Fetched> fetchAfter(@Nullable Cursor cursor, Instant since, int limit);

    /** {@link #fetchAfter(Cursor, Instant, int)} that begins with the very first mail. */
    default List<Fetched> fetchAfter(@Nullable Cursor cursor, int limit) {
        return fetchAfter(cursor, Instant.EPOCH, limit);
    }

    /**
     * The mails that the server received on the day (UTC) of {@code since} or later.
     *
     * @throws PortFailure as {@link #fetchAfter(Cursor, Instant, int)} does
     */
    Listing heldSince(Instant since);

    /**
     * The first of these mails, as many as fit into a batch; none where they are gone or the server
     * has numbered anew.
     *
     * @throws PortFailure as {@link #fetchAfter(Cursor, Instant, int)} does
     */
    List<Fetched> fetch(Listing listing);

    /** How many mails the folder held when it was last looked into. */
    long size();

    /**
     * Waits until the server tells of something new, but no longer than {@code atMost}. It is a
     * hint only: servers forget to tell, so whoever waits must look all the same. Answers whether
     * the server can tell at all; where it cannot, it answers at once.
     *
     * @throws PortFailure.Unavailable when the connection died
     */
    boolean awaitNews(Duration atMost);

    /**
     * Marks mails as read on the server, for people who look there too. Nothing hangs on it, so it
     * never throws; mails that are gone are passed over.
     */
    void markSeen(List<Fetched> mails);

    /** Lets go of the connection; the next fetch opens one again. */
    @Override
    void close();
}
