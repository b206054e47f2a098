package com.quotedesk.testkit.mail;

import com.quotedesk.application.mail.SentCopies;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.OutgoingMailId;
import com.quotedesk.domain.mail.OutgoingState;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

public final class InMemorySentCopies implements SentCopies {

    private final Table<UUID, Instant> noted;
    private final InMemoryOutbox outbox;

    public InMemorySentCopies(InMemoryTransactions transactions, InMemoryOutbox outbox) {
        noted = new Table<>(transactions);
        this.outbox = outbox;
    }

    @Override
    public List<OutgoingMail> missing(Instant since, int limit) {
        return outbox.all()
                .filter(mail -> mail.state() == OutgoingState.SENT)
                .filter(mail -> !sentAt(mail).isBefore(since))
                .filter(mail -> noted.get(mail.id().value()).isEmpty())
                .sorted(
                        Comparator.comparing(InMemorySentCopies::sentAt)
                                .thenComparing(mail -> mail.id().value()))
                .limit(limit)
                .toList();
    }

    private static Instant sentAt(OutgoingMail mail) {
        return Objects.requireNonNull(mail.sentAt());
    }

    @Override
    public void note(OutgoingMailId mail, Instant now) {
        noted.put(mail.value(), now);
    }
}
