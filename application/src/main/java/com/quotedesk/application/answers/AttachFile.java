package com.quotedesk.application.answers;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.files.KeepFile;
import com.quotedesk.application.rfqs.OrderProgress;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqStatus;
import com.quotedesk.domain.shared.Bytes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Keeps a file that a supplier gives us with its answer. */
public final class AttachFile {

    private static final int LONGEST_NAME = 200;

    /**
     * @param name as the supplier calls it
     */
    public record Command(Visit visit, RfqId rfq, String name, Bytes content) {}

    public sealed interface Outcome {
        record Attached(AnswerFile file) implements Outcome {}

        record UnknownRfq() implements Outcome {}

        /** The request was cancelled. */
        record Cancelled() implements Outcome {}

        /**
         * @param most how many bytes a file may have
         */
        record TooLarge(long most) implements Outcome {}

        /** Of a kind we do not keep, or not of the kind its name says. */
        record WrongType() implements Outcome {}

        /**
         * @param most how many files an answer may have
         */
        record TooMany(int most) implements Outcome {}
    }

    private final KeepFile keepFile;
    private final Transactions transactions;
    private final Rfqs rfqs;
    private final OrderProgress orders;
    private final AnswerFiles files;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;
    private final int mostFiles;

    /**
     * @param mostFiles how many files an answer may have
     */
    public AttachFile(
            KeepFile keepFile,
            Transactions transactions,
            Rfqs rfqs,
            OrderProgress orders,
            AnswerFiles files,
            Journal journal,
            Ids ids,
            Clock clock,
            int mostFiles) {
        this.keepFile = keepFile;
        this.transactions = transactions;
        this.rfqs = rfqs;
        this.orders = orders;
        this.files = files;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
        this.mostFiles = mostFiles;
    }

    public Outcome attach(Command command) {
        // Looked at once more below; this spares the store what is too much anyway.
        if (files.of(command.rfq()).size() >= mostFiles) {
            return new Outcome.TooMany(mostFiles);
        }
        // The store of files is outside: what is kept and then not wanted does no harm there.
        return switch (keepFile.keep(new KeepFile.Command(command.name(), command.content()))) {
            case KeepFile.Outcome.TooLarge large -> new Outcome.TooLarge(large.most());
            case KeepFile.Outcome.WrongType _ -> new Outcome.WrongType();
            case KeepFile.Outcome.Kept kept ->
                    transactions.inTransaction(
                            () ->
                                    locked(command.rfq())
                                            .map(rfq -> attach(command, rfq, kept))
                                            .orElseGet(Outcome.UnknownRfq::new));
        };
    }

    /** Looking the order up locks it, so that files are counted one after another. */
    private Optional<Rfq> locked(RfqId id) {
        return rfqs.get(id).flatMap(rfq -> orders.find(rfq.order())).flatMap(order -> rfqs.get(id));
    }

    private Outcome attach(Command command, Rfq rfq, KeepFile.Outcome.Kept kept) {
        if (rfq.status() == RfqStatus.CANCELLED) {
            return new Outcome.Cancelled();
        }
        if (files.of(rfq.id()).size() >= mostFiles) {
            return new Outcome.TooMany(mostFiles);
        }
        var file =
                new AnswerFile(
                        ids.next(),
                        rfq.id(),
                        kept.key(),
                        kept.type(),
                        shown(command.name()),
                        command.content().size(),
                        clock.instant());
        files.add(file);
        journal.write(
                command.visit().by().actor(),
                "rfq.file-attached",
                new Subject("rfq", rfq.id().value()),
                List.of(Change.set("file", file.name()), Change.set("sha256", file.key())),
                null,
                List.of());
        return new Outcome.Attached(file);
    }

    /** One line without folders, of which the end tells the kind. */
    private static String shown(String name) {
        var plain =
                name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                        .replaceAll("\\p{Cntrl}+", " ")
                        .strip();
        return plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }
}
