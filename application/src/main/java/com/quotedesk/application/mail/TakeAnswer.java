package com.quotedesk.application.mail;

import com.quotedesk.application.quotes.QuoteIntake;
import com.quotedesk.application.rfqs.By;
import com.quotedesk.application.rfqs.RecordDecline;
import com.quotedesk.application.rfqs.RecordQuestion;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.mail.MatchEffect;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.reading.Request;
import com.quotedesk.domain.reading.RequestedPosition;
import com.quotedesk.domain.reading.SupplierAnswer;
import com.quotedesk.domain.rfqs.Rfq;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes what a supplier answered by mail, in the transaction that files the mail. Prices of a
 * sender that nobody vouches for wait for a person; so does everything else such a sender says.
 */
public final class TakeAnswer {

    private static final int LONGEST_QUESTION = 2000;

    private final QuoteIntake quotes;
    private final RecordDecline declines;
    private final RecordQuestion questions;
    private final ReadOffers offers;

    public TakeAnswer(
            QuoteIntake quotes,
            RecordDecline declines,
            RecordQuestion questions,
            ReadOffers offers) {
        this.quotes = quotes;
        this.declines = declines;
        this.questions = questions;
        this.offers = offers;
    }

    /** The request as readers of mails want it. */
    static Request request(Found.OfSupplier thread) {
        var rfq = thread.rfq();
        return new Request(
                String.valueOf(rfq.number()),
                null,
                null,
                null,
                rfq.items().stream()
                        .map(
                                item ->
                                        new RequestedPosition(
                                                item.position(),
                                                item.name(),
                                                item.sku(),
                                                item.quantity(),
                                                item.unit()))
                        .toList());
    }

    /** Does what follows from the answer, and tells what that was. */
    MatchEffect take(
            MessageId message,
            MessageContent mail,
            Found.OfSupplier thread,
            SupplierAnswer answer,
            Instant receivedAt) {
        var by = new By.Machine(new Actor.Reader(answer.reader()));
        var rfq = thread.rfq().id();
        return switch (answer.outcome()) {
            case QUOTED, PARTIALLY_QUOTED ->
                    offers.of(answer, thread.rfq(), message)
                            .map(
                                    offer ->
                                            quotes.receive(
                                                    new QuoteIntake.Command(
                                                            by,
                                                            rfq,
                                                            offer,
                                                            !thread.counts(),
                                                            receivedAt)))
                            .filter(QuoteIntake.Outcome.Received.class::isInstance)
                            .map(_ -> MatchEffect.of(MatchEffect.Kind.QUOTED))
                            .orElse(MatchEffect.NOTHING);
            case DECLINED ->
                    thread.counts()
                            ? said(
                                    declines.recordWithin(
                                            new RecordDecline.Command(
                                                    by, rfq, Set.of(), textOf(mail))))
                            : MatchEffect.NOTHING;
            case QUESTION ->
                    said(
                            questions.recordWithin(
                                    new RecordQuestion.Command(by, rfq, Set.of(), textOf(mail))));
        };
    }

    private static MatchEffect said(RecordDecline.Outcome outcome) {
        return outcome instanceof RecordDecline.Outcome.Recorded(var rfq)
                ? saidLast(rfq)
                : MatchEffect.NOTHING;
    }

    private static MatchEffect said(RecordQuestion.Outcome outcome) {
        return outcome instanceof RecordQuestion.Outcome.Recorded(var rfq)
                ? saidLast(rfq)
                : MatchEffect.NOTHING;
    }

    /** What was written down just now is the newest of all. */
    private static MatchEffect saidLast(Rfq rfq) {
        return MatchEffect.said(
                rfq.responses().stream()
                        .flatMap(response -> Stream.ofNullable(response.at()))
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private static String textOf(MessageContent mail) {
        return Stream.concat(texts(mail.body()), Stream.of(mail.subject(), "?"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_QUESTION)))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> texts(Part part) {
        return switch (part) {
            case Part.Multi multi -> multi.parts().stream().flatMap(TakeAnswer::texts);
            case Part.Text text -> Stream.of(text.text());
            case Part.Html _ -> Stream.empty();
            case Part.File _ -> Stream.empty();
            case Part.Embedded _ -> Stream.empty();
        };
    }
}
