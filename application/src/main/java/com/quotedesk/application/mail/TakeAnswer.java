package com.quotedesk.application.mail;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.mail.FindThread.Found;
import com.quotedesk.application.quotes.QuoteIntake;
import com.quotedesk.application.rfqs.By;
import com.quotedesk.application.rfqs.RecordDecline;
import com.quotedesk.application.rfqs.RecordQuestion;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.reading.Request;
import com.quotedesk.domain.reading.RequestedPosition;
import com.quotedesk.domain.reading.SupplierAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    private final OutgoingProof proof;
    private final Journal journal;
    private final ReadOffers offers;

    public TakeAnswer(
            QuoteIntake quotes,
            RecordDecline declines,
            RecordQuestion questions,
            OutgoingProof proof,
            Journal journal,
            ReadOffers offers) {
        this.quotes = quotes;
        this.declines = declines;
        this.questions = questions;
        this.proof = proof;
        this.journal = journal;
        this.offers = offers;
    }

    /** The request as readers of mails want it. */
    static Request request(Found thread) {
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

    /** Writes down that a mail belongs to a request, and how that is known. */
    void match(MessageId message, MessageContent mail, Found thread) {
        Stream.concat(mail.inReplyTo().stream(), mail.references().stream())
                .distinct()
                .forEach(id -> proof.arrived(id, "an answer came"));
        journal.write(
                new Actor.Program(),
                "rfq.mail-matched",
                new Subject("rfq", thread.rfq().id().value()),
                List.of(
                        Change.set("message", message),
                        Change.set("how", thread.how()),
                        Change.set("senderProven", thread.proven())),
                null,
                List.of());
    }

    /**
     * @return whether it said something that is passed on
     */
    boolean take(
            MessageId message,
            MessageContent mail,
            Found thread,
            SupplierAnswer answer,
            Instant receivedAt) {
        var by = new By.Machine(new Actor.Reader(answer.reader()));
        var rfq = thread.rfq().id();
        Optional<?> passedOn =
                switch (answer.outcome()) {
                    case QUOTED, PARTIALLY_QUOTED ->
                            offers.of(answer, thread.rfq(), message)
                                    .map(
                                            offer ->
                                                    quotes.receive(
                                                            new QuoteIntake.Command(
                                                                    by,
                                                                    rfq,
                                                                    offer,
                                                                    !thread.proven(),
                                                                    receivedAt)));
                    case DECLINED ->
                            Optional.of(new RecordDecline.Command(by, rfq, Set.of(), textOf(mail)))
                                    .filter(decline -> thread.proven())
                                    .map(declines::recordWithin);
                    case QUESTION ->
                            Optional.of(
                                    questions.recordWithin(
                                            new RecordQuestion.Command(
                                                    by, rfq, Set.of(), textOf(mail))));
                };
        return passedOn.isPresent();
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
