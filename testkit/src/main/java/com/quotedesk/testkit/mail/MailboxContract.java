package com.quotedesk.testkit.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.quotedesk.application.mail.Mailbox;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.Bytes;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every mailbox keeps to. */
public interface MailboxContract {

    /** How large a mail the mailbox under test fetches whole. */
    int MAX_MESSAGE_BYTES = 400 * 1024;

    /** How many bytes the mailbox under test puts into one batch. */
    int BATCH_BYTES = 600 * 1024;

    /** The server's side of the mailbox, in the hands of the test. */
    interface Server {
        void deliver(Bytes raw);

        /** Has every mail numbered anew, under another validity. */
        void renumber();

        /** How many of the mails are marked as read. */
        int seen();

        void goDown();

        void comeUp();
    }

    Mailbox mailbox();

    Server server();

    @Test
    default void an_empty_mailbox_has_no_news() {
        assertThat(mailbox().fetchAfter(null, 10)).isEmpty();
    }

    @Test
    default void mails_come_oldest_first_with_the_very_bytes_the_server_has() {
        var first = mail("first", "caf\u00e9 \u00ff, tabs\t and spaces  ");
        var second = mail("second", ".\r\n..\r\n\r\nFrom me to you\r\n");
        server().deliver(first);
        server().deliver(second);

        var fetched = mailbox().fetchAfter(null, 10);

        assertThat(fetched).extracting(Mailbox.Fetched::raw).containsExactly(first, second);
        assertThat(fetched).extracting(Mailbox.Fetched::uid).isSorted().doesNotHaveDuplicates();
        assertThat(fetched)
                .allSatisfy(
                        mail -> {
                            assertThat(mail.size()).isEqualTo(mail.raw().size());
                            assertThat(mail.truncated()).isFalse();
                            assertThat(mail.receivedAt()).isNotNull();
                        });
    }

    @Test
    default void fetching_goes_on_behind_the_cursor_batch_by_batch() {
        for (int i = 1; i <= 5; i++) {
            server().deliver(mail("mail " + i, "text"));
        }

        var first = mailbox().fetchAfter(null, 2);
        var second = mailbox().fetchAfter(behind(first), 2);
        var third = mailbox().fetchAfter(behind(second), 2);

        assertThat(List.of(first, second, third)).extracting(List::size).containsExactly(2, 2, 1);
        assertThat(third).extracting(Mailbox.Fetched::raw).containsExactly(mail("mail 5", "text"));
        assertThat(mailbox().fetchAfter(behind(third), 2)).isEmpty();
    }

    @Test
    default void what_comes_later_is_news() {
        server().deliver(mail("first", "text"));
        var cursor = behind(mailbox().fetchAfter(null, 10));
        assertThat(mailbox().fetchAfter(cursor, 10)).isEmpty();

        server().deliver(mail("second", "text"));

        assertThat(mailbox().fetchAfter(cursor, 10))
                .extracting(Mailbox.Fetched::raw)
                .containsExactly(mail("second", "text"));
    }

    @Test
    default void a_batch_that_was_not_kept_comes_again() {
        server().deliver(mail("first", "text"));

        assertThat(mailbox().fetchAfter(null, 10)).isEqualTo(mailbox().fetchAfter(null, 10));
    }

    @Test
    default void numbered_anew_the_mails_come_again_under_the_new_validity() {
        server().deliver(mail("first", "text"));
        server().deliver(mail("second", "text"));
        var before = mailbox().fetchAfter(null, 10);

        server().renumber();
        var after = mailbox().fetchAfter(behind(before), 10);

        assertThat(after)
                .extracting(Mailbox.Fetched::raw)
                .containsExactly(mail("first", "text"), mail("second", "text"));
        assertThat(after.getFirst().uidValidity()).isNotEqualTo(before.getFirst().uidValidity());
        assertThat(mailbox().fetchAfter(behind(after), 10)).isEmpty();
    }

    @Test
    default void of_a_mail_too_large_the_beginning_is_fetched() {
        var large = mail("large", "x".repeat(MAX_MESSAGE_BYTES));
        server().deliver(large);
        server().deliver(mail("small", "text"));

        var fetched = mailbox().fetchAfter(null, 10);

        assertThat(fetched).extracting(Mailbox.Fetched::truncated).containsExactly(true, false);
        assertThat(fetched.getFirst().size()).isEqualTo(large.size());
        assertThat(fetched.getFirst().raw().toArray())
                .isEqualTo(Arrays.copyOf(large.toArray(), Mailbox.HEAD_BYTES));
    }

    @Test
    default void a_batch_holds_no_more_bytes_than_it_may() {
        var half = mail("half", "x".repeat(BATCH_BYTES / 2));
        server().deliver(half);
        server().deliver(half);
        server().deliver(half);

        var first = mailbox().fetchAfter(null, 10);

        assertThat(first).hasSize(1);
        assertThat(first.getFirst().raw()).isEqualTo(half);
        assertThat(mailbox().fetchAfter(behind(first), 10)).hasSize(1);
    }

    @Test
    default void fetching_marks_nothing_and_marking_marks_what_it_is_given() {
        server().deliver(mail("first", "text"));
        server().deliver(mail("second", "text"));

        var fetched = mailbox().fetchAfter(null, 10);
        assertThat(server().seen()).isZero();

        mailbox().markSeen(fetched.subList(0, 1));
        assertThat(server().seen()).isEqualTo(1);
    }

    @Test
    default void what_was_numbered_anew_is_not_marked_under_its_old_number() {
        server().deliver(mail("first", "text"));
        var before = mailbox().fetchAfter(null, 10);
        server().renumber();

        mailbox().markSeen(before);

        assertThat(server().seen()).isZero();
    }

    @Test
    default void a_server_that_is_down_is_unavailable_until_it_is_back() {
        server().deliver(mail("first", "text"));
        var fetched = mailbox().fetchAfter(null, 10);

        server().goDown();
        assertThatExceptionOfType(PortFailure.Unavailable.class)
                .isThrownBy(() -> mailbox().fetchAfter(null, 10));
        assertThatNoException().isThrownBy(() -> mailbox().markSeen(fetched));

        server().comeUp();
        assertThat(mailbox().fetchAfter(null, 10))
                .extracting(Mailbox.Fetched::raw)
                .containsExactly(mail("first", "text"));
    }

    @Test
    default void after_closing_the_next_fetch_connects_again() {
        server().deliver(mail("first", "text"));
        mailbox().fetchAfter(null, 10);

        mailbox().close();

        assertThat(mailbox().fetchAfter(null, 10)).hasSize(1);
    }

    @Test
    default void only_mails_since_a_day_are_wanted_where_nothing_was_read() {
        server().deliver(mail("first", "text"));
        var received = mailbox().fetchAfter(null, 10).getFirst().receivedAt();
        var nextDay = received.plus(Duration.ofDays(2));

        assertThat(mailbox().fetchAfter(null, nextDay, 10)).isEmpty();
        assertThat(mailbox().fetchAfter(null, received, 10)).hasSize(1);
        assertThat(mailbox().size()).isEqualTo(1);
    }

    @Test
    default void behind_a_cursor_every_mail_is_wanted() {
        server().deliver(mail("first", "text"));
        server().deliver(mail("second", "text"));
        var first = mailbox().fetchAfter(null, 1);
        var nextDay = first.getFirst().receivedAt().plus(Duration.ofDays(2));

        assertThat(mailbox().fetchAfter(behind(first), nextDay, 10)).hasSize(1);
    }

    @Test
    default void what_the_server_has_is_listed_and_fetched_by_number() {
        for (int i = 1; i <= 3; i++) {
            server().deliver(mail("mail " + i, "text"));
        }
        var all = mailbox().fetchAfter(null, 10);

        var listing = mailbox().heldSince(all.getFirst().receivedAt());
        assertThat(listing.uidValidity()).isEqualTo(all.getFirst().uidValidity());
        assertThat(listing.uids()).isEqualTo(all.stream().map(Mailbox.Fetched::uid).toList());
        assertThat(mailbox().heldSince(all.getLast().receivedAt().plus(Duration.ofDays(2))).uids())
                .isEmpty();

        var ends = List.of(all.getFirst().uid(), all.getLast().uid(), 4_000_000L);
        assertThat(mailbox().fetch(new Mailbox.Listing(listing.uidValidity(), ends)))
                .isEqualTo(List.of(all.getFirst(), all.getLast()));
        assertThat(mailbox().fetch(new Mailbox.Listing(listing.uidValidity() + 1, ends))).isEmpty();
        assertThat(mailbox().fetch(new Mailbox.Listing(listing.uidValidity(), List.of())))
                .isEmpty();
    }

    @Test
    default void waiting_for_news_ends_in_time() {
        long start = System.nanoTime();

        mailbox().awaitNews(Duration.ofMillis(200));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(mailbox().fetchAfter(null, 10)).isEmpty();
    }

    private static Mailbox.Cursor behind(List<Mailbox.Fetched> batch) {
        var last = batch.getLast();
        return new Mailbox.Cursor(last.uidValidity(), last.uid());
    }

    private static Bytes mail(String subject, String text) {
        var raw =
                "From: client@far.example\r\nTo: desk@trader.example\r\nSubject: "
                        + subject
                        + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
                        + "Content-Transfer-Encoding: 8bit\r\n\r\n"
                        + text
                        + "\r\n";
        return Bytes.owning(raw.getBytes(ISO_8859_1));
    }
}
