package com.quotedesk.application.answers;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.rfqs.RfqId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** A supplier takes a file back that it gave us by mistake. */
public final class TakeFileBack {

    public record Command(Visit visit, RfqId rfq, UUID file) {}

    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** The request has no such file. */
        record Unknown() implements Outcome {}
    }

    private final Transactions transactions;
    private final AnswerFiles files;
    private final Journal journal;
    private final Clock clock;

    public TakeFileBack(
            Transactions transactions, AnswerFiles files, Journal journal, Clock clock) {
        this.transactions = transactions;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    public Outcome takeBack(Command command) {
        return transactions.inTransaction(
                () -> {
                    if (!files.takeBack(command.rfq(), command.file(), clock.instant())) {
                        return new Outcome.Unknown();
                    }
                    journal.write(
                            command.visit().by().actor(),
                            "rfq.file-taken-back",
                            new Subject("rfq", command.rfq().value()),
                            List.of(Change.set("file", command.file())),
                            null,
                            List.of());
                    return new Outcome.Done();
                });
    }
}
