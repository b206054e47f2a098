package com.quotedesk.application.answers;

import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqStatus;
import java.time.Clock;
import java.util.Map;

/** Keeps what a supplier has typed so far; it is no answer yet. */
public final class SaveDraft {

    /**
     * @param seen the version of the draft that was shown, 0 where there was none
     * @param fields by their names; those left empty are not there
     */
    public record Command(RfqId rfq, long seen, Map<String, String> fields) {
        public Command {
            fields = Map.copyOf(fields);
        }
    }

    public sealed interface Outcome {
        record Saved(AnswerDraft draft) implements Outcome {}

        record UnknownRfq() implements Outcome {}

        /** The request was cancelled. */
        record Cancelled() implements Outcome {}

        /** Another was saved meanwhile: in another window, by a colleague. */
        record Conflict() implements Outcome {}
    }

    private final Transactions transactions;
    private final Rfqs rfqs;
    private final AnswerDrafts drafts;
    private final Clock clock;

    public SaveDraft(Transactions transactions, Rfqs rfqs, AnswerDrafts drafts, Clock clock) {
        this.transactions = transactions;
        this.rfqs = rfqs;
        this.drafts = drafts;
        this.clock = clock;
    }

    public Outcome save(Command command) {
        return Overtaken.or(
                Outcome.Conflict::new,
                transactions,
                () ->
                        rfqs.get(command.rfq())
                                .map(rfq -> save(command, rfq))
                                .orElseGet(Outcome.UnknownRfq::new));
    }

    private Outcome save(Command command, Rfq rfq) {
        if (rfq.status() == RfqStatus.CANCELLED) {
            return new Outcome.Cancelled();
        }
        var sent = drafts.find(rfq.id()).map(AnswerDraft::sent).orElse(null);
        var draft =
                new AnswerDraft(
                        rfq.id(), command.fields(), sent, clock.instant(), command.seen() + 1);
        drafts.replace(draft);
        return new Outcome.Saved(draft);
    }
}
