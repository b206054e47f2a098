package com.quotedesk.application.mail;

import com.quotedesk.application.orders.OrderMail;
import com.quotedesk.application.proposals.AnswerProposal;
import com.quotedesk.application.proposals.By;
import com.quotedesk.application.proposals.ProposalOutcome;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.MatchEffect;
import com.quotedesk.domain.mail.MatchWay;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.proposals.Answer;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalVersion;
import com.quotedesk.domain.reading.ClientReply;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.Inquiry;
import com.quotedesk.domain.reading.MessageKind;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a client writes about an order that is there, in the transaction that files the mail.
 * What it wants as well is added for a person to look at. A yes accepts the proposal only where it
 * cannot mean anything else; whatever else is said is shown to a person and changes nothing.
 */
public final class TakeClientMail {

    /** What the mail is, now that it is known what it belongs to, and what followed. */
    record Taken(MessageKind kind, MatchEffect effect) {}

    private final OrderMail orders;
    private final AnswerProposal answerProposal;
    private final Outbox outbox;
    private final Parties parties;
    private final BooleanSupplier acceptsByMail;

    /**
     * @param acceptsByMail whether a mail may accept a proposal at all
     */
    public TakeClientMail(
            OrderMail orders,
            AnswerProposal answerProposal,
            Outbox outbox,
            Parties parties,
            BooleanSupplier acceptsByMail) {
        this.orders = orders;
        this.answerProposal = answerProposal;
        this.outbox = outbox;
        this.parties = parties;
        this.acceptsByMail = acceptsByMail;
    }

    /**
     * @param inquiry what it asks for, null where it asks for nothing
     */
    Taken take(
            MessageId message,
            MessageContent mail,
            Found.OfClient thread,
            ClientReply reply,
            @Nullable Inquiry inquiry) {
        var by = new Actor.Reader(reply.reader());
        return switch (reply.says()) {
            case YES ->
                    accepts(mail, thread, reply, by)
                            ? new Taken(
                                    MessageKind.ACCEPTANCE,
                                    MatchEffect.of(MatchEffect.Kind.ACCEPTED))
                            : marked(
                                    MessageKind.ACCEPTANCE,
                                    DoubtKind.CLIENT_ACCEPTS,
                                    message,
                                    thread,
                                    by);
            case NO -> marked(MessageKind.DECLINE, DoubtKind.CLIENT_DECLINES, message, thread, by);
            case MORE, A_QUESTION, SOMETHING_ELSE ->
                    inquiry == null
                            ? unasked(message, thread, reply, by)
                            : more(message, thread, inquiry, by);
        };
    }

    private Taken unasked(MessageId message, Found.OfClient thread, ClientReply reply, Actor by) {
        return reply.says() == ClientReply.Says.A_QUESTION
                ? marked(MessageKind.QUESTION, DoubtKind.CLIENT_ASKS, message, thread, by)
                : new Taken(MessageKind.OTHER, MatchEffect.NOTHING);
    }

    /** A stranger who knows a number or a thread adds nothing. */
    private Taken more(MessageId message, Found.OfClient thread, Inquiry inquiry, Actor by) {
        var added =
                thread.fromClient()
                        ? orders.add(thread.order().id(), inquiry, message, by)
                        : Set.<UUID>of();
        return added.isEmpty()
                ? marked(
                        MessageKind.ORDER_ADDITION,
                        DoubtKind.CLIENT_WANTS_MORE,
                        message,
                        thread,
                        by)
                : new Taken(MessageKind.ORDER_ADDITION, MatchEffect.added(added));
    }

    private Taken marked(
            MessageKind kind, DoubtKind doubt, MessageId message, Found.OfClient thread, Actor by) {
        orders.doubt(thread.order().id(), doubt, message, by);
        return new Taken(kind, MatchEffect.of(MatchEffect.Kind.MARKED));
    }

    private boolean accepts(
            MessageContent mail, Found.OfClient thread, ClientReply reply, Actor by) {
        boolean sure =
                acceptsByMail.getAsBoolean()
                        && reply.plain()
                        && thread.proven()
                        && thread.way() == MatchWay.MESSAGE_ID
                        && parties.isFromContact(mail, thread.order());
        return sure
                && Optional.ofNullable(thread.proposal())
                        .filter(proposal -> accepts(mail, proposal, by))
                        .isPresent();
    }

    private boolean accepts(MessageContent mail, Proposal proposal, Actor by) {
        return proposal.open()
                .filter(version -> answersTheLetterOf(version, proposal, mail))
                .map(
                        version ->
                                answerProposal.answerWithin(
                                        new AnswerProposal.Command(
                                                new By.Letter(by),
                                                proposal.id(),
                                                version.revision(),
                                                new Answer.AcceptAll(),
                                                null)))
                .filter(ProposalOutcome.Done.class::isInstance)
                .isPresent();
    }

    /** Who answers an older letter may speak of another version. */
    private boolean answersTheLetterOf(
            ProposalVersion version, Proposal proposal, MessageContent mail) {
        var issued = Objects.requireNonNull(version.issuedAt());
        return mail.inReplyTo().stream()
                .flatMap(id -> outbox.findByMessageId(id).stream())
                .anyMatch(
                        letter ->
                                letter.kind() == LetterKind.PROPOSAL
                                        && letter.about().equals(proposal.id().subject())
                                        && !letter.createdAt().isBefore(issued));
    }
}
