package com.quotedesk.testkit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.audit.AuditBoard;
import com.quotedesk.application.audit.AuditChain;
import com.quotedesk.application.audit.SealAudit;
import com.quotedesk.application.audit.VerifyAudit;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.work.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every journal keeps to. */
public interface AuditLogContract {

    Stores stores();

    @Test
    default void what_happened_to_a_thing_is_told_in_order() {
        var subject = UUID.randomUUID();
        var first =
                anEntry(subject, "order.received", Instant.parse("2026-11-20T10:00:00.000001Z"));
        var second = anEntry(subject, "order.cancelled", Instant.parse("2026-11-20T10:00:01Z"));
        var other =
                anEntry(UUID.randomUUID(), "order.received", Instant.parse("2026-11-20T10:00:02Z"));

        stores().transactions()
                .run(() -> List.of(first, second, other).forEach(stores().auditLog()::add));

        assertThat(stores().auditLog().of("order", subject)).containsExactly(first, second);
        assertThat(stores().auditLog().of("client", subject)).isEmpty();
    }

    @Test
    default void the_journal_is_listed_newest_first_and_narrowed() {
        var subject = UUID.randomUUID();
        var at = Instant.parse("2031-01-01T10:00:00Z");
        var first = anEntry(subject, "order.received", at);
        var second = anEntry(subject, "order.cancelled", at.plusSeconds(1));
        stores().transactions().run(() -> List.of(first, second).forEach(stores().auditLog()::add));

        assertThat(listed(null, null, null, subject, null, null)).containsExactly(second, first);
        assertThat(listed(first.actor(), "order.received", "order", subject, null, null))
                .containsExactly(first);
        assertThat(listed(null, null, "client", subject, null, null)).isEmpty();
        assertThat(listed(new Actor.Program(), null, null, subject, null, null)).isEmpty();
        assertThat(listed(null, null, null, subject, at.plusSeconds(1), null))
                .containsExactly(second);
        assertThat(listed(null, null, null, subject, at, at.plusSeconds(1))).containsExactly(first);

        var page =
                stores().auditBoard()
                        .list(new AuditBoard.Query(null, null, null, subject, null, null, 1, null));
        assertThat(page.items()).containsExactly(second);
        assertThat(
                        stores().auditBoard()
                                .list(
                                        new AuditBoard.Query(
                                                null,
                                                null,
                                                null,
                                                subject,
                                                null,
                                                null,
                                                1,
                                                page.next()))
                                .items())
                .containsExactly(first);
    }

    private List<AuditEntry> listed(
            @Nullable Actor actor,
            @Nullable String action,
            @Nullable String type,
            @Nullable UUID subject,
            @Nullable Instant since,
            @Nullable Instant before) {
        return stores().auditBoard()
                .list(new AuditBoard.Query(actor, action, type, subject, since, before, 10, null))
                .items();
    }

    @Test
    default void every_kind_of_actor_comes_back() {
        var subject = UUID.randomUUID();
        var actors =
                List.of(
                        new Actor.Person(new UserId(UUID.randomUUID())),
                        new Actor.Visitor("2001:db8::7", "Анна Петрова"),
                        new Actor.Reader("rules/1"),
                        new Actor.Program());
        stores().transactions()
                .run(
                        () ->
                                actors.forEach(
                                        actor ->
                                                stores().auditLog()
                                                        .add(
                                                                new AuditEntry(
                                                                        UUID.randomUUID(),
                                                                        Instant.EPOCH,
                                                                        actor,
                                                                        "proposal.accepted",
                                                                        "proposal",
                                                                        subject,
                                                                        List.of(),
                                                                        null))));

        assertThat(stores().auditLog().of("proposal", subject))
                .extracting(AuditEntry::actor)
                .containsExactlyElementsOf(actors);
    }

    @Test
    default void entries_are_sealed_in_the_order_they_were_written_and_the_chain_holds() {
        var subject = UUID.randomUUID();
        var entries =
                IntStream.range(0, 5)
                        .mapToObj(
                                i ->
                                        anEntry(
                                                subject,
                                                "order.changed",
                                                Instant.parse("2026-11-20T10:00:00.123456Z")))
                        .toList();
        var sealAudit = new SealAudit(stores().transactions(), stores().auditChain());
        stores().transactions().run(() -> entries.forEach(stores().auditLog()::add));
        var before = stores().auditChain().last();

        assertThat(sealAudit.seal()).isGreaterThanOrEqualTo(5);
        assertThat(sealAudit.seal()).isZero();

        var links = stores().auditChain().after(before.position(), 1000);
        assertThat(links)
                .extracting(AuditChain.Link::entry)
                .filteredOn(entry -> entry != null && entry.subjectId().equals(subject))
                .containsExactlyElementsOf(entries);
        assertThat(links)
                .extracting(link -> link.seal().position())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(
                                        before.position() + 1, before.position() + links.size())
                                .boxed()
                                .toList());
        assertThat(stores().auditChain().last()).isEqualTo(links.getLast().seal());
        assertThat(new VerifyAudit(stores().auditChain()).verify())
                .isEqualTo(new VerifyAudit.Outcome.Intact(links.getLast().seal()));
    }

    @Test
    default void several_who_seal_at_once_make_one_chain() throws Exception {
        var subject = UUID.randomUUID();
        var sealAudit = new SealAudit(stores().transactions(), stores().auditChain());
        try (var pool = Executors.newFixedThreadPool(4)) {
            var work = new ArrayList<Future<?>>();
            for (int i = 0; i < 40; i++) {
                var entry = anEntry(subject, "order.changed", Instant.EPOCH);
                work.add(
                        pool.submit(
                                () -> {
                                    stores().transactions()
                                            .run(() -> stores().auditLog().add(entry));
                                    sealAudit.seal();
                                }));
            }
            for (var done : work) {
                done.get();
            }
        }
        sealAudit.seal();

        assertThat(new VerifyAudit(stores().auditChain()).verify())
                .isInstanceOf(VerifyAudit.Outcome.Intact.class);
        assertThat(stores().auditChain().after(0, 100_000))
                .extracting(AuditChain.Link::entry)
                .filteredOn(entry -> entry != null && entry.subjectId().equals(subject))
                .hasSize(40);
    }

    private static AuditEntry anEntry(UUID subject, String action, Instant at) {
        return new AuditEntry(
                UUID.randomUUID(),
                at,
                new Actor.Reader("rules/1"),
                action,
                "order",
                subject,
                List.of(
                        Change.set("number", "ORD-2026-0001"),
                        new Change("status", "NEW", "\"кавычки\" и \\ черта"),
                        new Change("client", "x", null)),
                null);
    }
}
