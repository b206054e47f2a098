package com.quotedesk.application.mail;

import com.quotedesk.application.files.FileKey;
import com.quotedesk.domain.mail.FileFacts;
import com.quotedesk.domain.mail.MessageId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which files came with which mail, and where they are kept. */
public interface MessageFiles {

    /**
     * A file of a mail.
     *
     * @param path of the part, as IMAP counts
     * @param key what it is kept under; files of the same bytes have the same
     * @param fileName only ever shown
     * @param claimedType as the mail says
     * @param size in bytes
     */
    record KeptFile(
            String path,
            FileKey key,
            @Nullable String fileName,
            String claimedType,
            FileFacts facts,
            boolean inline,
            long size) {}

    /** Up to {@code limit} mails that were read and whose files are not kept yet, oldest first. */
    List<MessageId> waiting(int limit);

    /** Notes the files of a mail, which then waits no longer. Done twice it is done once. */
    void note(MessageId message, List<KeptFile> files);

    /** The files of a mail, by path; none before they are kept. */
    List<KeptFile> of(MessageId message);
}
