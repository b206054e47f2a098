package com.quotedesk.testkit.mail;

import com.quotedesk.application.mail.MessageBoard.Row;
import com.quotedesk.application.mail.MessageFiles;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.MessageState;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

public final class InMemoryMessageFiles implements MessageFiles {

    private final Table<UUID, List<KeptFile>> files;
    private final InMemoryMessages messages;

    public InMemoryMessageFiles(InMemoryTransactions transactions, InMemoryMessages messages) {
        this.files = new Table<>(transactions);
        this.messages = messages;
    }

    @Override
    public List<MessageId> waiting(int limit) {
        return messages.rows()
                .filter(row -> row.state() == MessageState.FILED)
                .filter(row -> files.get(row.id().value()).isEmpty())
                .sorted(Comparator.comparing(Row::receivedAt))
                .limit(limit)
                .map(Row::id)
                .toList();
    }

    @Override
    public void note(MessageId message, List<KeptFile> kept) {
        if (files.get(message.value()).isEmpty()) {
            files.put(
                    message.value(),
                    kept.stream().sorted(Comparator.comparing(KeptFile::path)).toList());
        }
    }

    @Override
    public List<KeptFile> of(MessageId message) {
        return files.get(message.value()).orElse(List.of());
    }
}
