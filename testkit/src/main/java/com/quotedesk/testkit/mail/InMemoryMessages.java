package com.quotedesk.testkit.mail;

import static java.util.stream.Collectors.toSet;

import com.quotedesk.application.mail.Mailbox;
import com.quotedesk.application.mail.MessageBoard.Row;
import com.quotedesk.application.mail.Messages;
import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.MessageState;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

public final class InMemoryMessages implements Messages {

    /** A kept mail: the row that is shown, where the server has it, and who works on it. */
    private record Kept(
            Row row,
            long uidValidity,
            long uid,
            Bytes raw,
            @Nullable Instant claimableFrom,
            @Nullable String internetId,
            boolean again) {

        boolean isAt(String mailbox, long validity, long number) {
            return row.mailbox().equals(mailbox) && uidValidity == validity && uid == number;
        }

        Kept with(Row changed, @Nullable Instant from) {
            return new Kept(changed, uidValidity, uid, raw, from, internetId, again);
        }
    }

    private final Table<UUID, Kept> messages;
    private final Table<String, Mailbox.Cursor> cursors;

    public InMemoryMessages(InMemoryTransactions transactions) {
        messages = new Table<>(transactions);
        cursors = new Table<>(transactions);
    }

    /** Every mail, in no order. */
    public Stream<Row> rows() {
        return messages.stream().map(Kept::row);
    }

    @Override
    public Optional<Mailbox.Cursor> cursor(String mailbox) {
        return cursors.get(mailbox);
    }

    @Override
    public int keep(String mailbox, List<Mailbox.Fetched> mails, List<MessageId> ids) {
        int added = 0;
        for (int i = 0; i < mails.size(); i++) {
            var mail = mails.get(i);
            if (!isKept(mailbox, mail)) {
                messages.put(ids.get(i).value(), kept(mailbox, mail, ids.get(i)));
                added++;
            }
            moveCursor(mailbox, mail);
        }
        return added;
    }

    private void moveCursor(String mailbox, Mailbox.Fetched mail) {
        var before = cursors.get(mailbox).orElse(null);
        boolean ahead =
                before != null
                        && before.uidValidity() == mail.uidValidity()
                        && before.lastUid() > mail.uid();
        if (!ahead) {
            cursors.put(mailbox, new Mailbox.Cursor(mail.uidValidity(), mail.uid()));
        }
    }

    private boolean isKept(String mailbox, Mailbox.Fetched mail) {
        if (messages.stream().anyMatch(m -> m.isAt(mailbox, mail.uidValidity(), mail.uid()))) {
            return true;
        }
        var renumbered =
                messages.stream()
                        .filter(m -> m.row().mailbox().equals(mailbox))
                        .filter(m -> m.uidValidity() != mail.uidValidity())
                        .filter(m -> m.raw().equals(mail.raw()))
                        .min(Comparator.comparingLong(Kept::uid));
        renumbered.ifPresent(
                m ->
                        messages.put(
                                m.row().id().value(),
                                new Kept(
                                        m.row(),
                                        mail.uidValidity(),
                                        mail.uid(),
                                        m.raw(),
                                        m.claimableFrom(),
                                        m.internetId(),
                                        m.again())));
        return renumbered.isPresent();
    }

    private static Kept kept(String mailbox, Mailbox.Fetched mail, MessageId id) {
        var row =
                new Row(
                        id,
                        mailbox,
                        MessageState.RECEIVED,
                        null,
                        null,
                        "",
                        mail.size(),
                        mail.truncated(),
                        Set.of(),
                        0,
                        null,
                        null,
                        null,
                        false,
                        mail.receivedAt());
        return new Kept(row, mail.uidValidity(), mail.uid(), mail.raw(), Instant.MIN, null, false);
    }

    @Override
    public List<Long> notKept(String mailbox, long uidValidity, List<Long> uids) {
        return uids.stream()
                .filter(uid -> messages.stream().noneMatch(m -> m.isAt(mailbox, uidValidity, uid)))
                .toList();
    }

    @Override
    public List<Claimed> claim(int limit, long bytes, Instant now, Duration lease) {
        var claimable =
                messages.stream()
                        .filter(m -> m.row().state() == MessageState.RECEIVED)
                        .filter(m -> m.claimableFrom() != null && !m.claimableFrom().isAfter(now))
                        .sorted(
                                Comparator.comparing((Kept m) -> m.row().receivedAt())
                                        .thenComparing(m -> m.row().id().value()))
                        .limit(limit)
                        .toList();
        var claimed = new ArrayList<Claimed>();
        long left = bytes;
        for (var m : claimable) {
            left -= m.row().size();
            boolean together = m.row().attempts() == 0 && left >= 0;
            if (!claimed.isEmpty() && !together) {
                break;
            }
            claimed.add(claim(m, now.plus(lease)));
            if (m.row().attempts() > 0) {
                break;
            }
        }
        return claimed;
    }

    private Claimed claim(Kept kept, Instant until) {
        var row = kept.row();
        int attempt = row.attempts() + 1;
        attempted(kept, attempt, until);
        return new Claimed(
                row.id(),
                row.mailbox(),
                row.receivedAt(),
                row.truncated(),
                attempt,
                kept.again(),
                row.order(),
                kept.raw());
    }

    private void attempted(Kept kept, int attempts, Instant claimableFrom) {
        var row = kept.row();
        messages.put(
                row.id().value(),
                kept.with(
                        changed(
                                row,
                                row.state(),
                                row.kind(),
                                row.sender(),
                                row.subject(),
                                row.defects(),
                                attempts,
                                row.failure(),
                                row.order(),
                                row.needsMatch()),
                        claimableFrom));
    }

    @Override
    public void giveBack(List<MessageId> ids) {
        for (var id : lockWaiting(ids)) {
            var kept = messages.get(id.value()).orElseThrow();
            attempted(kept, Math.max(0, kept.row().attempts() - 1), Instant.MIN);
        }
    }

    @Override
    public Set<MessageId> lockWaiting(List<MessageId> ids) {
        return messages.stream()
                .map(Kept::row)
                .filter(row -> row.state() == MessageState.RECEIVED && ids.contains(row.id()))
                .map(Row::id)
                .collect(toSet());
    }

    @Override
    public void file(MessageId id, Filing filing) {
        var kept = messages.get(id.value()).orElseThrow();
        var sender = filing.sender() == null ? null : filing.sender().address().value();
        messages.put(
                id.value(),
                new Kept(
                        changed(
                                kept.row(),
                                MessageState.FILED,
                                filing.kind(),
                                sender,
                                filing.subject(),
                                filing.defects(),
                                kept.row().attempts(),
                                null,
                                filing.order(),
                                filing.needsMatch()),
                        kept.uidValidity(),
                        kept.uid(),
                        kept.raw(),
                        null,
                        filing.internetMessageId(),
                        kept.again()));
    }

    @Override
    public boolean readAgain(MessageId id) {
        var kept = messages.get(id.value()).filter(one -> isDone(one.row()));
        kept.ifPresent(
                one ->
                        messages.put(
                                id.value(),
                                new Kept(
                                        changed(
                                                one.row(),
                                                MessageState.RECEIVED,
                                                one.row().kind(),
                                                one.row().sender(),
                                                one.row().subject(),
                                                one.row().defects(),
                                                0,
                                                null,
                                                null,
                                                false),
                                        one.uidValidity(),
                                        one.uid(),
                                        one.raw(),
                                        Instant.MIN,
                                        one.internetId(),
                                        true)));
        return kept.isPresent();
    }

    @Override
    public boolean needMatch(MessageId id, boolean needed) {
        var kept = messages.get(id.value()).filter(one -> isDone(one.row()));
        kept.ifPresent(
                one -> {
                    var row = one.row();
                    messages.put(
                            id.value(),
                            one.with(
                                    changed(
                                            row,
                                            row.state(),
                                            row.kind(),
                                            row.sender(),
                                            row.subject(),
                                            row.defects(),
                                            row.attempts(),
                                            row.failure(),
                                            null,
                                            needed),
                                    one.claimableFrom()));
                });
        return kept.isPresent();
    }

    private static boolean isDone(Row row) {
        return row.state() != MessageState.RECEIVED;
    }

    @Override
    public List<Known> known(List<String> internetIds) {
        return internetIds.stream()
                .flatMap(id -> messages.stream().filter(m -> id.equals(m.internetId())))
                .map(m -> new Known(m.row().id(), m.row().order()))
                .toList();
    }

    @Override
    public void quarantine(MessageId id, String failure, @Nullable OrderId order) {
        end(id, MessageState.QUARANTINED, failure, order, null);
    }

    @Override
    public void postpone(MessageId id, String failure, Instant notBefore) {
        end(id, MessageState.RECEIVED, failure, null, notBefore);
    }

    private void end(
            MessageId id,
            MessageState state,
            String failure,
            @Nullable OrderId order,
            @Nullable Instant claimableFrom) {
        var kept = messages.get(id.value()).orElseThrow();
        var row = kept.row();
        messages.put(
                id.value(),
                kept.with(
                        changed(
                                row,
                                state,
                                row.kind(),
                                row.sender(),
                                row.subject(),
                                row.defects(),
                                row.attempts(),
                                failure,
                                order,
                                row.needsMatch()),
                        claimableFrom));
    }

    private static Row changed(
            Row row,
            MessageState state,
            @Nullable MessageKind kind,
            @Nullable String sender,
            String subject,
            Set<MailDefect> defects,
            int attempts,
            @Nullable String failure,
            @Nullable OrderId order,
            boolean needsMatch) {
        return new Row(
                row.id(),
                row.mailbox(),
                state,
                kind,
                sender,
                subject,
                row.size(),
                row.truncated(),
                defects,
                attempts,
                failure,
                order == null ? row.order() : order,
                null,
                needsMatch,
                row.receivedAt());
    }

    @Override
    public Optional<Bytes> raw(MessageId id) {
        return messages.get(id.value()).map(Kept::raw);
    }
}
