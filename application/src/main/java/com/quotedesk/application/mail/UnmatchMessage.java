package com.quotedesk.application.mail;

import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.users.Access;

/**
 * Takes a mail away from where it does not belong, with what followed from it there; it waits for a
 * person to say where it belongs. Nothing is erased.
 */
public final class UnmatchMessage {

    /**
     * @param seen the version of its matches that the person saw
     * @param reason not blank
     */
    public record Command(Access access, MessageId message, long seen, String reason) {}

    private final Transactions transactions;
    private final MatchDesk desk;
    private final MatchMails matchMails;
    private final Messages messages;

    public UnmatchMessage(
            Transactions transactions, MatchDesk desk, MatchMails matchMails, Messages messages) {
        this.transactions = transactions;
        this.desk = desk;
        this.matchMails = matchMails;
        this.messages = messages;
    }

    public MatchOutcome unmatch(Command command) {
        return Overtaken.or(
                MatchOutcome.Conflict::new,
                transactions,
                () ->
                        desk.refusal(command.access(), command.message(), command.seen())
                                .orElseGet(() -> unmatched(command)));
    }

    private MatchOutcome unmatched(Command command) {
        var match = desk.matchOf(command.message());
        if (match.isEmpty()) {
            return new MatchOutcome.Refused(MatchOutcome.Reason.NOT_MATCHED);
        }
        if (command.reason().isBlank()) {
            return new MatchOutcome.Refused(MatchOutcome.Reason.REASON_MISSING);
        }
        var by = new Actor.Person(command.access().user());
        if (!matchMails.undo(match.get(), command.reason(), by)) {
            return new MatchOutcome.Refused(MatchOutcome.Reason.ACCEPTED);
        }
        messages.needMatch(command.message(), true);
        return new MatchOutcome.Done();
    }
}
