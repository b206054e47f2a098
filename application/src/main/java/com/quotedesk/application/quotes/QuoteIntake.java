package com.quotedesk.application.quotes;

import com.quotedesk.application.rfqs.AnswerRfq;
import com.quotedesk.application.rfqs.By;
import com.quotedesk.application.rfqs.OrderProgress;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.quotes.Offer;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.quotes.QuoteRef;
import com.quotedesk.domain.quotes.QuoteRefusal;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqItem;
import com.quotedesk.domain.rfqs.RfqRefusal;
import com.quotedesk.domain.rfqs.RfqTiming;
import com.quotedesk.domain.users.Permission;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes what a supplier offers, whichever door it came through, in the transaction of whoever
 * brings it: the quote gets a version, the request its answers, the order its step.
 */
public final class QuoteIntake {

    /**
     * @param held whether it is to wait for a person before it counts
     * @param at when the supplier said it
     */
    public record Command(By by, RfqId rfq, Offer offer, boolean held, Instant at) {}

    public sealed interface Outcome {
        record Received(Quote quote) implements Outcome {}

        record UnknownRfq() implements Outcome {}

        record Forbidden() implements Outcome {}

        record Refused(RfqRefusal reason) implements Outcome {}
    }

    private final Quotes quotes;
    private final Rfqs rfqs;
    private final OrderProgress orders;
    private final AnswerRfq answerRfq;
    private final QuoteJournal journal;
    private final Ids ids;

    public QuoteIntake(
            Quotes quotes,
            Rfqs rfqs,
            OrderProgress orders,
            AnswerRfq answerRfq,
            QuoteJournal journal,
            Ids ids) {
        this.quotes = quotes;
        this.rfqs = rfqs;
        this.orders = orders;
        this.answerRfq = answerRfq;
        this.journal = journal;
        this.ids = ids;
    }

    /**
     * @throws PortFailure.Stale when somebody changed the request meanwhile
     */
    public Outcome receive(Command command) {
        return rfqs.get(command.rfq())
                .map(rfq -> receive(command, rfq))
                .orElseGet(Outcome.UnknownRfq::new);
    }

    private Outcome receive(Command command, Rfq rfq) {
        // Looking the order up locks it, so that two answers to a request come one after another.
        var order = orders.find(rfq.order()).orElseThrow();
        if (!command.by().may(Permission.RECORD_QUOTES, order.owner())) {
            return new Outcome.Forbidden();
        }
        return refusalOf(command, rfq)
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> new Outcome.Received(keep(command, rfq)));
    }

    private Optional<RfqRefusal> refusalOf(Command command, Rfq rfq) {
        var positions = command.offer().positions();
        if (command.held()) {
            return rfq.items().stream().map(RfqItem::position).toList().containsAll(positions)
                    ? Optional.empty()
                    : Optional.of(RfqRefusal.UNKNOWN_POSITION);
        }
        return answerRfq.answered(rfq, positions, command.at(), command.by().actor());
    }

    private Quote keep(Command command, Rfq rfq) {
        boolean late =
                Optional.ofNullable(rfq.timing())
                        .map(RfqTiming::deadline)
                        .filter(deadline -> deadline.isMissedBy(command.at()))
                        .isPresent();
        var before = quotes.ofRfq(rfq.id());
        var made = received(command, rfq, before, late);
        if (before.isPresent()) {
            quotes.replace(made.state());
        } else {
            quotes.add(made.state());
        }
        journal.write(command.by().actor(), made, null);
        if (!command.held()) {
            orders.quoted(rfq.order(), command.by().actor());
        }
        return made.state();
    }

    private Decision.Made<Quote, QuoteRefusal> received(
            Command command, Rfq rfq, Optional<Quote> before, boolean late) {
        return before.map(
                        quote -> quote.receive(command.offer(), command.held(), late, command.at()))
                .orElseGet(
                        () ->
                                Quote.first(
                                        new QuoteRef(
                                                new QuoteId(ids.next()),
                                                rfq.id(),
                                                rfq.order(),
                                                rfq.supplier()),
                                        command.offer(),
                                        command.held(),
                                        late,
                                        command.at()));
    }
}
