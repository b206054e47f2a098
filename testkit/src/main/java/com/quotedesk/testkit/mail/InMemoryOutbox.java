package com.quotedesk.testkit.mail;

import com.quotedesk.application.mail.Outbox;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.OutgoingMailId;
import com.quotedesk.domain.mail.OutgoingState;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

public final class InMemoryOutbox implements Outbox {

    private record Try(String id, Instant at) {}

    private final Table<UUID, OutgoingMail> mails;
    private final Table<UUID, Bytes> raws;
    private final Table<String, Try> tries;

    public InMemoryOutbox(InMemoryTransactions transactions) {
        mails = new Table<>(transactions);
        raws = new Table<>(transactions);
        tries = new Table<>(transactions);
    }

    /** Every mail, oldest first. */
    public Stream<OutgoingMail> all() {
        return mails.stream()
                .sorted(
                        Comparator.comparing(OutgoingMail::createdAt)
                                .thenComparing(mail -> mail.id().value()));
    }

    @Override
    public void add(OutgoingMail mail, Bytes raw) {
        if (mails.stream().anyMatch(other -> other.messageId().equals(mail.messageId()))) {
            throw new IllegalStateException("added twice: " + mail.messageId());
        }
        mails.put(mail.id().value(), mail);
        raws.put(mail.id().value(), raw);
    }

    @Override
    public void replace(OutgoingMail changed) {
        var stored = find(changed.id()).map(OutgoingMail::version).orElse(0L);
        if (stored != changed.version() - 1) {
            throw new PortFailure.Stale("changed meanwhile: " + changed.id(), null);
        }
        mails.put(changed.id().value(), changed);
        if (changed.state() == OutgoingState.SENDING) {
            var id = changed.id() + "/" + changed.attempts();
            tries.put(id, new Try(id, Objects.requireNonNull(changed.triedAt())));
        }
    }

    @Override
    public Optional<OutgoingMail> find(OutgoingMailId id) {
        return mails.get(id.value());
    }

    @Override
    public Optional<OutgoingMail> findByMessageId(String messageId) {
        return mails.stream().filter(mail -> mail.messageId().equals(messageId)).findFirst();
    }

    @Override
    public Optional<OutgoingMail> findByMark(String mark) {
        return all().filter(mail -> mail.messageId().startsWith(mark + "."))
                .reduce((_, newer) -> newer);
    }

    @Override
    public List<OutgoingMail> about(Subject subject) {
        return all().filter(mail -> mail.about().equals(subject)).toList();
    }

    @Override
    public Optional<OutgoingMail> due(Instant now) {
        return mails.stream()
                .filter(
                        mail ->
                                mail.state() == OutgoingState.NEW
                                        || mail.state() == OutgoingState.RETRY_AT)
                .filter(mail -> !mail.dueAt().isAfter(now))
                .min(
                        Comparator.comparing(OutgoingMail::dueAt)
                                .thenComparing(mail -> mail.id().value()));
    }

    @Override
    public List<OutgoingMail> abandoned(Instant now, int limit) {
        return all().filter(mail -> mail.state() == OutgoingState.SENDING)
                .filter(mail -> mail.dueAt().isBefore(now))
                .limit(limit)
                .toList();
    }

    @Override
    public List<OutgoingMail> unknown(int limit) {
        return all().filter(mail -> mail.state() == OutgoingState.UNKNOWN).limit(limit).toList();
    }

    @Override
    public int begunSince(Instant since) {
        return (int) tries.stream().filter(one -> one.at().isAfter(since)).count();
    }

    @Override
    public int automaticSince(EmailAddress to, Instant since) {
        return (int)
                mails.stream()
                        .filter(OutgoingMail::automatic)
                        .filter(mail -> mail.to().equals(to))
                        .filter(mail -> mail.createdAt().isAfter(since))
                        .count();
    }

    @Override
    public Optional<Bytes> raw(OutgoingMailId id) {
        return raws.get(id.value());
    }
}
