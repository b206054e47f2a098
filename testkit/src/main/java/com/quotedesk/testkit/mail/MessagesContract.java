package com.quotedesk.testkit.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.mail.Mailbox;
import com.quotedesk.application.mail.MessageBoard;
import com.quotedesk.application.mail.Messages;
import com.quotedesk.application.work.Page;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.MessageState;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.testkit.orders.OrderFixtures;
import com.quotedesk.testkit.orders.OrdersContract;
import com.quotedesk.testkit.work.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store of mails keeps to. */
public interface MessagesContract {

    Stores stores();

    Instant NOON = Instant.parse("2026-11-20T12:00:00.123456Z");
    Duration LEASE = Duration.ofMinutes(1);
    long LARGE = 1L << 30;

    @Test
    default void a_mail_is_kept_once_and_the_cursor_moves_with_it() {
        var box = aMailbox();
        assertThat(stores().messages().cursor(box)).isEmpty();

        assertThat(keep(box, mail(7, 1, "one"), mail(7, 2, "two"))).isEqualTo(2);
        assertThat(keep(box, mail(7, 2, "two"), mail(7, 3, "three"))).isEqualTo(1);

        assertThat(stores().messages().cursor(box)).contains(new Mailbox.Cursor(7, 3));
        assertThat(claimAll(box, NOON)).hasSize(3);
    }

    @Test
    default void a_slower_node_does_not_move_the_cursor_back() {
        var box = aMailbox();
        keep(box, mail(7, 1, "one"), mail(7, 2, "two"));

        assertThat(keep(box, mail(7, 1, "one"))).isZero();

        assertThat(stores().messages().cursor(box)).contains(new Mailbox.Cursor(7, 2));
    }

    @Test
    default void the_same_words_under_two_numbers_are_two_mails() {
        var box = aMailbox();

        assertThat(keep(box, mail(7, 1, "same"), mail(7, 2, "same"))).isEqualTo(2);
    }

    @Test
    default void mails_numbered_anew_by_the_server_are_recognised_one_by_one() {
        var box = aMailbox();
        keep(box, mail(7, 1, "same"), mail(7, 2, "same"), mail(7, 3, "other"));

        int added =
                keep(
                        box,
                        mail(8, 1, "same"),
                        mail(8, 2, "same"),
                        mail(8, 3, "same"),
                        mail(8, 4, "other"));

        assertThat(added).isEqualTo(1);
        assertThat(claimAll(box, NOON)).hasSize(4);
        assertThat(stores().messages().cursor(box)).contains(new Mailbox.Cursor(8, 4));
    }

    @Test
    default void what_is_not_kept_can_be_told() {
        var box = aMailbox();
        keep(box, mail(7, 1, "one"), mail(7, 3, "three"));

        assertThat(stores().messages().notKept(box, 7, List.of(4L, 1L, 2L, 3L)))
                .containsExactly(4L, 2L);
        assertThat(stores().messages().notKept(box, 8, List.of(1L))).containsExactly(1L);
        assertThat(stores().messages().notKept(box, 7, List.of())).isEmpty();
    }

    @Test
    default void a_mail_that_comes_twice_in_one_batch_is_kept_once() {
        var box = aMailbox();

        assertThat(keep(box, mail(7, 1, "one"), mail(7, 1, "one"))).isEqualTo(1);
    }

    @Test
    default void a_mail_comes_back_byte_for_byte() {
        var box = aMailbox();
        var every = new byte[256];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }
        var raw = Bytes.owning(every);
        keep(box, new Mailbox.Fetched(7, 1, NOON, 256, true, raw));

        var claimed = claimAll(box, NOON).getFirst();

        assertThat(claimed.raw()).isEqualTo(raw);
        assertThat(claimed.truncated()).isTrue();
        assertThat(claimed.receivedAt()).isEqualTo(NOON);
        assertThat(stores().messages().raw(claimed.id())).contains(raw);
        assertThat(stores().messages().raw(new MessageId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void an_empty_mail_is_kept_too() {
        var box = aMailbox();
        keep(box, mail(7, 1, ""));

        assertThat(claimAll(box, NOON).getFirst().raw().size()).isZero();
    }

    @Test
    default void a_claimed_mail_is_nobody_elses_until_the_lease_ends() {
        var box = aMailbox();
        keep(box, mail(7, 1, "one"));

        var first = claimAll(box, NOON).getFirst();
        assertThat(first.attempt()).isEqualTo(1);
        assertThat(claimAll(box, NOON.plusSeconds(59))).isEmpty();

        var second = claimAll(box, NOON.plusSeconds(60)).getFirst();
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.attempt()).isEqualTo(2);
    }

    @Test
    default void one_that_was_tried_before_comes_alone() {
        var box = aMailbox();
        keep(box, mail(7, 1, "one"), mail(7, 2, "two"), mail(7, 3, "three"));
        assertThat(claimAll(box, NOON)).hasSize(3);
        var later = NOON.plusSeconds(60);
        keep(box, mailAt(NOON.plusSeconds(1), 4), mailAt(NOON.plusSeconds(2), 5));

        var sizes = new ArrayList<Integer>();
        var some = claim(1000, LARGE, later);
        while (!some.isEmpty()) {
            var ours = some.stream().filter(mail -> mail.mailbox().equals(box)).toList();
            ours.stream()
                    .filter(mail -> mail.attempt() > 1)
                    .forEach(mail -> sizes.add(ours.size()));
            ours.stream().filter(mail -> mail.attempt() == 1).forEach(mail -> sizes.add(0));
            some = claim(1000, LARGE, later);
        }

        assertThat(sizes).containsExactlyInAnyOrder(1, 1, 1, 0, 0);
    }

    @Test
    default void mails_given_back_were_never_tried() {
        var box = aMailbox();
        keep(box, mail(7, 1, "one"), mail(7, 2, "two"));
        var ids = claimAll(box, NOON).stream().map(Messages.Claimed::id).toList();

        stores().transactions().run(() -> stores().messages().giveBack(ids));

        assertThat(claimAll(box, NOON)).extracting(Messages.Claimed::attempt).containsExactly(1, 1);
        file(ids.getFirst());
        stores().transactions().run(() -> stores().messages().giveBack(ids));
        assertThat(claimAll(box, NOON)).extracting(Messages.Claimed::id).contains(ids.getLast());
        assertThat(
                        stores().messageBoard()
                                .find(OrdersContract.ALL, ids.getFirst())
                                .orElseThrow()
                                .state())
                .isEqualTo(MessageState.FILED);
    }

    private void file(MessageId id) {
        stores().transactions()
                .run(
                        () ->
                                stores().messages()
                                        .file(
                                                id,
                                                new Messages.Filing(
                                                        MessageKind.OTHER,
                                                        null,
                                                        "",
                                                        null,
                                                        Set.of(),
                                                        null,
                                                        false)));
    }

    private static Mailbox.Fetched mailAt(Instant receivedAt, long uid) {
        var raw = Bytes.owning("later".getBytes(UTF_8));
        return new Mailbox.Fetched(7, uid, receivedAt, raw.size(), false, raw);
    }

    @Test
    default void no_more_are_claimed_than_there_is_room_for() {
        var box = aMailbox();
        keep(
                box,
                mail(7, 1, "twelve bytes"),
                mail(7, 2, "twelve bytes"),
                mail(7, 3, "twelve bytes"));

        assertThat(batchesOf(box, 24)).doesNotContain(3).contains(1);
        assertThat(batchesOf(aMailboxOf("one", "two"), 2)).containsOnly(1);
    }

    private String aMailboxOf(String... texts) {
        var box = aMailbox();
        for (int i = 0; i < texts.length; i++) {
            keep(box, mail(7, i + 1, texts[i]));
        }
        return box;
    }

    /** How many of the mailbox came at a time. */
    private List<Integer> batchesOf(String box, long bytes) {
        var sizes = new ArrayList<Integer>();
        var some = claim(1000, bytes, NOON);
        while (!some.isEmpty()) {
            int ours = (int) some.stream().filter(mail -> mail.mailbox().equals(box)).count();
            if (ours > 0) {
                sizes.add(ours);
            }
            some = claim(1000, bytes, NOON);
        }
        return sizes;
    }

    @Test
    default void of_many_who_claim_at_once_each_mail_has_one() throws Exception {
        var box = aMailbox();
        for (int uid = 1; uid <= 40; uid++) {
            keep(box, mail(7, uid, "mail " + uid));
        }
        var start = new CyclicBarrier(8);
        var claimed = new ArrayList<MessageId>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var work =
                    Collections.nCopies(
                            8,
                            (Callable<List<MessageId>>)
                                    () -> {
                                        start.await();
                                        return claimOneByOne(box);
                                    });
            for (var one : pool.invokeAll(work)) {
                claimed.addAll(one.get());
            }
        }
        assertThat(claimed).hasSize(40).doesNotHaveDuplicates();
    }

    private List<MessageId> claimOneByOne(String box) {
        var mine = new ArrayList<MessageId>();
        while (true) {
            var one =
                    stores().transactions()
                            .inTransaction(() -> stores().messages().claim(1, LARGE, NOON, LEASE));
            if (one.isEmpty()) {
                return mine;
            }
            one.stream()
                    .filter(mail -> mail.mailbox().equals(box))
                    .forEach(mail -> mine.add(mail.id()));
        }
    }

    @Test
    default void a_filed_mail_is_done() {
        var box = aMailbox();
        keep(box, mail(7, 1, "one"));
        var id = claimAll(box, NOON).getFirst().id();
        var order =
                OrderFixtures.anOrder(
                        UUID.randomUUID(),
                        new DocumentNumber(DocumentKind.ORDER, 4220, 1),
                        null,
                        NOON);

        var waited =
                stores().transactions()
                        .inTransaction(
                                () -> {
                                    boolean waiting =
                                            !stores().messages().lockWaiting(List.of(id)).isEmpty();
                                    stores().orders().add(order);
                                    stores().messages()
                                            .file(
                                                    id,
                                                    new Messages.Filing(
                                                            MessageKind.CLIENT_REQUEST,
                                                            new MailAddress(
                                                                    "Анна",
                                                                    new EmailAddress(
                                                                            "a@b.example")),
                                                            "Тема 📧",
                                                            "x@y",
                                                            Set.of(MailDefect.NO_DATE),
                                                            order.id(),
                                                            true));
                                    return waiting;
                                });

        assertThat(waited).isTrue();
        assertThat(claimAll(box, NOON.plusSeconds(600))).isEmpty();
        assertThat(lockWaiting(id)).isFalse();
        var row = stores().messageBoard().find(OrdersContract.ALL, id).orElseThrow();
        assertThat(row.state()).isEqualTo(MessageState.FILED);
        assertThat(row.kind()).isEqualTo(MessageKind.CLIENT_REQUEST);
        assertThat(row.sender()).isEqualTo("a@b.example");
        assertThat(row.subject()).isEqualTo("Тема 📧");
        assertThat(row.defects()).containsExactly(MailDefect.NO_DATE);
        assertThat(row.order()).isEqualTo(order.id());
        assertThat(row.needsMatch()).isTrue();
        assertThat(row.match()).isNull();
        assertThat(stores().messages().known(List.of("nobody@x", "x@y")))
                .contains(new Messages.Known(id, order.id()));
        assertThat(stores().orderBoard().find(order.id()).orElseThrow().messages())
                .singleElement()
                .satisfies(mail -> assertThat(mail.id()).isEqualTo(id));
    }

    @Test
    default void a_postponed_mail_rests_and_comes_again() {
        var box = aMailbox();
        keep(box, mail(7, 1, "one"));
        var id = claimAll(box, NOON).getFirst().id();

        stores().transactions()
                .run(() -> stores().messages().postpone(id, "broken\u0000", NOON.plusSeconds(5)));

        assertThat(claimAll(box, NOON.plusSeconds(4))).isEmpty();
        assertThat(claimAll(box, NOON.plusSeconds(5)).getFirst().attempt()).isEqualTo(2);
    }

    @Test
    default void a_quarantined_mail_waits_for_a_person() {
        var box = aMailbox();
        keep(box, mail(7, 1, "one"));
        var id = claimAll(box, NOON).getFirst().id();

        stores().transactions().run(() -> stores().messages().quarantine(id, "broken", null));

        assertThat(claimAll(box, NOON.plusSeconds(600))).isEmpty();
        assertThat(lockWaiting(id)).isFalse();
        var row = stores().messageBoard().find(OrdersContract.ALL, id).orElseThrow();
        assertThat(row.state()).isEqualTo(MessageState.QUARANTINED);
        assertThat(row.failure()).isEqualTo("broken");
        var quarantined =
                stores().messageBoard()
                        .list(
                                new MessageBoard.Query(
                                        OrdersContract.ALL,
                                        new MessageBoard.Filter(
                                                Set.of(MessageState.QUARANTINED),
                                                Set.of(),
                                                null,
                                                null,
                                                null,
                                                null),
                                        Page.MAX_LIMIT,
                                        null));
        assertThat(quarantined.items()).contains(row);
    }

    @Test
    default void a_mail_that_was_put_aside_can_be_read_again() {
        var box = aMailbox();
        keep(box, mail(7, 1, "one"));
        var id = claimAll(box, NOON).getFirst().id();
        var order =
                OrderFixtures.anOrder(
                        UUID.randomUUID(),
                        new DocumentNumber(DocumentKind.ORDER, 4221, 1),
                        null,
                        NOON);
        assertThat(readAgain(id)).as("it waits already").isFalse();
        stores().transactions()
                .run(
                        () -> {
                            stores().orders().add(order);
                            stores().messages().quarantine(id, "broken", order.id());
                        });

        assertThat(readAgain(id)).isTrue();
        assertThat(readAgain(new MessageId(UUID.randomUUID()))).isFalse();

        var row = stores().messageBoard().find(OrdersContract.ALL, id).orElseThrow();
        assertThat(row.state()).isEqualTo(MessageState.RECEIVED);
        assertThat(row.failure()).isNull();
        var claimed = claimAll(box, NOON).getFirst();
        assertThat(claimed.attempt()).isEqualTo(1);
        assertThat(claimed.again()).isTrue();
        assertThat(claimed.order()).isEqualTo(order.id());

        stores().transactions()
                .run(() -> stores().messages().postpone(id, "broken", NOON.plusSeconds(5)));
        assertThat(claimAll(box, NOON.plusSeconds(5)).getFirst().order()).isEqualTo(order.id());
    }

    @Test
    default void a_person_is_asked_where_a_mail_belongs_until_somebody_says_so() {
        var box = aMailbox();
        keep(box, mail(7, 1, "one"));
        var id = claimAll(box, NOON).getFirst().id();
        assertThat(needMatch(id, true)).as("it waits to be read").isFalse();
        stores().transactions().run(() -> stores().messages().quarantine(id, "broken", null));

        assertThat(needMatch(id, true)).isTrue();
        assertThat(toMatch()).contains(id);
        assertThat(needMatch(id, false)).isTrue();
        assertThat(toMatch()).doesNotContain(id);
        assertThat(stores().messages().known(List.of())).isEmpty();
    }

    private List<MessageId> toMatch() {
        return stores()
                .messageBoard()
                .list(
                        new MessageBoard.Query(
                                OrdersContract.ALL,
                                new MessageBoard.Filter(
                                        Set.of(), Set.of(), false, true, null, null),
                                Page.MAX_LIMIT,
                                null))
                .items()
                .stream()
                .map(MessageBoard.Row::id)
                .toList();
    }

    private boolean readAgain(MessageId id) {
        return stores().transactions().inTransaction(() -> stores().messages().readAgain(id));
    }

    private boolean needMatch(MessageId id, boolean needed) {
        return stores().transactions()
                .inTransaction(() -> stores().messages().needMatch(id, needed));
    }

    private static String aMailbox() {
        return "box-" + UUID.randomUUID();
    }

    private static Mailbox.Fetched mail(long validity, long uid, String text) {
        var raw = Bytes.owning(text.getBytes(UTF_8));
        return new Mailbox.Fetched(validity, uid, NOON, raw.size(), false, raw);
    }

    private int keep(String box, Mailbox.Fetched... mails) {
        var ids = Stream.of(mails).map(mail -> new MessageId(UUID.randomUUID())).toList();
        return stores().transactions()
                .inTransaction(() -> stores().messages().keep(box, List.of(mails), ids));
    }

    /** Claims far and wide, since other tests leave mails too, and shows those of one mailbox. */
    private List<Messages.Claimed> claimAll(String box, Instant now) {
        var all = new ArrayList<Messages.Claimed>();
        var some = claim(1000, LARGE, now);
        while (!some.isEmpty()) {
            all.addAll(some);
            some = claim(1000, LARGE, now);
        }
        return all.stream().filter(mail -> mail.mailbox().equals(box)).toList();
    }

    private List<Messages.Claimed> claim(int limit, long bytes, Instant now) {
        return stores().transactions()
                .inTransaction(() -> stores().messages().claim(limit, bytes, now, LEASE));
    }

    private boolean lockWaiting(MessageId id) {
        return !stores().transactions()
                .inTransaction(() -> stores().messages().lockWaiting(List.of(id)))
                .isEmpty();
    }
}
