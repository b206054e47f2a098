package com.quotedesk.email.mail;

import com.quotedesk.application.mail.Mailbox;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.Bytes;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private static final int MOST_AT_ONCE = 200;

    private static final long FIRST_WINDOW = 1000;
    private static final long WINDOW_GROWTH = 16;

    private final ImapConfig config;
    private final ImapConnection connection;

    ImapMailbox(ImapConfig config) {
        this.config = config;
        this.connection = new ImapConnection(config);
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public synchronized List<Fetched> fetchAfter(@Nullable Cursor cursor, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, was " + limit);
        }
        try {
            return fetch(connection.selected(), cursor, limit);
        } catch (MessagingException | RuntimeException e) {
            connection.drop();
            throw failure(e);
        }
    }

    @Override
    public synchronized void markSeen(List<Fetched> mails) {
        try {
            var folder = connection.selected();
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
    public synchronized void close() {
        connection.drop();
    }

    private List<Fetched> fetch(IMAPFolder folder, @Nullable Cursor cursor, int limit)
            throws MessagingException {
        long validity = folder.getUIDValidity();
        boolean goesOn = cursor != null && cursor.uidValidity() == validity;
        if (cursor != null && !goesOn) {
            LOG.warn(
                    "Mailbox {}: the server numbers its mails anew, validity {} became {}",
                    name(),
                    cursor.uidValidity(),
                    validity);
        }
        long last = cursor != null && goesOn ? cursor.lastUid() : 0;
        var commands = new UidCommands(folder);
        var uids = next(commands, last + 1, folder.getUIDNext(), Math.min(limit, MOST_AT_ONCE));
        if (uids.isEmpty()) {
            return List.of();
        }
        var batch = new ArrayList<Fetched>();
        long bytes = 0;
        for (var listed : commands.list(uids)) {
            boolean whole = listed.size() <= config.maxMessageBytes();
            bytes += whole ? listed.size() : HEAD_BYTES;
            if (!batch.isEmpty() && bytes > config.batchBytes()) {
                break;
            }
            int most = whole ? Math.toIntExact(config.maxMessageBytes()) : HEAD_BYTES;
            var content = commands.content(listed.uid(), most);
            if (content != null) {
                boolean truncated = content.length == most && listed.size() != most;
                batch.add(fetched(validity, listed, content, truncated));
            }
        }
        return List.copyOf(batch);
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
