package com.quotedesk.testkit.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.quotedesk.application.events.EventLog;
import com.quotedesk.application.mail.FetchMail;
import com.quotedesk.application.mail.HoldMailbox;
import com.quotedesk.application.mail.Mailbox;
import com.quotedesk.application.mail.Mailboxes;
import com.quotedesk.application.mail.NoteMailboxState;
import com.quotedesk.application.mail.ReconcileMailbox;
import com.quotedesk.application.mail.ReleaseMailbox;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.mail.MailboxEvent;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailboxUseCasesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = new SettableClock(NOW);
    private final SequentialIds ids = new SequentialIds();

    /** Two mails to a batch. */
    private final FakeMailbox mailbox =
            new FakeMailbox("sales", stores.transactions(), Integer.MAX_VALUE, 12);

    private final FetchMail fetchMail = fetchMail(ids, Runnable::run);
    private final ReconcileMailbox reconcile =
            new ReconcileMailbox(
                    stores.transactions(),
                    stores.messages(),
                    stores.mailboxes(),
                    stores.eventLog(),
                    ids,
                    clock);

    @Test
    void a_mailbox_is_read_from_its_since_and_its_progress_is_noted() {
        hold(NOW.plus(Duration.ofDays(2)));
        deliver(3);
        assertThat(fetchAll()).isZero();
        assertThat(status().onServer()).isEqualTo(3);

        var other = new FakeMailbox("info", stores.transactions());
        other.deliver(mail(1));
        assertThat(fetchMail.fetch(other, 10, mails -> true))
                .as("one that nobody opened")
                .isEqualTo(1);
        assertThat(stores.messages().cursor("info")).isPresent();
    }

    @Test
    void what_was_kept_is_counted() {
        hold(NOW);
        deliver(5);

        assertThat(fetchAll()).isEqualTo(5);
        assertThat(fetchAll()).as("no news").isZero();

        assertThat(status())
                .isEqualTo(new Mailboxes.Status("sales", NOW, 5, 5, 0, NOW, null, null, null));
        assertThat(mailbox.seen()).isEqualTo(5);
        assertThat(events()).isEmpty();
    }

    @Test
    void the_first_import_is_followed() {
        hold(NOW);
        deliver(5);

        fetchMail.fetch(mailbox, 10, mails -> false);
        assertThat(status().firstImport()).isEqualTo(new Mailboxes.Import(2, 5));
        deliver(2);
        assertThat(fetchAll()).isEqualTo(5);
        assertThat(status().firstImport()).isNull();
        deliver(1);
        fetchAll();

        assertThat(stores.eventLog().after(EventLog.Position.START, 10))
                .extracting(EventLog.Written::type, event -> event.values().get("mails"))
                .containsExactly(
                        tuple("mailbox.import-begun.v1", "5"),
                        tuple("mailbox.import-ended.v1", "5"));
    }

    @Test
    void an_import_ends_though_mails_vanish() {
        hold(NOW);
        deliver(5);
        fetchMail.fetch(mailbox, 10, mails -> false);

        assertThat(fetchMail.fetch(new Emptied(mailbox), 10, mails -> true)).isZero();

        assertThat(status().firstImport()).isNull();
    }

    @Test
    void fetching_ends_where_it_is_told_to_and_goes_on_from_there() {
        hold(NOW);
        deliver(5);

        assertThat(fetchMail.fetch(mailbox, 10, mails -> false)).isEqualTo(2);
        assertThat(status().kept()).isEqualTo(2);
        assertThat(fetchAll()).isEqualTo(3);
    }

    @Test
    void what_came_before_the_line_broke_is_kept() {
        hold(NOW);
        deliver(5);
        var breaking =
                fetchMail(
                        ids,
                        task -> {
                            task.run();
                            mailbox.goDown();
                        });

        assertThatThrownBy(() -> breaking.fetch(mailbox, 10, mails -> true))
                .isInstanceOf(PortFailure.Unavailable.class);
        assertThat(status().kept()).isEqualTo(2);
        mailbox.comeUp();
        assertThat(fetchAll()).isEqualTo(3);
    }

    @Test
    void what_the_store_did_not_take_comes_again() {
        hold(NOW);
        deliver(5);
        Ids broken =
                () -> {
                    throw new IllegalStateException("broken");
                };
        Ids deep =
                () -> {
                    throw new StackOverflowError("deep");
                };

        assertThatThrownBy(() -> fetchMail(broken, Runnable::run).fetch(mailbox, 10, mails -> true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
        assertThatThrownBy(() -> fetchMail(deep, Runnable::run).fetch(mailbox, 10, mails -> true))
                .hasRootCauseMessage("deep");

        assertThat(mailbox.seen()).isZero();
        assertThat(fetchAll()).isEqualTo(5);
    }

    private FetchMail fetchMail(Ids identities, Executor background) {
        return new FetchMail(
                stores.transactions(),
                stores.messages(),
                stores.mailboxes(),
                stores.eventLog(),
                identities,
                clock,
                background);
    }

    @Test
    void that_the_server_numbered_anew_is_told_and_doubles_nothing() {
        hold(NOW);
        deliver(5);
        fetchAll();

        mailbox.renumber();
        deliver(1);
        fetchAll();

        assertThat(status().kept()).isEqualTo(6);
        assertThat(events())
                .containsExactly(Map.of("mailbox", "sales", "before", "1", "after", "2"));
    }

    @Test
    void what_is_missing_here_is_fetched_counted_and_told() {
        hold(NOW);
        deliver(6);
        keepOnly(1, 5);
        deliver(1);

        assertThat(reconcile.reconcile(mailbox, WEEK)).isEqualTo(3);
        assertThat(reconcile.reconcile(mailbox, WEEK)).isZero();

        assertThat(stores.messages().cursor("sales")).contains(new Mailbox.Cursor(1, 5));
        assertThat(status().missing()).isEqualTo(3);
        assertThat(status().kept()).isEqualTo(3);
        assertThat(events())
                .containsExactly(
                        Map.of("mailbox", "sales", "mails", "2"),
                        Map.of("mailbox", "sales", "mails", "1"));
        assertThat(fetchAll()).isEqualTo(2);
    }

    @Test
    void mails_from_before_the_since_are_not_missing() {
        hold(NOW.plus(Duration.ofDays(1)));
        deliver(3);
        keepOnly(3);

        assertThat(reconcile.reconcile(mailbox, WEEK)).isZero();
    }

    @Test
    void mails_from_before_the_time_that_is_compared_are_left_alone() {
        deliver(3);
        keepOnly(3);
        clock.advance(WEEK.plusDays(2));

        assertThat(reconcile.reconcile(mailbox, WEEK)).isZero();
        assertThat(reconcile.reconcile(mailbox, WEEK.multipliedBy(2))).isEqualTo(2);
    }

    @Test
    void nothing_is_compared_before_the_first_mail_and_after_numbering_anew() {
        deliver(3);
        assertThat(reconcile.reconcile(mailbox, WEEK)).isZero();

        keepOnly(3);
        mailbox.renumber();
        assertThat(reconcile.reconcile(mailbox, WEEK)).isZero();
    }

    @Test
    void mails_that_go_while_they_are_compared_are_no_longer_missing() {
        deliver(3);
        keepOnly(3);

        assertThat(reconcile.reconcile(new Emptied(mailbox), WEEK)).isZero();
    }

    @Test
    void one_node_at_a_time_reads_a_mailbox() {
        var holdMailbox = new HoldMailbox(stores.transactions(), stores.mailboxes(), clock);
        var one = new HoldMailbox.Command("sales", new UUID(0, 1), NOW, Duration.ofSeconds(9));
        var other = new HoldMailbox.Command("sales", new UUID(0, 2), NOW, Duration.ofSeconds(9));

        assertThat(holdMailbox.hold(one)).isTrue();
        assertThat(holdMailbox.hold(other)).isFalse();
        clock.advance(Duration.ofSeconds(9));
        assertThat(holdMailbox.hold(other)).isTrue();
        assertThat(holdMailbox.hold(one)).isFalse();
        new ReleaseMailbox(stores.transactions(), stores.mailboxes())
                .release("sales", new UUID(0, 2));
        assertThat(holdMailbox.hold(one)).isTrue();
    }

    @Test
    void that_no_mails_come_is_noted_and_told_and_so_is_that_they_come_again() {
        hold(NOW);
        var note =
                new NoteMailboxState(
                        stores.transactions(), stores.mailboxes(), stores.eventLog(), clock);

        note.note(new NoteMailboxState.Command("sales", "no such user", true));
        assertThat(status().failure()).isEqualTo("no such user");
        assertThat(status().failingSince()).isEqualTo(NOW);
        note.note(new NoteMailboxState.Command("sales", null, false));
        assertThat(status().failure()).isNull();

        assertThat(stores.eventLog().after(EventLog.Position.START, 10))
                .extracting(EventLog.Written::type)
                .containsExactly("mailbox.failing.v1", "mailbox.working.v1");
        assertThat(events().getFirst()).containsEntry("refused", "true");
        assertThat(stores.eventLog().after(EventLog.Position.START, 1).getFirst().subject())
                .isEqualTo(new MailboxEvent.Working("sales").subject());
    }

    private void hold(Instant since) {
        stores.transactions().run(() -> stores.mailboxes().open("sales", since));
    }

    private void deliver(int mails) {
        for (int i = 0; i < mails; i++) {
            mailbox.deliver(mail(i));
        }
    }

    private static Bytes mail(int number) {
        return Bytes.owning("mail %d".formatted(number).getBytes(UTF_8));
    }

    private long fetchAll() {
        return fetchMail.fetch(mailbox, 10, mails -> true);
    }

    /** As if the others had been lost on their way. */
    private void keepOnly(long... uids) {
        for (long uid : uids) {
            var mails = mailbox.fetch(new Mailbox.Listing(1, List.of(uid)));
            stores.transactions()
                    .run(
                            () ->
                                    stores.messages()
                                            .keep(
                                                    "sales",
                                                    mails,
                                                    List.of(new MessageId(ids.next()))));
        }
    }

    private Mailboxes.Status status() {
        return stores.mailboxes().statuses().getFirst();
    }

    private List<Map<String, String>> events() {
        return stores.eventLog().after(EventLog.Position.START, 100).stream()
                .filter(event -> !event.type().startsWith("mailbox.import"))
                .map(EventLog.Written::values)
                .toList();
    }
}
