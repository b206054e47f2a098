package com.quotedesk.email.mail;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.jspecify.annotations.Nullable;

/**
 * The few IMAP commands a mailbox needs, spoken in UIDs. The library's own messages are numbered by
 * their place in the folder, which shifts whenever somebody deletes one.
 */
final class UidCommands {

    private static final int CHUNK = 256 * 1024;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d-MMM-yyyy", Locale.ENGLISH);

    private final IMAPFolder folder;

    UidCommands(IMAPFolder folder) {
        this.folder = folder;
    }

    /**
     * What a folder tells about a mail without its content.
     *
     * @param receivedAt null where the server does not say
     */
    record Listed(long uid, long size, @Nullable Instant receivedAt) {}

    /**
     * The UIDs there are from {@code first} to {@code last}, rising.
     *
     * @param last -1 for all there are
     */
    List<Long> search(long first, long last) throws MessagingException {
        var range = first + ":" + (last < 0 ? "*" : String.valueOf(last));
        // "n:*" always names the last mail, even one before n.
        return List.copyOf(search("UID " + range).tailSet(first));
    }

    /** The UIDs of mails that the server received on this day or later, rising. */
    List<Long> searchSince(LocalDate day) throws MessagingException {
        return List.copyOf(search("SINCE " + DAY.format(day)));
    }

    /**
     * Whether a mail is there.
     *
     * @param messageId without angle brackets
     */
    boolean holds(String messageId) throws MessagingException {
        var quoted = messageId.replaceAll("[\\r\\n]", "").replaceAll("[\\\\\"]", "\\\\$0");
        return !search("HEADER Message-ID \"<" + quoted + ">\"").isEmpty();
    }

    private NavigableSet<Long> search(String criterion) throws MessagingException {
        var uids = new TreeSet<Long>();
        for (var response : command("UID SEARCH " + criterion)) {
            if (response instanceof IMAPResponse answer && answer.keyEquals("SEARCH")) {
                long uid = answer.readLong();
                while (uid != -1) {
                    uids.add(uid);
                    uid = answer.readLong();
                }
            }
        }
        return uids;
    }

    /** Those of the mails that are still there, by rising UID. */
    List<Listed> list(List<Long> uids) throws MessagingException {
        var listed = new ArrayList<Listed>();
        for (var response :
                command("UID FETCH " + joined(uids) + " (UID RFC822.SIZE INTERNALDATE)")) {
            if (response instanceof FetchResponse fetched) {
                var uid = fetched.getItem(UID.class);
                var size = fetched.getItem(RFC822SIZE.class);
                // Without a size it is news of another mail's flags.
                if (uid != null && size != null && uids.contains(uid.uid)) {
                    listed.add(new Listed(uid.uid, size.size, receivedAt(fetched)));
                }
            }
        }
        listed.sort((a, b) -> Long.compare(a.uid(), b.uid()));
        return listed;
    }

    /** Whole mails by their UID, in one command; those that are gone are missing. */
    Map<Long, byte[]> contents(List<Long> uids) throws MessagingException {
        var contents = new HashMap<Long, byte[]>();
        for (var response : command("UID FETCH " + joined(uids) + " (UID BODY.PEEK[])")) {
            if (response instanceof FetchResponse fetched) {
                var uid = fetched.getItem(UID.class);
                var body = fetched.getItem(BODY.class);
                if (uid != null && body != null) {
                    contents.put(uid.uid, bytes(body.getByteArray(), 0));
                }
            }
        }
        return contents;
    }

    /** The first {@code limit} bytes of a mail; null when it is gone. */
    byte @Nullable [] content(long uid, int limit) throws MessagingException {
        var content = new ByteArrayOutputStream();
        while (content.size() < limit) {
            int wanted = Math.min(CHUNK, limit - content.size());
            var chunk = chunk(uid, content.size(), wanted);
            if (chunk == null) {
                return null;
            }
            content.write(chunk, 0, Math.min(chunk.length, limit - content.size()));
            if (chunk.length != wanted) {
                break;
            }
        }
        return content.toByteArray();
    }

    void markSeen(List<Long> uids) throws MessagingException {
        command("UID STORE " + joined(uids) + " +FLAGS.SILENT (\\Seen)");
    }

    private byte @Nullable [] chunk(long uid, int offset, int count) throws MessagingException {
        for (var response :
                command("UID FETCH " + uid + " (UID BODY.PEEK[]<" + offset + "." + count + ">)")) {
            if (response instanceof FetchResponse fetched) {
                var itemUid = fetched.getItem(UID.class);
                var body = fetched.getItem(BODY.class);
                if (itemUid != null && itemUid.uid == uid && body != null) {
                    return bytes(body.getByteArray(), body.getOrigin() < 0 ? offset : 0);
                }
            }
        }
        return null;
    }

    /**
     * @param skipped how many bytes at the beginning were had before: a server that does not know
     *     partial fetches sends everything each time
     */
    private static byte[] bytes(@Nullable ByteArray chunk, int skipped) {
        if (chunk == null || chunk.getCount() <= skipped) {
            return new byte[0];
        }
        int start = chunk.getStart();
        return Arrays.copyOfRange(chunk.getBytes(), start + skipped, start + chunk.getCount());
    }

    private static @Nullable Instant receivedAt(FetchResponse fetched) {
        var internal = fetched.getItem(INTERNALDATE.class);
        return internal == null || internal.getDate() == null
                ? null
                : internal.getDate().toInstant();
    }

    private Response[] command(String command) throws MessagingException {
        var responses =
                folder.doCommand(
                        protocol -> {
                            var answers = protocol.command(command, null);
                            protocol.handleResult(answers[answers.length - 1]);
                            return answers;
                        });
        return (Response[]) responses;
    }

    /** As ranges where they are in a row: servers refuse command lines that are too long. */
    private static String joined(List<Long> uids) {
        var joined = new StringBuilder();
        int at = 0;
        while (at < uids.size()) {
            int end = at;
            while (end + 1 < uids.size() && uids.get(end + 1) == uids.get(end) + 1) {
                end++;
            }
            joined.append(at == 0 ? "" : ",").append(uids.get(at));
            if (end > at) {
                joined.append(':').append(uids.get(end));
            }
            at = end + 1;
        }
        return joined.toString();
    }
}
