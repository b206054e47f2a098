package com.quotedesk.application.mail;

import com.quotedesk.application.orders.OrderMail;
import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.mail.Belonging;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.users.Access;
import java.util.Optional;

/**
 * A person says what a mail belongs to. What followed from it elsewhere is taken back, and it is
 * read again where it belongs.
 */
public final class MatchMessage {

    /**
     * @param to an {@code rfq}, a {@code proposal} or an {@code order}
     * @param seen the version of its matches that the person saw
     * @param reason why it does not belong where it was; may be blank where it was nowhere
     */
    public record Command(Access access, MessageId message, Subject to, long seen, String reason) {}

    private final Transactions transactions;
    private final MatchDesk desk;
    private final MatchMails matchMails;
    private final Papers papers;
    private final OrderMail orders;
    private final Messages messages;

    public MatchMessage(
            Transactions transactions,
            MatchDesk desk,
            MatchMails matchMails,
            Papers papers,
            OrderMail orders,
            Messages messages) {
        this.transactions = transactions;
        this.desk = desk;
        this.matchMails = matchMails;
        this.papers = papers;
        this.orders = orders;
        this.messages = messages;
    }

    public MatchOutcome match(Command command) {
        return Overtaken.or(
                MatchOutcome.Conflict::new,
                transactions,
                () ->
                        desk.refusal(command.access(), command.message(), command.seen())
                                .orElseGet(() -> matched(command)));
    }

    private MatchOutcome matched(Command command) {
        var to = papers.find(command.to()).filter(found -> desk.sees(command.access(), found));
        if (to.isEmpty()) {
            return new MatchOutcome.UnknownTarget();
        }
        return desk.may(command.access(), to.get())
                ? matched(command, to.get())
                : new MatchOutcome.Forbidden();
    }

    private MatchOutcome matched(Command command, Belonging to) {
        var by = new Actor.Person(command.access().user());
        return obstacle(command, to, by)
                .<MatchOutcome>map(MatchOutcome.Refused::new)
                .orElseGet(
                        () -> {
                            matchMails.byHand(command.message(), to, by);
                            messages.readAgain(command.message());
                            return new MatchOutcome.Done();
                        });
    }

    /** Takes back what followed from it elsewhere; says why that cannot be. */
    private Optional<MatchOutcome.Reason> obstacle(Command command, Belonging to, Actor by) {
        var match = desk.matchOf(command.message());
        if (match.isPresent()) {
            if (match.get().to().equals(to)) {
                return Optional.of(MatchOutcome.Reason.BELONGS_THERE);
            }
            if (command.reason().isBlank()) {
                return Optional.of(MatchOutcome.Reason.REASON_MISSING);
            }
            return matchMails.undo(match.get(), command.reason(), by)
                    ? Optional.empty()
                    : Optional.of(MatchOutcome.Reason.ACCEPTED);
        }
        var became = desk.find(command.access(), command.message()).orElseThrow().order();
        boolean free =
                became == null
                        || became.equals(to.order())
                        || orders.end(became, "its mail belongs elsewhere", by);
        return free ? Optional.empty() : Optional.of(MatchOutcome.Reason.ORDER_IN_WORK);
    }
}
