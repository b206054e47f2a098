package com.quotedesk.application.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known about each mailbox: who reads it, since when, how far, and how well it goes. */
public interface Mailboxes {

    /**
     * A mailbox as whoever looks after the desk sees it.
     *
     * @param since mails that the server had before are left alone
     * @param onServer how many mails the folder held when it was last looked into
     * @param kept how many were kept ever since
     * @param missing how many the reconciler found on the server and not here
     * @param lookedAt null before the first look
     * @param failure null while mails come
     * @param firstImport how far the first reading of what was there is; null where it has ended
     */
    record Status(
            String mailbox,
            Instant since,
            long onServer,
            long kept,
            long missing,
            @Nullable Instant lookedAt,
            @Nullable String failure,
            @Nullable Instant failingSince,
            @Nullable Import firstImport) {}

    /**
     * How far the first reading of a mailbox is.
     *
     * @param done how many of the mails have been fetched, at most {@code total}
     */
    record Import(long done, long total) {}

    /** Makes a mailbox known. Where it is known already, nothing changes, not even its since. */
    void open(String mailbox, Instant since);

    /** From when on its mails are ours; empty where it is not known. */
    Optional<Instant> since(String mailbox);

    /**
     * Takes a mailbox for {@code node}, or goes on holding it, until {@code now + lease}; false
     * while another node holds it, and where it is not known.
     */
    boolean hold(String mailbox, UUID node, Instant now, Duration lease);

    /** Lets others have what {@code node} holds. */
    void release(String mailbox, UUID node);

    /** Notes a look into the mailbox, and that {@code kept} more mails were kept. */
    void noteLook(String mailbox, long onServer, int kept, Instant now);

    /** How far its first reading is; empty where it has not begun or has ended. */
    Optional<Import> firstImport(String mailbox);

    /**
     * Notes how far its first reading is.
     *
     * @param progress null where it has ended
     */
    void noteImport(String mailbox, @Nullable Import progress);

    /** Notes that mails were missing here. */
    void noteMissing(String mailbox, int mails);

    /** Notes that no mails come, or that they come again; the first of failures gives the time. */
    void noteState(String mailbox, @Nullable String failure, Instant now);

    /** Every mailbox that was ever known, by name. */
    List<Status> statuses();
}
