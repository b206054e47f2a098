package com.quotedesk.testkit.answers;

import com.quotedesk.application.answers.AnswerFile;
import com.quotedesk.application.answers.AnswerFiles;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

public final class InMemoryAnswerFiles implements AnswerFiles {

    private record Row(AnswerFile file, boolean takenBack) {}

    private final Table<UUID, Row> files;

    public InMemoryAnswerFiles(InMemoryTransactions transactions) {
        files = new Table<>(transactions);
    }

    @Override
    public void add(AnswerFile file) {
        files.put(file.id(), new Row(file, false));
    }

    @Override
    public List<AnswerFile> of(RfqId rfq) {
        return files.stream()
                .filter(row -> !row.takenBack())
                .map(Row::file)
                .filter(file -> file.rfq().equals(rfq))
                .sorted(Comparator.comparing(AnswerFile::at).thenComparing(AnswerFile::id))
                .toList();
    }

    @Override
    public boolean takeBack(RfqId rfq, UUID file, Instant at) {
        var found = of(rfq).stream().filter(one -> one.id().equals(file)).findFirst();
        found.ifPresent(one -> files.put(file, new Row(one, true)));
        return found.isPresent();
    }
}
