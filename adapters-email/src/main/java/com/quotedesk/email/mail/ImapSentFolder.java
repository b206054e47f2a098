package com.quotedesk.email.mail;

import com.quotedesk.application.mail.SentFolder;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.Bytes;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import org.eclipse.angus.mail.iap.Literal;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/** The Sent folder of an IMAP server, over a connection of its own. */
final class ImapSentFolder implements SentFolder {

    private final ImapConfig config;
    private final ImapConnection connection;

    /**
     * @param folder its name, null for the one that the server has for it
     */
    ImapSentFolder(ImapConfig config, @Nullable String folder) {
        this.config = config;
        this.connection = new ImapConnection(config, store -> folderOf(store, folder));
    }

    private static IMAPFolder folderOf(IMAPStore store, @Nullable String folder)
            throws MessagingException {
        if (folder != null) {
            return (IMAPFolder) store.getFolder(folder);
        }
        return SentFolders.in(store)
                .orElseThrow(
                        () ->
                                new FolderNotFoundException(
                                        null, "the server has no folder for sent mail"));
    }

    private interface Talk<T> {
        T with(IMAPFolder folder) throws MessagingException;
    }

    @Override
    public synchronized boolean holds(String messageId) {
        return onServer(folder -> new UidCommands(folder).holds(messageId));
    }

    @Override
    public synchronized void put(Bytes raw) {
        onServer(
                folder ->
                        folder.doCommand(
                                protocol -> {
                                    protocol.append(
                                            folder.getFullName(),
                                            new Flags(Flags.Flag.SEEN),
                                            Date.from(Instant.now()),
                                            literal(raw));
                                    return null;
                                }));
    }

    private static Literal literal(Bytes raw) {
        return new Literal() {
            @Override
            public int size() {
                return raw.size();
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                raw.open().transferTo(out);
            }
        };
    }

    private <T extends @Nullable Object> T onServer(Talk<T> talk) {
        try {
            return talk.with(connection.selected());
        } catch (AuthenticationFailedException | FolderNotFoundException e) {
            connection.drop();
            throw new PortFailure.Rejected(told(e), e);
        } catch (MessagingException | RuntimeException e) {
            connection.drop();
            throw new PortFailure.Unavailable(told(e), e);
        }
    }

    private String told(Exception failure) {
        return "the Sent folder of " + config.name() + ": " + failure.getMessage();
    }

    @Override
    public synchronized void close() {
        connection.drop();
    }
}
