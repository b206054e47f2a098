package com.quotedesk.application.mail;

import com.quotedesk.application.files.FileStore;
import com.quotedesk.application.mail.MessageFiles.KeptFile;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.Part;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Keeps the files of mails that were read, each once whatever the mails that bring it, and notes
 * what they are.
 */
public final class KeepAttachments {

    private final Transactions transactions;
    private final Messages messages;
    private final MessageFiles messageFiles;
    private final MessageParser parser;
    private final FileInspector inspector;
    private final FileStore files;

    public KeepAttachments(
            Transactions transactions,
            Messages messages,
            MessageFiles messageFiles,
            MessageParser parser,
            FileInspector inspector,
            FileStore files) {
        this.transactions = transactions;
        this.messages = messages;
        this.messageFiles = messageFiles;
        this.parser = parser;
        this.inspector = inspector;
        this.files = files;
    }

    /**
     * Works on up to {@code limit} mails and answers how many there were.
     *
     * @throws PortFailure when the database or the file store is out of reach
     */
    public int keepNext(int limit) {
        var kept = new LinkedHashMap<MessageId, List<KeptFile>>();
        messageFiles.waiting(limit).forEach(message -> kept.put(message, keep(message)));
        if (!kept.isEmpty()) {
            transactions.run(() -> kept.forEach(messageFiles::note));
        }
        return kept.size();
    }

    private List<KeptFile> keep(MessageId message) {
        return messages.raw(message).stream()
                .flatMap(raw -> parser.parse(raw).files().stream())
                // One that is larger than is read came as a name only.
                .filter(file -> file.content().size() > 0)
                .map(this::kept)
                .toList();
    }

    private KeptFile kept(Part.File file) {
        return new KeptFile(
                file.path(),
                files.put(file.content()),
                file.fileName(),
                file.mediaType(),
                inspector.inspect(file),
                file.inline(),
                file.content().size());
    }
}
