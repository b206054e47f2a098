package com.quotedesk.email.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/** Where a server keeps what was sent. */
final class SentFolders {

    /** Names of the folder for sent mail where servers do not mark it (RFC 6154). */
    private static final Set<String> NAMES =
            Set.of("sent", "sent items", "sent messages", "sent mail", "отправленные");

    private SentFolders() {}

    /** The one that the server marks, or else one that is called so. */
    static Optional<IMAPFolder> in(IMAPStore store) throws MessagingException {
        var folders = Arrays.stream(store.getDefaultFolder().list("*")).toList();
        return folders.stream()
                .filter(SentFolders::isMarked)
                .findFirst()
                .or(() -> folders.stream().filter(SentFolders::isCalledSo).findFirst())
                .map(IMAPFolder.class::cast);
    }

    private static boolean isMarked(Folder folder) {
        try {
            return Arrays.asList(((IMAPFolder) folder).getAttributes()).contains("\\Sent");
        } catch (MessagingException e) {
            return false;
        }
    }

    private static boolean isCalledSo(Folder folder) {
        return NAMES.contains(folder.getName().toLowerCase(Locale.ROOT));
    }
}
