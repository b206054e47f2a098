package com.quotedesk.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.mail.Mailboxes;
import com.quotedesk.testkit.work.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every book of mailboxes keeps to. */
public interface MailboxesContract {

    Stores stores();

    Instant NOON = Instant.parse("2026-11-20T12:00:00.123456Z");
    Duration LEASE = Duration.ofSeconds(9);

    @Test
    default void the_first_since_of_a_mailbox_holds() {
        var box = name();
        assertThat(stores().mailboxes().since(box)).isEmpty();

        open(box, NOON);
        open(box, NOON.plusSeconds(60));

        assertThat(stores().mailboxes().since(box)).contains(NOON);
        assertThat(status(box))
                .isEqualTo(new Mailboxes.Status(box, NOON, 0, 0, 0, null, null, null, null));
    }

    @Test
    default void one_node_holds_a_mailbox_until_its_lease_ends_or_it_lets_go() {
        var box = name();
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        assertThat(hold(box, one, NOON)).as("a mailbox nobody knows").isFalse();
        open(box, NOON);

        assertThat(hold(box, one, NOON)).isTrue();
        assertThat(hold(box, other, NOON.plusSeconds(8))).isFalse();
        assertThat(hold(box, one, NOON.plusSeconds(8))).isTrue();
        assertThat(hold(box, other, NOON.plusSeconds(16))).isFalse();
        assertThat(hold(box, other, NOON.plusSeconds(17))).isTrue();
        assertThat(hold(box, one, NOON.plusSeconds(18))).isFalse();

        release(box, one);
        assertThat(hold(box, one, NOON.plusSeconds(18))).isFalse();
        release(box, other);
        assertThat(hold(box, one, NOON.plusSeconds(18))).isTrue();
    }

    @Test
    default void of_many_who_reach_for_a_mailbox_at_once_one_has_it() throws Exception {
        var box = name();
        open(box, NOON);
        var start = new CyclicBarrier(6);
        try (var pool = Executors.newFixedThreadPool(6)) {
            var reaching =
                    Collections.nCopies(
                            6,
                            (Callable<Boolean>)
                                    () -> {
                                        start.await();
                                        return hold(box, UUID.randomUUID(), NOON);
                                    });
            int holders = 0;
            for (var one : pool.invokeAll(reaching)) {
                holders += one.get() ? 1 : 0;
            }
            assertThat(holders).isEqualTo(1);
        }
    }

    @Test
    default void what_is_noted_adds_up() {
        var box = name();
        open(box, NOON);

        stores().transactions()
                .run(
                        () -> {
                            stores().mailboxes().noteLook(box, 40, 25, NOON.plusSeconds(1));
                            stores().mailboxes().noteLook(box, 41, 15, NOON.plusSeconds(2));
                            stores().mailboxes().noteMissing(box, 2);
                            stores().mailboxes().noteState(box, "no\u0000 line", NOON);
                            stores().mailboxes().noteState(box, "refused", NOON.plusSeconds(9));
                        });

        assertThat(status(box))
                .isEqualTo(
                        new Mailboxes.Status(
                                box, NOON, 41, 42, 2, NOON.plusSeconds(2), "refused", NOON, null));

        stores().transactions()
                .run(() -> stores().mailboxes().noteState(box, null, NOON.plusSeconds(10)));

        assertThat(status(box).failure()).isNull();
        assertThat(status(box).failingSince()).isNull();
    }

    @Test
    default void a_first_import_is_followed_to_its_end() {
        var box = name();
        assertThat(stores().mailboxes().firstImport(box)).isEmpty();
        open(box, NOON);
        assertThat(stores().mailboxes().firstImport(box)).isEmpty();
        var half = new Mailboxes.Import(500, 1000);

        noteImport(box, half);
        assertThat(stores().mailboxes().firstImport(box)).contains(half);
        assertThat(status(box).firstImport()).isEqualTo(half);

        noteImport(box, null);
        assertThat(stores().mailboxes().firstImport(box)).isEmpty();
        assertThat(status(box).firstImport()).isNull();
    }

    private void noteImport(String box, Mailboxes.@Nullable Import progress) {
        stores().transactions().run(() -> stores().mailboxes().noteImport(box, progress));
    }

    private static String name() {
        return "box-" + UUID.randomUUID();
    }

    private void open(String box, Instant since) {
        stores().transactions().run(() -> stores().mailboxes().open(box, since));
    }

    private boolean hold(String box, UUID node, Instant now) {
        return stores().transactions()
                .inTransaction(() -> stores().mailboxes().hold(box, node, now, LEASE));
    }

    private void release(String box, UUID node) {
        stores().transactions().run(() -> stores().mailboxes().release(box, node));
    }

    private Mailboxes.Status status(String box) {
        return stores().mailboxes().statuses().stream()
                .filter(status -> status.mailbox().equals(box))
                .findFirst()
                .orElseThrow();
    }
}
