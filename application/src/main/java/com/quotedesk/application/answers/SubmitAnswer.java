package com.quotedesk.application.answers;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.quotes.Quotes;
import com.quotedesk.application.rfqs.MarkRfqSent;
import com.quotedesk.application.rfqs.OrderProgress;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqRefusal;
import com.quotedesk.domain.rfqs.RfqStatus;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes what a supplier answers on its page. The same form sent twice is taken once; who answers
 * something that was answered meanwhile is told first.
 */
public final class SubmitAnswer {

    /**
     * @param form of the one form that was filled in, the same where it is sent again
     * @param seen the {@link AnswerMark} that was shown
     * @param fields as they were typed, to be shown when the answer is changed
     */
    public record Command(
            Visit visit,
            RfqId rfq,
            UUID form,
            String seen,
            Answer answer,
            Map<String, String> fields) {
        public Command {
            fields = Map.copyOf(fields);
        }
    }

    public sealed interface Outcome {
        record Taken() implements Outcome {}

        /** This very form was sent before, and was taken then. */
        record Repeated() implements Outcome {}

        record UnknownRfq() implements Outcome {}

        /** The request was cancelled. */
        record Cancelled() implements Outcome {}

        /** An answer came meanwhile: from another window, by mail, from a colleague. */
        record Conflict() implements Outcome {}

        record Refused(RfqRefusal reason) implements Outcome {}
    }

    private final Transactions transactions;
    private final Rfqs rfqs;
    private final Quotes quotes;
    private final OrderProgress orders;
    private final AnswerDrafts drafts;
    private final AnswerFiles files;
    private final HearAnswer hear;
    private final MarkRfqSent markRfqSent;
    private final Journal journal;
    private final Clock clock;

    public SubmitAnswer(
            Transactions transactions,
            Rfqs rfqs,
            Quotes quotes,
            OrderProgress orders,
            AnswerDrafts drafts,
            AnswerFiles files,
            HearAnswer hear,
            MarkRfqSent markRfqSent,
            Journal journal,
            Clock clock) {
        this.transactions = transactions;
        this.rfqs = rfqs;
        this.quotes = quotes;
        this.orders = orders;
        this.drafts = drafts;
        this.files = files;
        this.hear = hear;
        this.markRfqSent = markRfqSent;
        this.journal = journal;
        this.clock = clock;
    }

    public Outcome submit(Command command) {
        return Overtaken.or(
                Outcome.Conflict::new,
                transactions,
                () ->
                        locked(command.rfq())
                                .map(rfq -> submit(command, rfq))
                                .orElseGet(Outcome.UnknownRfq::new));
    }

    /** Looking the order up locks it, so that two answers to a request come one after another. */
    private Optional<Rfq> locked(RfqId id) {
        return rfqs.get(id).flatMap(rfq -> orders.find(rfq.order())).flatMap(order -> rfqs.get(id));
    }

    private Outcome submit(Command command, Rfq rfq) {
        var draft = drafts.find(rfq.id());
        if (draft.map(AnswerDraft::sent).filter(command.form()::equals).isPresent()) {
            return new Outcome.Repeated();
        }
        if (rfq.status() == RfqStatus.CANCELLED) {
            return new Outcome.Cancelled();
        }
        if (!AnswerMark.of(rfq, quotes.ofRfq(rfq.id())).equals(command.seen())) {
            return new Outcome.Conflict();
        }
        if (rfq.responses().isEmpty()) {
            // Who has the link has the mail, though our server may not have told us yet.
            markRfqSent.mark(new MarkRfqSent.Command(rfq.id()));
        }
        var now = clock.instant();
        return hear.hear(command.visit().by(), rfq.id(), command.answer(), now)
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(
                        () -> {
                            drafts.replace(
                                    new AnswerDraft(
                                            rfq.id(),
                                            command.fields(),
                                            command.form(),
                                            now,
                                            draft.map(AnswerDraft::version).orElse(0L) + 1));
                            writeDown(command, rfq);
                            return new Outcome.Taken();
                        });
    }

    private void writeDown(Command command, Rfq rfq) {
        var attached =
                files.of(rfq.id()).stream()
                        .map(file -> file.name() + " " + file.key())
                        .collect(Collectors.joining("\n"));
        journal.write(
                command.visit().by().actor(),
                "rfq.answered-on-page",
                new Subject("rfq", rfq.id().value()),
                List.of(
                        Change.set("link", command.visit().generation()),
                        Change.set("form", command.form()),
                        Change.set("files", attached.isEmpty() ? null : attached)),
                null,
                List.of());
    }
}
