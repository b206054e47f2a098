package com.quotedesk.application.mail;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.orders.OrderMail;
import com.quotedesk.application.quotes.TakeBackQuote;
import com.quotedesk.application.rfqs.TakeBackAnswer;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.mail.Belonging;
import com.quotedesk.domain.mail.MatchEffect;
import com.quotedesk.domain.mail.MatchWay;
import com.quotedesk.domain.mail.MessageEvent;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.MessageMatch;
import com.quotedesk.domain.rfqs.RfqId;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a mail is put where it belongs and taken away again, written down where it belongs, in the
 * transaction of the caller.
 */
public final class MatchMails {

    private final Matches matches;
    private final TakeBackQuote takeBackQuote;
    private final TakeBackAnswer takeBackAnswer;
    private final OrderMail orders;
    private final Journal journal;
    private final Clock clock;

    public MatchMails(
            Matches matches,
            TakeBackQuote takeBackQuote,
            TakeBackAnswer takeBackAnswer,
            OrderMail orders,
            Journal journal,
            Clock clock) {
        this.matches = matches;
        this.takeBackQuote = takeBackQuote;
        this.takeBackAnswer = takeBackAnswer;
        this.orders = orders;
        this.journal = journal;
        this.clock = clock;
    }

    /** A match that holds already gets the consequence; else there is one from now on. */
    void keep(MessageId message, Found found, MatchEffect effect) {
        matches.of(message)
                .ifPresentOrElse(
                        match -> matches.replace(match.with(effect)),
                        () ->
                                add(
                                        message,
                                        found.to(),
                                        found.way(),
                                        found.proven(),
                                        effect,
                                        new Actor.Program()));
    }

    void byHand(MessageId message, Belonging to, Actor by) {
        add(message, to, MatchWay.BY_HAND, false, MatchEffect.NOTHING, by);
    }

    private void add(
            MessageId message,
            Belonging to,
            MatchWay way,
            boolean proven,
            MatchEffect effect,
            Actor by) {
        matches.add(
                new MessageMatch(
                        message,
                        matches.all(message).size() + 1,
                        to,
                        way,
                        way.sure(),
                        proven,
                        effect,
                        clock.instant(),
                        by.code(),
                        null));
        write(
                by,
                "mail-matched",
                to,
                List.of(
                        Change.set("message", message),
                        Change.set("how", way),
                        Change.set("senderProven", proven)),
                null,
                new MessageEvent.Matched(message, to, way, proven));
    }

    /**
     * Takes a mail away from where it does not belong, with what followed from it.
     *
     * @return false where that cannot be taken back: the client's yes has made the order active
     */
    boolean undo(MessageMatch match, String reason, Actor by) {
        if (match.effect().is(MatchEffect.Kind.ACCEPTED)) {
            return false;
        }
        takeBack(match, reason, by);
        matches.replace(match.undo(clock.instant(), by, reason));
        write(
                by,
                "mail-unmatched",
                match.to(),
                List.of(Change.set("message", match.message())),
                reason,
                new MessageEvent.Unmatched(match.message(), match.to(), reason));
        return true;
    }

    private void takeBack(MessageMatch match, String reason, Actor by) {
        var rfq = new RfqId(match.to().subject().id());
        var effect = match.effect();
        if (effect.is(MatchEffect.Kind.QUOTED)) {
            takeBackQuote.takeBack(rfq, match.message(), reason, by);
        } else if (effect.at() != null) {
            takeBackAnswer.takeBack(rfq, effect.at(), reason, by);
        } else {
            orders.drop(match.to().order(), effect.items(), reason, by);
        }
    }

    private void write(
            Actor by,
            String what,
            Belonging where,
            List<Change> changes,
            @Nullable String reason,
            DomainEvent event) {
        journal.write(
                by,
                where.subject().type() + "." + what,
                where.subject(),
                changes,
                reason,
                List.of(event));
    }
}
