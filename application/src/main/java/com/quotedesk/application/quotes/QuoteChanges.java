package com.quotedesk.application.quotes;

import com.quotedesk.application.rfqs.OrderProgress;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.quotes.QuoteRefusal;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqRefusal;
import com.quotedesk.domain.users.Permission;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The way a person's decision on a version goes: allowed, not stale, decided, kept. */
public final class QuoteChanges {

    /** Lets the request, and the order, follow the quote; says why they cannot. */
    interface Consequence {
        Optional<RfqRefusal> of(Rfq rfq, Quote quote, Actor by);

        static Consequence none() {
            return (rfq, quote, by) -> Optional.empty();
        }
    }

    private final Transactions transactions;
    private final Quotes quotes;
    private final Rfqs rfqs;
    private final OrderProgress orders;
    private final QuoteJournal journal;

    public QuoteChanges(
            Transactions transactions,
            Quotes quotes,
            Rfqs rfqs,
            OrderProgress orders,
            QuoteJournal journal) {
        this.transactions = transactions;
        this.quotes = quotes;
        this.rfqs = rfqs;
        this.orders = orders;
        this.journal = journal;
    }

    QuoteOutcome change(
            QuoteDecision request,
            @Nullable String reason,
            Function<Quote, Decision<Quote, QuoteRefusal>> decide,
            Consequence then) {
        return Overtaken.or(
                QuoteOutcome.Conflict::new,
                transactions,
                () ->
                        quotes.get(request.quote())
                                .map(quote -> change(request, quote, reason, decide, then))
                                .orElseGet(QuoteOutcome.Unknown::new));
    }

    private QuoteOutcome change(
            QuoteDecision request,
            Quote quote,
            @Nullable String reason,
            Function<Quote, Decision<Quote, QuoteRefusal>> decide,
            Consequence then) {
        var order = orders.find(quote.ref().order()).orElseThrow();
        if (!request.by().may(Permission.RECORD_QUOTES, order.owner())) {
            return new QuoteOutcome.Forbidden();
        }
        if (quote.version() != request.seen()) {
            return new QuoteOutcome.Conflict();
        }
        return switch (decide.apply(quote)) {
            case Decision.Refused<Quote, QuoteRefusal>(var why) -> new QuoteOutcome.Refused(why);
            case Decision.Made<Quote, QuoteRefusal> made -> {
                var actor = new Actor.Person(request.by().user());
                var rfq = rfqs.get(quote.ref().rfq()).orElseThrow();
                yield then.of(rfq, made.state(), actor)
                        .<QuoteOutcome>map(QuoteOutcome.RfqRefused::new)
                        .orElseGet(() -> keep(made, actor, reason));
            }
        };
    }

    private QuoteOutcome keep(
            Decision.Made<Quote, QuoteRefusal> made, Actor actor, @Nullable String reason) {
        quotes.replace(made.state());
        journal.write(actor, made, reason);
        return new QuoteOutcome.Done(made.state());
    }
}
