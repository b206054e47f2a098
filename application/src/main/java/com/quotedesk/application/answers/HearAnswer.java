package com.quotedesk.application.answers;

import com.quotedesk.application.quotes.QuoteIntake;
import com.quotedesk.application.quotes.TakeBackOffer;
import com.quotedesk.application.rfqs.AnswerRfq;
import com.quotedesk.application.rfqs.By;
import com.quotedesk.application.rfqs.RecordDecline;
import com.quotedesk.application.rfqs.RecordQuestion;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqItem;
import com.quotedesk.domain.rfqs.RfqRefusal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lets the quote and the request follow what a supplier says, in the transaction of whoever heard
 * it. What is said now holds instead of what was said before: positions that had a price and have
 * none now are open again, or declined.
 */
public final class HearAnswer {

    private static final String TAKEN_BACK = "the supplier declined after all";

    private final QuoteIntake quotes;
    private final TakeBackOffer takeBackOffer;
    private final Rfqs rfqs;
    private final AnswerRfq answerRfq;
    private final RecordDecline declines;
    private final RecordQuestion questions;

    public HearAnswer(
            QuoteIntake quotes,
            TakeBackOffer takeBackOffer,
            Rfqs rfqs,
            AnswerRfq answerRfq,
            RecordDecline declines,
            RecordQuestion questions) {
        this.quotes = quotes;
        this.takeBackOffer = takeBackOffer;
        this.rfqs = rfqs;
        this.answerRfq = answerRfq;
        this.declines = declines;
        this.questions = questions;
    }

    /** Why it cannot be heard; empty where it was. */
    Optional<RfqRefusal> hear(By by, RfqId rfq, Answer answer, Instant at) {
        return switch (answer) {
            case Answer.Prices(var offer, var declined) ->
                    misplaced(rfq, declined.keySet(), offer.positions())
                            .or(
                                    () ->
                                            refusal(
                                                    quotes.receive(
                                                            new QuoteIntake.Command(
                                                                    by, rfq, offer, false, at))))
                            .or(
                                    () -> {
                                        leave(by, rfq, offer.positions());
                                        return decline(by, rfq, declined);
                                    });
            case Answer.Refusals(var declined) ->
                    misplaced(rfq, declined.keySet(), Set.of())
                            .or(
                                    () -> {
                                        takeBackOffer.takeBack(rfq, TAKEN_BACK, by.actor());
                                        return decline(by, rfq, declined);
                                    });
            case Answer.Decline(var reason) -> {
                takeBackOffer.takeBack(rfq, TAKEN_BACK, by.actor());
                yield decline(by, rfq, Set.of(), reason);
            }
            case Answer.Question(var text) ->
                    refusal(
                            questions.recordWithin(
                                    new RecordQuestion.Command(by, rfq, Set.of(), text)));
        };
    }

    /** Looked at before anything is changed, since what was changed stays. */
    private Optional<RfqRefusal> misplaced(RfqId rfq, Set<Integer> declined, Set<Integer> priced) {
        var free =
                rfqs.get(rfq).orElseThrow().items().stream()
                        .map(RfqItem::position)
                        .filter(position -> !priced.contains(position))
                        .toList();
        return free.containsAll(declined)
                ? Optional.empty()
                : Optional.of(RfqRefusal.UNKNOWN_POSITION);
    }

    /** Nothing to take back is no refusal. */
    private void leave(By by, RfqId rfq, Set<Integer> quoted) {
        answerRfq.retracted(rfqs.get(rfq).orElseThrow(), quoted, by.actor());
    }

    private Optional<RfqRefusal> decline(By by, RfqId rfq, Map<Integer, String> declined) {
        return declined.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(one -> decline(by, rfq, Set.of(one.getKey()), one.getValue()).stream())
                .findFirst();
    }

    private Optional<RfqRefusal> decline(By by, RfqId rfq, Set<Integer> positions, String reason) {
        return refusal(
                declines.recordWithin(new RecordDecline.Command(by, rfq, positions, reason)));
    }

    private static Optional<RfqRefusal> refusal(QuoteIntake.Outcome outcome) {
        return outcome instanceof QuoteIntake.Outcome.Refused(var reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    private static Optional<RfqRefusal> refusal(RecordDecline.Outcome outcome) {
        return outcome instanceof RecordDecline.Outcome.Refused(var reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    private static Optional<RfqRefusal> refusal(RecordQuestion.Outcome outcome) {
        return outcome instanceof RecordQuestion.Outcome.Refused(var reason)
                ? Optional.of(reason)
                : Optional.empty();
    }
}
