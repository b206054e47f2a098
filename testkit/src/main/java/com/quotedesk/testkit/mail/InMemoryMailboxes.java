package com.quotedesk.testkit.mail;

import com.quotedesk.application.mail.Mailboxes;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

public final class InMemoryMailboxes implements Mailboxes {

    private record Lease(UUID node, Instant until) {}

    private final Table<String, Status> statuses;
    private final Table<String, Optional<Lease>> leases;

    public InMemoryMailboxes(InMemoryTransactions transactions) {
        statuses = new Table<>(transactions);
        leases = new Table<>(transactions);
    }

    @Override
    public void open(String mailbox, Instant since) {
        if (statuses.get(mailbox).isEmpty()) {
            statuses.put(mailbox, new Status(mailbox, since, 0, 0, 0, null, null, null, null));
        }
    }

    @Override
    public Optional<Instant> since(String mailbox) {
        return statuses.get(mailbox).map(Status::since);
    }

    @Override
    public boolean hold(String mailbox, UUID node, Instant now, Duration lease) {
        var held = leases.get(mailbox).flatMap(one -> one).orElse(null);
        boolean free = held == null || held.node().equals(node) || !held.until().isAfter(now);
        if (statuses.get(mailbox).isEmpty() || !free) {
            return false;
        }
        leases.put(mailbox, Optional.of(new Lease(node, now.plus(lease))));
        return true;
    }

    @Override
    public void release(String mailbox, UUID node) {
        if (leases.get(mailbox)
                .flatMap(one -> one)
                .filter(l -> l.node().equals(node))
                .isPresent()) {
            leases.put(mailbox, Optional.empty());
        }
    }

    @Override
    public void noteLook(String mailbox, long onServer, int kept, Instant now) {
        change(
                mailbox,
                s ->
                        new Status(
                                s.mailbox(),
                                s.since(),
                                onServer,
                                s.kept() + kept,
                                s.missing(),
                                now,
                                s.failure(),
                                s.failingSince(),
                                s.firstImport()));
    }

    @Override
    public Optional<Import> firstImport(String mailbox) {
        return statuses.get(mailbox).flatMap(status -> Optional.ofNullable(status.firstImport()));
    }

    @Override
    public void noteImport(String mailbox, @Nullable Import progress) {
        change(
                mailbox,
                s ->
                        new Status(
                                s.mailbox(),
                                s.since(),
                                s.onServer(),
                                s.kept(),
                                s.missing(),
                                s.lookedAt(),
                                s.failure(),
                                s.failingSince(),
                                progress));
    }

    @Override
    public void noteMissing(String mailbox, int mails) {
        change(
                mailbox,
                s ->
                        new Status(
                                s.mailbox(),
                                s.since(),
                                s.onServer(),
                                s.kept() + mails,
                                s.missing() + mails,
                                s.lookedAt(),
                                s.failure(),
                                s.failingSince(),
                                s.firstImport()));
    }

    @Override
    public void noteState(String mailbox, @Nullable String failure, Instant now) {
        change(
                mailbox,
                s ->
                        new Status(
                                s.mailbox(),
                                s.since(),
                                s.onServer(),
                                s.kept(),
                                s.missing(),
                                s.lookedAt(),
                                failure == null ? null : failure.replace("\0", ""),
                                failure == null ? null : first(s.failingSince(), now),
                                s.firstImport()));
    }

    private static Instant first(@Nullable Instant before, Instant now) {
        return before == null ? now : before;
    }

    private void change(String mailbox, UnaryOperator<Status> change) {
        statuses.get(mailbox).ifPresent(status -> statuses.put(mailbox, change.apply(status)));
    }

    @Override
    public List<Status> statuses() {
        return statuses.stream().toList();
    }
}
