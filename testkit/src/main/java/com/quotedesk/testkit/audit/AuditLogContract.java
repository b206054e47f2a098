package com.quotedesk.testkit.audit;

import static org.assertj.core.api.Assertions.assertThat;

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
