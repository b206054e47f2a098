package com.quotedesk.application.mail;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.OutgoingRefusal;
import com.quotedesk.domain.mail.OutgoingState;
import java.util.List;
import java.util.Optional;

/** How one mail of ours is changed: stored, written down, and followed by what it is about. */
public final class OutgoingChanges {

    private final Outbox outbox;
    private final Journal journal;
    private final List<DeliveryFollower> followers;

    public OutgoingChanges(Outbox outbox, Journal journal, List<DeliveryFollower> followers) {
        this.outbox = outbox;
        this.journal = journal;
        this.followers = List.copyOf(followers);
    }

    /** Does what was decided, in the transaction of the caller; empty where it was refused. */
    Optional<OutgoingMail> keep(
            Actor by, OutgoingMail before, Decision<OutgoingMail, OutgoingRefusal> decision) {
        return switch (decision) {
            case Decision.Refused<OutgoingMail, OutgoingRefusal> _ -> Optional.empty();
            case Decision.Made<OutgoingMail, OutgoingRefusal> made -> {
                keep(by, before, made);
                yield Optional.of(made.state());
            }
        };
    }

    private void keep(
            Actor by, OutgoingMail before, Decision.Made<OutgoingMail, OutgoingRefusal> made) {
        var after = made.state();
        outbox.replace(after);
        var event = made.events().getFirst();
        journal.write(
                by,
                event.type().substring(0, event.type().lastIndexOf('.')),
                event.subject(),
                List.of(new Change("state", before.state().name(), after.state().name())),
                after.reply(),
                made.events());
        if (after.state() == OutgoingState.SENT) {
            followers.forEach(follower -> follower.sent(after));
        } else if (after.state() == OutgoingState.FAILED) {
            followers.forEach(follower -> follower.failed(after, String.valueOf(after.reply())));
        }
    }
}
