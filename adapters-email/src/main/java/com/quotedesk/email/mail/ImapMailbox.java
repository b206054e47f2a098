package com.quotedesk.email.mail;

import com.quotedesk.application.mail.Mailbox;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.Bytes;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of an IMAP server. One connection is kept between fetches: servers count logins, and
 * some lock accounts that log in too often.
 */
final class ImapMailbox implements Mailbox {

    private static final Logger LOG = LoggerFactory.getLogger(ImapMailbox.class);

    /** Servers refuse command lines of more than some thousand characters. */
    private static final int MOST_AT_ONCE = 500;

    /** Larger mails are fetched each by itself, in pieces. */
    private static final int SMALL = 1024 * 1024;

    /** UIDs are 32 bits (RFC 9051, section 2.3.1.1). */
    private static final long LAST_UID = 0xFFFF_FFFFL;

    private static final long FIRST_WINDOW = 1000;
    private static final long WINDOW_GROWTH = 16;

    private final ImapConfig config;
    private final ImapConnection connection;
    private volatile long size;
    private boolean more;

    ImapMailbox(ImapConfig config) {
        this.config = config;
        this.connection = new ImapConnection(config);
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public synchronized List<Fetched> fetchAfter(
            @Nullable Cursor cursor, Instant since, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, was " + limit);
        }
        // While there is more, selecting anew would tell nothing new.
        boolean goOn = more;
        more = false;
        var batch =
                onServer(
                        () ->
                                fetch(
                                        goOn ? connection.open() : connection.selected(),
                                        cursor,
                                        since,
                                        limit));
        more = batch.size() == Math.min(limit, MOST_AT_ONCE);
        return batch;
    }

    @Override
    public synchronized Listing heldSince(Instant since) {
        return onServer(
                () -> {
                    var folder = connection.selected();
                    return new Listing(
                            folder.getUIDValidity(),
                            new UidCommands(folder).searchSince(day(since)));
                });
    }

    @Override
    public synchronized List<Fetched> fetch(Listing listing) {
        if (listing.uids().isEmpty()) {
            return List.of();
        }
        return onServer(
                () -> {
                    var folder = connection.open();
                    return folder.getUIDValidity() == listing.uidValidity()
                            ? batch(
                                    new UidCommands(folder),
                                    listing.uidValidity(),
                                    first(listing.uids(), MOST_AT_ONCE))
                            : List.<Fetched>of();
                });
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public synchronized boolean awaitNews(Duration atMost) {
        return onServer(() -> connection.awaitNews(atMost));
    }

    private interface Talk<T> {
        T talk() throws MessagingException;
    }

    private <T> T onServer(Talk<T> talk) {
        try {
            return talk.talk();
        } catch (PortFailure e) {
            connection.drop();
            throw e;
        } catch (MessagingException | RuntimeException e) {
            connection.drop();
            throw failure(e);
        }
    }

    @Override
    public synchronized void markSeen(List<Fetched> mails) {
        if (mails.isEmpty()) {
            return;
        }
        try {
            var folder = connection.open();
            long validity = folder.getUIDValidity();
            var uids =
                    mails.stream()
                            .filter(mail -> mail.uidValidity() == validity)
                            .map(Fetched::uid)
                            .toList();
            var commands = new UidCommands(folder);
            for (int from = 0; from < uids.size(); from += MOST_AT_ONCE) {
                int to = Math.min(from + MOST_AT_ONCE, uids.size());
                commands.markSeen(uids.subList(from, to));
            }
        } catch (MessagingException | RuntimeException e) {
            connection.drop();
            LOG.warn("Mailbox {}: could not mark {} mails as read", name(), mails.size(), e);
        }
    }

    @Override
    public void close() {
        // Whoever waits for news holds the lock.
        connection.endWait();
        closeQuietly();
    }

    private synchronized void closeQuietly() {
        connection.drop();
    }

    private List<Fetched> fetch(
            IMAPFolder folder, @Nullable Cursor cursor, Instant since, int limit)
            throws MessagingException {
        long validity = folder.getUIDValidity();
        size = Math.max(0, folder.getMessageCount());
        boolean goesOn = cursor != null && cursor.uidValidity() == validity;
        if (cursor != null && !goesOn) {
            LOG.warn(
                    "Mailbox {}: the server numbers its mails anew, validity {} became {}",
                    name(),
                    cursor.uidValidity(),
                    validity);
        }
        var commands = new UidCommands(folder);
        long from = cursor != null && goesOn ? cursor.lastUid() + 1 : firstSince(commands, since);
        var uids = next(commands, from, folder.getUIDNext(), Math.min(limit, MOST_AT_ONCE));
        return uids.isEmpty() ? List.of() : batch(commands, validity, uids);
    }

    private static long firstSince(UidCommands commands, Instant since) throws MessagingException {
        if (!since.isAfter(Instant.EPOCH)) {
            return 1;
        }
        var uids = commands.searchSince(day(since));
        return uids.isEmpty() ? LAST_UID : uids.getFirst();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** The first of {@code uids} that fit into a batch: small ones in one go, large ones singly. */
    private List<Fetched> batch(UidCommands commands, long validity, List<Long> uids)
            throws MessagingException {
        var fitting = new ArrayList<UidCommands.Listed>();
        long bytes = 0;
        for (var listed : commands.list(uids)) {
            bytes += listed.size() <= config.maxMessageBytes() ? listed.size() : HEAD_BYTES;
            if (!fitting.isEmpty() && bytes > config.batchBytes()) {
                break;
            }
            fitting.add(listed);
        }
        var together =
                fitting.stream()
                        .filter(listed -> isSmall(listed.size()))
                        .map(UidCommands.Listed::uid)
                        .toList();
        var contents = together.isEmpty() ? Map.<Long, byte[]>of() : commands.contents(together);
        var batch = new ArrayList<Fetched>();
        for (var listed : fitting) {
            var content = contents.get(listed.uid());
            if (content == null && !isSmall(listed.size())) {
                fetchAlone(commands, validity, listed).ifPresent(batch::add);
            } else if (content != null) {
                batch.add(fetched(validity, listed, content, false));
            }
        }
        return List.copyOf(batch);
    }

    private boolean isSmall(long size) {
        return size <= Math.min(SMALL, config.maxMessageBytes());
    }

    private Optional<Fetched> fetchAlone(
            UidCommands commands, long validity, UidCommands.Listed listed)
            throws MessagingException {
        boolean whole = listed.size() <= config.maxMessageBytes();
        int most = whole ? Math.toIntExact(config.maxMessageBytes()) : HEAD_BYTES;
        var content = commands.content(listed.uid(), most);
        if (content == null) {
            return Optional.empty();
        }
        boolean truncated = content.length == most && listed.size() != most;
        return Optional.of(fetched(validity, listed, content, truncated));
    }

    private static Fetched fetched(
            long validity, UidCommands.Listed listed, byte[] content, boolean truncated) {
        var receivedAt = listed.receivedAt();
        return new Fetched(
                validity,
                listed.uid(),
                receivedAt == null ? Instant.now() : receivedAt,
                // Some servers guess at sizes, so what was counted here is the better number.
                truncated ? Math.max(listed.size(), content.length) : content.length,
                truncated,
                Bytes.owning(content));
    }

    /**
     * The next UIDs, at most {@code limit}, looked for in growing windows: a mailbox that is read
     * for the first time may hold a hundred thousand, and there may be wide gaps between them.
     *
     * @param uidNext the UID the next mail will get, -1 where the server does not say
     */
    private static List<Long> next(UidCommands commands, long from, long uidNext, int limit)
            throws MessagingException {
        if (uidNext < 0) {
            return first(commands.search(from, -1), limit);
        }
        var found = new ArrayList<Long>();
        long window = FIRST_WINDOW;
        long start = from;
        while (found.size() < limit && start < uidNext) {
            long end = Math.min(start + window, uidNext) - 1;
            found.addAll(commands.search(start, end));
            start = end + 1;
            window *= WINDOW_GROWTH;
        }
        return first(found, limit);
    }

    private static List<Long> first(List<Long> uids, int limit) {
        return uids.subList(0, Math.min(limit, uids.size()));
    }

    private PortFailure failure(Exception e) {
        var message = "mailbox " + name() + ": " + e.getMessage();
        boolean refused =
                (e instanceof AuthenticationFailedException && !isPassing(e))
                        || e instanceof FolderNotFoundException;
        return refused
                ? new PortFailure.Rejected(message, e)
                : new PortFailure.Unavailable(message, e);
    }

    /** Servers say with these codes (RFC 5530) that the account is fine and they are not. */
    private static boolean isPassing(Exception e) {
        var text = String.valueOf(e.getMessage()).toUpperCase(Locale.ROOT);
        return text.contains("[UNAVAILABLE]")
                || text.contains("[INUSE]")
                || text.contains("[LIMIT]")
                || text.contains("TOO MANY");
    }
}
