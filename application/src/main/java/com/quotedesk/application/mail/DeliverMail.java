package com.quotedesk.application.mail;

import com.quotedesk.application.mail.MailTransport.Result;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.OutgoingMailId;
import com.quotedesk.domain.mail.OutgoingRefusal;
import com.quotedesk.domain.shared.Bytes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Hands the mails of the outbox to the mail server, each once. That a mail is being sent is
 * committed before the server hears of it; whoever dies over it leaves a mail in doubt, never one
 * that is sent again.
 */
public final class DeliverMail {

    /** What there was to do. */
    public enum Outcome {
        /** No mail is due, or as many were tried as may be now. */
        NOTHING,
        /** A mail was tried. */
        TRIED,
        /** The server cannot be spoken to: rest before the next call. */
        SERVER_AWAY
    }

    /** The word that says how a mail was found to be in doubt after a crash. */
    static final String ABANDONED = "the program stopped while it was handed over";

    private static final int ABANDONED_AT_ONCE = 100;
    private static final int MOST_OVERTAKEN = 10;
    private static final Actor PROGRAM = new Actor.Program();

    private final Transactions transactions;
    private final Outbox outbox;
    private final MailTransport transport;
    private final OutgoingChanges changes;
    private final Clock clock;
    private final Supplier<OutgoingPolicy> policy;

    public DeliverMail(
            Transactions transactions,
            Outbox outbox,
            MailTransport transport,
            OutgoingChanges changes,
            Clock clock,
            Supplier<OutgoingPolicy> policy) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.transport = transport;
        this.changes = changes;
        this.clock = clock;
        this.policy = policy;
    }

    private record Taken(OutgoingMail mail, Bytes raw) {}

    /**
     * Tries the mail that is due the longest.
     *
     * @throws PortFailure when the store is out of reach
     */
    public Outcome deliverNext() {
        transactions.run(this::giveUpAbandoned);
        var taken = transactions.inTransaction(this::take);
        if (taken.isEmpty()) {
            return Outcome.NOTHING;
        }
        var mail = taken.get().mail();
        var result = transport.send(mail.from(), mail.to(), taken.get().raw());
        write(mail, result);
        return result instanceof Result.Unreachable ? Outcome.SERVER_AWAY : Outcome.TRIED;
    }

    private void giveUpAbandoned() {
        for (var mail : outbox.abandoned(clock.instant(), ABANDONED_AT_ONCE)) {
            changes.keep(PROGRAM, mail, mail.lose(ABANDONED));
        }
    }

    private Optional<Taken> take() {
        var now = clock.instant();
        var rules = policy.get();
        boolean free =
                isFree(now, Duration.ofMinutes(1), rules.perMinute())
                        && isFree(now, Duration.ofHours(1), rules.perHour())
                        && isFree(now, Duration.ofDays(1), rules.perDay());
        return Optional.of(free)
                .filter(may -> may)
                .flatMap(may -> outbox.due(now))
                .flatMap(
                        mail ->
                                changes.keep(
                                        PROGRAM, mail, mail.begin(now, now.plus(rules.lease()))))
                .map(mail -> new Taken(mail, outbox.raw(mail.id()).orElseThrow()));
    }

    private boolean isFree(Instant now, Duration window, int most) {
        return outbox.begunSince(now.minus(window)) < most;
    }

    /** What the server said is never lost to somebody who changes the request at the same time. */
    private void write(OutgoingMail mail, Result result) {
        for (int attempt = 1; ; attempt++) {
            try {
                transactions.run(() -> writeWithin(mail.id(), result));
                return;
            } catch (PortFailure.Stale overtaken) {
                if (attempt == MOST_OVERTAKEN) {
                    throw overtaken;
                }
            }
        }
    }

    /** As it is now: it may have been taken for lost while the server took its time. */
    private void writeWithin(OutgoingMailId id, Result result) {
        var mail = outbox.find(id).orElseThrow();
        changes.keep(PROGRAM, mail, decide(mail, result));
    }

    private Decision<OutgoingMail, OutgoingRefusal> decide(OutgoingMail mail, Result result) {
        var now = clock.instant();
        return switch (result) {
            case Result.Accepted(var reply) -> mail.sent(reply, now);
            case Result.Refused(var reply) -> mail.fail(reply);
            case Result.Unknown(var reply) -> mail.lose(reply);
            case Result.Postponed(var reply) -> later(mail, reply, now);
            case Result.Unreachable(var reply) -> later(mail, reply, now);
        };
    }

    private Decision<OutgoingMail, OutgoingRefusal> later(
            OutgoingMail mail, String reply, Instant now) {
        var rules = policy.get();
        var next = now.plus(rules.pauseAfter(mail.attempts()));
        return next.isAfter(mail.createdAt().plus(rules.giveUpAfter()))
                ? mail.fail(reply)
                : mail.postpone(reply, next);
    }
}
