package com.quotedesk.application.quotes;

import com.quotedesk.application.reading.LearnFromCorrection;
import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.rfqs.RfqRefusal;

/** Takes what a supplier offers, on its own: from a page, a form, or one of us. */
public final class RecordQuote {

    public sealed interface Outcome {
        record Recorded(Quote quote) implements Outcome {}

        record UnknownRfq() implements Outcome {}

        record Forbidden() implements Outcome {}

        /** Somebody changed the request meanwhile. */
        record Conflict() implements Outcome {}

        record Refused(RfqRefusal reason) implements Outcome {}
    }

    private final Transactions transactions;
    private final QuoteIntake intake;
    private final LearnFromCorrection lessons;

    public RecordQuote(Transactions transactions, QuoteIntake intake, LearnFromCorrection lessons) {
        this.transactions = transactions;
        this.intake = intake;
        this.lessons = lessons;
    }

    public Outcome record(QuoteIntake.Command command) {
        return Overtaken.or(
                Outcome.Conflict::new,
                transactions,
                () ->
                        switch (intake.receive(command)) {
                            case QuoteIntake.Outcome.Received(var quote) -> {
                                lessons.learnFromQuote(quote);
                                yield new Outcome.Recorded(quote);
                            }
                            case QuoteIntake.Outcome.UnknownRfq _ -> new Outcome.UnknownRfq();
                            case QuoteIntake.Outcome.Forbidden _ -> new Outcome.Forbidden();
                            case QuoteIntake.Outcome.Refused(var reason) ->
                                    new Outcome.Refused(reason);
                        });
    }
}
