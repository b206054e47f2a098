package com.quotedesk.testkit.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.clients.ClientBoard;
import com.quotedesk.application.mail.FetchMail;
import com.quotedesk.application.mail.FileMessages;
import com.quotedesk.application.mail.KeepReading;
import com.quotedesk.application.mail.MessageBoard;
import com.quotedesk.application.mail.MessageParser;
import com.quotedesk.application.mail.Messages;
import com.quotedesk.application.numbering.DocumentNumbers;
import com.quotedesk.application.orders.OrderBoard;
import com.quotedesk.application.reading.ItemOrigin;
import com.quotedesk.application.reading.MessageClassifier.Classification;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.MessageState;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.reading.ClientDetails;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.Effort;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.reading.Inquiry;
import com.quotedesk.domain.reading.InquiryLine;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.testkit.orders.OrdersContract;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** From a mail in the mailbox to what becomes of it, with readers that do as they are told. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FileMessagesTest {

    private static final Instant NEW_YEAR_IN_MOSCOW = Instant.parse("2026-12-31T21:30:00Z");
    private static final int MOST_BYTES = 100_000;
    private static final String CLIENT = "anna@client.example";

    private final PostDesk desk = new PostDesk();
    private final InMemoryStores stores = desk.stores;
    private final SettableClock clock = desk.clock;
    private final SequentialIds ids = desk.ids;
    private final FakeMailbox mailbox =
            new FakeMailbox("orders", stores.transactions(), MOST_BYTES, MOST_BYTES);

    private DocumentNumbers numbers = stores.numbers();

    /** The mail's text says what the readers make of it. */
    private MessageParser parser =
            raw -> ContentFixtures.aMail(CLIENT, "Заявка", new String(raw.toArray(), UTF_8));

    private Duration longestReading = Duration.ofSeconds(30);
    private ClientDetails details = ClientDetails.UNKNOWN;
    private Classification classification =
            new Classification(MessageKind.CLIENT_REQUEST, Language.RUSSIAN, true);

    FileMessagesTest() {
        clock.advance(Duration.between(clock.instant(), NEW_YEAR_IN_MOSCOW));
    }

    @Test
    void a_request_becomes_an_order_of_a_new_client_with_its_journal() {
        receive("200 m cable");

        var row = orders().getFirst();
        assertThat(row.number()).hasToString("ORD-2027-0001");
        assertThat(row.needsReview()).isFalse();
        var detail = stores.orderBoard().find(row.id()).orElseThrow();
        assertThat(detail.order().items())
                .singleElement()
                .satisfies(
                        item -> {
                            assertThat(item.name()).isEqualTo("cable");
                            assertThat(item.quantity()).isEqualTo("200");
                            assertThat(item.unit()).isEqualTo(Unit.METRE);
                        });
        assertThat(detail.client().name()).isEqualTo("Анна Белова");
        assertThat(detail.messages()).hasSize(1);
        assertThat(stores.auditLog().of("order", row.id().value()))
                .extracting(AuditEntry::action)
                .containsExactly("order.received");
        assertThat(stores.auditLog().of("client", detail.client().id().value()))
                .extracting(AuditEntry::action)
                .containsExactly("client.created");
        assertThat(messages().getFirst().state()).isEqualTo(MessageState.FILED);
    }

    @Test
    void what_was_read_is_kept_with_the_order_and_each_item_knows_its_line() {
        receive("200 m cable\n1 pcs  \n? pcs lamp");

        var order = stores.orderBoard().find(orders().getFirst().id()).orElseThrow().order();
        var reading = stores.readings().of(messages().getFirst().id()).getFirst();
        assertThat(reading.version()).isEqualTo(1);
        assertThat(reading.sender()).isEqualTo(new EmailAddress(CLIENT));
        assertThat(reading.what().reader()).isEqualTo("rules/1");
        assertThat(reading.appliedAt()).isEqualTo(NEW_YEAR_IN_MOSCOW);
        assertThat(reading.what().doubts()).isEqualTo(List.of());
        assertThat(reading.what().effort()).isEqualTo(Effort.NONE);
        assertThat(order.items()).extracting(item -> item.name()).containsExactly("cable", "lamp");
        assertThat(stores.readings().originsOf(order.id()))
                .containsExactly(
                        new ItemOrigin(order.items().get(0).id(), reading.id(), 1),
                        new ItemOrigin(order.items().get(1).id(), reading.id(), 3));
    }

    @Test
    void what_asks_for_nothing_is_read_no_further() {
        classification = new Classification(MessageKind.OTHER, Language.ENGLISH, true);
        parser = raw -> ContentFixtures.aMail(null, "", "1 pcs lamp");

        receive("1 pcs lamp");

        assertThat(stores.readings().of(messages().getFirst().id()))
                .singleElement()
                .satisfies(
                        reading -> {
                            assertThat(reading.kind()).isEqualTo(MessageKind.OTHER);
                            assertThat(reading.sender()).isNull();
                            assertThat(reading.what().reader()).isNull();
                            assertThat(reading.what().values()).isEmpty();
                            assertThat(reading.what().doubts()).isEmpty();
                            assertThat(reading.what().effort()).isEqualTo(Effort.NONE);
                        });
    }

    @Test
    void a_taxpayer_number_that_does_not_check_is_left_out() {
        details =
                new ClientDetails(
                        found("ООО «Ромашка»"), found("7707083894"), null, found("+74951234567"));
        receive("1 pcs lamp");
        parser = raw -> ContentFixtures.aMail("boris@other.example", "Заявка", "1 pcs lamp");
        details = new ClientDetails(null, found("7707083893"), null, null);
        receive("1 pcs lamp");

        assertThat(stores.clients().findByAddress(new EmailAddress(CLIENT)))
                .hasValueSatisfying(
                        client -> {
                            assertThat(client.name()).isEqualTo("ООО «Ромашка»");
                            assertThat(client.inn()).isNull();
                            assertThat(client.contacts().getFirst().phone())
                                    .isEqualTo("+74951234567");
                        });
        assertThat(stores.clients().findByAddress(new EmailAddress("boris@other.example")))
                .hasValueSatisfying(
                        client -> assertThat(client.inn()).isEqualTo(new Inn("7707083893")));
    }

    @Test
    void the_next_request_from_the_address_is_of_the_same_client() {
        receive("1 pcs lamp");
        receive("2 pcs lamp");

        assertThat(orders())
                .extracting(row -> row.number().toString())
                .containsExactly("ORD-2027-0002", "ORD-2027-0001");
        assertThat(orders().get(0).client()).isEqualTo(orders().get(1).client());
    }

    @Test
    void what_asks_for_nothing_is_kept_and_becomes_no_order() {
        for (var kind : List.of(MessageKind.AUTO_REPLY, MessageKind.BOUNCE, MessageKind.OTHER)) {
            classification = new Classification(kind, Language.ENGLISH, true);
            receive("whatever");
        }

        assertThat(orders()).isEmpty();
        assertThat(messages())
                .extracting(MessageBoard.Row::kind)
                .containsExactlyInAnyOrder(
                        MessageKind.AUTO_REPLY, MessageKind.BOUNCE, MessageKind.OTHER);
    }

    @Test
    void what_may_be_a_request_becomes_an_order_to_look_at() {
        classification = new Classification(MessageKind.OTHER, Language.ENGLISH, false);

        receive("1 pcs lamp");

        assertDoubts(DoubtKind.UNSURE_KIND);
    }

    @Test
    void a_request_from_a_supplier_is_doubted() {
        var supplier =
                new Supplier(
                        new SupplierId(UUID.randomUUID()),
                        "Опт",
                        Language.RUSSIAN,
                        List.of(new EmailAddress(CLIENT)),
                        List.of(),
                        clock.instant());
        stores.transactions().run(() -> stores.suppliers().addUnlessKnown(supplier));

        receive("1 pcs lamp");

        assertDoubts(DoubtKind.UNSURE_KIND);
    }

    @Test
    void an_answer_of_a_supplier_we_know_is_kept_as_one() {
        classification = new Classification(MessageKind.SUPPLIER_REPLY, Language.RUSSIAN, false);
        receive("1 pcs lamp");
        assertDoubts(DoubtKind.UNSURE_KIND);

        var supplier =
                new Supplier(
                        new SupplierId(UUID.randomUUID()),
                        "Опт",
                        Language.RUSSIAN,
                        List.of(new EmailAddress(CLIENT)),
                        List.of(),
                        clock.instant());
        stores.transactions().run(() -> stores.suppliers().addUnlessKnown(supplier));
        receive("1 pcs lamp");

        assertThat(orders()).hasSize(1);
        assertThat(messages()).hasSize(2);
    }

    @Test
    void a_colleague_who_forwards_is_not_the_client() {
        parser = raw -> ContentFixtures.aMail("olga@desk.example", "Fwd", "1 pcs lamp");

        receive("1 pcs lamp");

        assertDoubts(DoubtKind.NO_SENDER);
        assertThat(orders().getFirst().client()).isNull();
    }

    @Test
    void a_mail_without_a_sender_or_a_word_is_shown_to_a_person() {
        classification = new Classification(MessageKind.OTHER, Language.ENGLISH, true);
        parser = raw -> ContentFixtures.aMail(null, "", "", MailDefect.EMPTY, MailDefect.NO_SENDER);

        receive("");

        assertDoubts(
                DoubtKind.NO_SENDER,
                DoubtKind.UNSURE_KIND,
                DoubtKind.UNREADABLE_MESSAGE,
                DoubtKind.NO_ITEMS);
        assertThat(messages().getFirst().defects())
                .containsExactlyInAnyOrder(MailDefect.EMPTY, MailDefect.NO_SENDER);
    }

    @Test
    void a_line_without_a_quantity_is_doubted_and_one_beyond_reason_too() {
        receive("? pcs lamp\n99999999999999 pcs bolt\n0 m cable");

        var order = stores.orderBoard().find(orders().getFirst().id()).orElseThrow().order();
        assertThat(order.items()).extracting(item -> item.quantity()).containsOnlyNulls();
        assertThat(order.doubts())
                .containsExactly(
                        new Doubt(DoubtKind.MISSING_QUANTITY, 1, null),
                        new Doubt(DoubtKind.AMBIGUOUS_QUANTITY, 2, "99999999999999"),
                        new Doubt(DoubtKind.AMBIGUOUS_QUANTITY, 3, "0"));
    }

    @Test
    void a_mail_that_fails_again_and_again_is_put_aside_and_does_not_stop_the_next() {
        parser =
                raw -> {
                    if (raw.size() == 4) {
                        throw new StackOverflowError("deep");
                    }
                    return ContentFixtures.aMail(CLIENT, "", "1 pcs lamp");
                };
        mailbox.deliver(Bytes.owning("evil".getBytes(UTF_8)));
        mailbox.deliver(Bytes.owning("1 pcs lamp".getBytes(UTF_8)));
        fetch();

        assertThat(work().fileNext(10)).isEqualTo(2);
        assertThat(orders()).hasSize(1);
        assertThat(work().fileNext(10)).as("it rests").isZero();

        for (int i = 0; i < 2; i++) {
            clock.advance(Duration.ofSeconds(30));
            assertThat(work().fileNext(10)).isEqualTo(1);
        }
        clock.advance(Duration.ofHours(1));
        assertThat(work().fileNext(10)).isZero();

        var quarantined =
                messages().stream()
                        .filter(row -> row.state() == MessageState.QUARANTINED)
                        .findFirst()
                        .orElseThrow();
        assertThat(quarantined.failure()).contains("deep");
        assertThat(stores.messages().raw(quarantined.id())).isPresent();
        var order = stores.orderBoard().find(quarantined.order()).orElseThrow().order();
        assertThat(order.needsReview()).isTrue();
        assertThat(order.doubts()).extracting(Doubt::kind).contains(DoubtKind.UNREADABLE_MESSAGE);
    }

    @Test
    void a_mail_that_kills_the_program_is_put_aside_without_another_try() {
        mailbox.deliver(Bytes.owning("1 pcs lamp".getBytes(UTF_8)));
        fetch();
        for (int i = 0; i < 3; i++) {
            // Claimed, counted, and then the program is gone.
            stores.transactions()
                    .run(
                            () ->
                                    stores.messages()
                                            .claim(
                                                    1,
                                                    MOST_BYTES,
                                                    clock.instant(),
                                                    Duration.ofSeconds(1)));
            clock.advance(Duration.ofSeconds(1));
        }
        var tried = new AtomicBoolean();
        parser =
                raw -> {
                    tried.set(true);
                    return ContentFixtures.aMail(CLIENT, "", "1 pcs lamp");
                };

        assertThat(work().fileNext(1)).isEqualTo(1);

        assertThat(tried).isFalse();
        assertThat(messages().getFirst().state()).isEqualTo(MessageState.QUARANTINED);
    }

    @Test
    void a_mail_whose_reading_has_no_end_is_put_aside_and_does_not_stop_the_next() {
        longestReading = Duration.ofMillis(50);
        var end = new CountDownLatch(1);
        parser =
                raw -> {
                    if (raw.size() == 4) {
                        awaitUninterruptibly(end);
                    }
                    return ContentFixtures.aMail(CLIENT, "", "1 pcs lamp");
                };
        mailbox.deliver(Bytes.owning("evil".getBytes(UTF_8)));
        mailbox.deliver(Bytes.owning("1 pcs lamp".getBytes(UTF_8)));
        fetch();
        var work = work();

        for (int attempt = 0; attempt < 3; attempt++) {
            work.fileNext(10);
            clock.advance(Duration.ofSeconds(30));
        }
        end.countDown();

        assertThat(messages())
                .extracting(MessageBoard.Row::state)
                .containsExactlyInAnyOrder(MessageState.QUARANTINED, MessageState.FILED);
        assertThat(messages())
                .filteredOn(row -> row.state() == MessageState.QUARANTINED)
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.attempts()).isEqualTo(3);
                            assertThat(row.failure()).contains("took longer than");
                        });
    }

    @Test
    void while_too_many_readings_have_no_end_no_other_mail_uses_up_its_attempts() {
        longestReading = Duration.ofMillis(20);
        var end = new CountDownLatch(1);
        parser =
                raw -> {
                    awaitUninterruptibly(end);
                    return ContentFixtures.aMail(CLIENT, "", "1 pcs lamp");
                };
        for (int i = 0; i < 99; i++) {
            mailbox.deliver(Bytes.owning(("mail " + i).getBytes(UTF_8)));
        }
        fetch();
        var work = work();

        assertThatThrownBy(
                        () -> {
                            // A reading that was given up before it began takes no room.
                            for (int i = 0; i < 99; i++) {
                                work.fileNext(1);
                            }
                        })
                .isInstanceOf(PortFailure.Unavailable.class);
        end.countDown();

        assertThat(messages()).filteredOn(row -> row.attempts() == 0).isNotEmpty();
        assertThat(messages()).allMatch(row -> row.attempts() <= 1);
    }

    private static void awaitUninterruptibly(CountDownLatch end) {
        boolean ended = false;
        while (!ended) {
            try {
                end.await();
                ended = true;
            } catch (InterruptedException deaf) {
                // As a library that counts without end.
            }
        }
    }

    @Test
    void what_somebody_else_filed_or_put_aside_meanwhile_is_left_alone() {
        mailbox.deliver(Bytes.owning("1 pcs lamp".getBytes(UTF_8)));
        fetch();
        parser =
                raw -> {
                    fileAll();
                    return ContentFixtures.aMail(CLIENT, "", "1 pcs lamp");
                };
        assertThat(work().fileNext(1)).isEqualTo(1);

        mailbox.deliver(Bytes.owning("2 pcs lamp".getBytes(UTF_8)));
        fetch();
        parser =
                raw -> {
                    fileAll();
                    throw new IllegalStateException("broken");
                };
        assertThat(work().fileNext(1)).isEqualTo(1);

        assertThat(orders()).isEmpty();
        assertThat(messages())
                .extracting(MessageBoard.Row::state)
                .containsExactly(MessageState.FILED, MessageState.FILED);
    }

    @Test
    void a_store_out_of_reach_is_not_the_mail_s_fault() {
        mailbox.deliver(Bytes.owning("1 pcs lamp".getBytes(UTF_8)));
        fetch();
        parser =
                raw -> {
                    throw new PortFailure.Unavailable("away", null);
                };

        assertThatThrownBy(() -> work().fileNext(1)).isInstanceOf(PortFailure.Unavailable.class);
        assertThat(messages().getFirst().state()).isEqualTo(MessageState.RECEIVED);
    }

    @Test
    void a_sure_answer_of_a_supplier_asks_for_nothing_and_an_unsure_bounce_may() {
        classification = new Classification(MessageKind.SUPPLIER_REPLY, Language.RUSSIAN, true);
        receive("1 pcs lamp");
        assertThat(orders()).isEmpty();

        classification = new Classification(MessageKind.BOUNCE, Language.RUSSIAN, false);
        receive("1 pcs lamp");
        assertDoubts(DoubtKind.UNSURE_KIND);
    }

    @Test
    void a_mail_that_was_cut_off_or_broken_is_doubted() {
        parser = raw -> ContentFixtures.aMail(CLIENT, "", "1 pcs lamp", MailDefect.TOO_LARGE);
        receive("1 pcs lamp");
        assertDoubts(DoubtKind.TOO_LARGE);

        parser =
                raw -> ContentFixtures.aMail(CLIENT, "", "1 pcs bolt", MailDefect.BROKEN_STRUCTURE);
        receive("1 pcs bolt");
        assertDoubts(DoubtKind.UNREADABLE_MESSAGE);

        mailbox.deliver(Bytes.owning(new byte[MOST_BYTES + 1]));
        fetch();
        parser = raw -> ContentFixtures.aMail(CLIENT, "", "1 pcs nut");
        work().fileNext(1);
        assertDoubts(DoubtKind.TOO_LARGE);
    }

    @Test
    void a_line_without_a_name_asks_for_nothing() {
        receive("1 pcs  \n2 pcs lamp");

        var order = stores.orderBoard().find(orders().getFirst().id()).orElseThrow().order();
        assertThat(order.items()).extracting(item -> item.name()).containsExactly("lamp");
        assertThat(order.items()).extracting(item -> item.line()).containsExactly(1);
    }

    @Test
    void a_request_that_repeats_an_open_order_is_doubted() {
        receive("1 pcs lamp");
        receive("1 pcs lamp");

        assertDoubts(DoubtKind.DUPLICATE_ORDER);
    }

    @Test
    void blank_names_are_no_names() {
        details = new ClientDetails(found(" "), null, found(" "), null);
        receive("1 pcs lamp");

        assertThat(stores.clients().findByAddress(new EmailAddress(CLIENT)))
                .hasValueSatisfying(client -> assertThat(client.name()).isEqualTo(CLIENT));
    }

    @Test
    void many_mails_become_orders_in_one_go() {
        deliver("1 pcs lamp", "2 pcs bolt", "1 pcs lamp");

        assertThat(work().fileNext(10)).isEqualTo(3);

        assertThat(orders())
                .extracting(row -> row.number().toString())
                .containsExactly("ORD-2027-0003", "ORD-2027-0002", "ORD-2027-0001");
        assertThat(orders()).extracting(OrderBoard.Row::client).doesNotContainNull();
        assertThat(stores.clientBoard().list(new ClientBoard.Query(null, null, 10, null)).items())
                .hasSize(1);
        assertDoubts(DoubtKind.DUPLICATE_ORDER);
    }

    @Test
    void what_cannot_be_filed_together_is_filed_one_by_one() {
        numbers =
                (kind, year, count) -> {
                    if (count > 1) {
                        throw new IllegalStateException("too many at once");
                    }
                    return stores.numbers().next(kind, year, count);
                };
        deliver("1 pcs lamp", "2 pcs bolt");

        assertThat(work().fileNext(10)).isEqualTo(2);

        assertThat(orders())
                .extracting(row -> row.number().toString())
                .containsExactly("ORD-2027-0002", "ORD-2027-0001");
        assertThat(messages()).extracting(MessageBoard.Row::attempts).containsOnly(1);
    }

    @Test
    void a_mail_that_cannot_be_filed_is_put_aside() {
        numbers =
                (kind, year, count) -> {
                    throw new IllegalStateException("no numbers");
                };
        receive("1 pcs lamp");

        assertThat(orders()).isEmpty();
        assertThat(messages().getFirst().failure()).contains("no numbers");
    }

    @Test
    void that_the_store_is_away_is_the_fault_of_no_mail_of_many() {
        numbers =
                (kind, year, count) -> {
                    throw new PortFailure.Unavailable("away", null);
                };
        deliver("1 pcs lamp", "2 pcs bolt");

        assertThatThrownBy(() -> work().fileNext(10)).isInstanceOf(PortFailure.Unavailable.class);
        assertThat(messages()).extracting(MessageBoard.Row::failure).containsOnlyNulls();

        deliver("3 pcs nut");
        assertThatThrownBy(() -> work().fileNext(10)).isInstanceOf(PortFailure.Unavailable.class);
        assertThat(messages()).extracting(MessageBoard.Row::failure).containsOnlyNulls();
    }

    @Test
    void what_there_is_no_time_for_is_given_back() {
        var quick = parser;
        parser =
                raw -> {
                    clock.advance(Duration.ofSeconds(10));
                    return quick.parse(raw);
                };
        deliver("1 pcs lamp", "2 pcs bolt", "3 pcs nut");

        assertThat(work().fileNext(10)).isEqualTo(3);
        assertThat(orders()).hasSize(2);
        assertThat(work().fileNext(10)).isEqualTo(1);

        assertThat(orders()).hasSize(3);
        assertThat(messages()).extracting(MessageBoard.Row::attempts).containsOnly(1);
    }

    @Test
    void what_was_read_before_the_store_went_is_filed_and_the_rest_given_back() {
        var willing = parser;
        var read = new AtomicInteger();
        parser =
                raw -> {
                    if (read.incrementAndGet() == 2) {
                        throw new PortFailure.Unavailable("away", null);
                    }
                    return willing.parse(raw);
                };
        deliver("1 pcs lamp", "2 pcs bolt", "3 pcs nut");

        assertThatThrownBy(() -> work().fileNext(10)).isInstanceOf(PortFailure.Unavailable.class);
        assertThat(orders()).hasSize(1);
        assertThat(work().fileNext(10)).isEqualTo(1);

        assertThat(orders()).hasSize(2);
        assertThat(messages())
                .extracting(MessageBoard.Row::state)
                .containsOnlyOnce(MessageState.RECEIVED);
    }

    private void deliver(String... texts) {
        for (var text : texts) {
            mailbox.deliver(Bytes.owning(text.getBytes(UTF_8)));
        }
        fetch();
    }

    @Test
    void a_mail_is_marked_as_seen_only_once_it_is_kept() {
        mailbox.deliver(Bytes.owning("1 pcs lamp".getBytes(UTF_8)));

        fetch();

        assertThat(messages()).hasSize(1);
        assertThat(mailbox.seen()).isEqualTo(1);
    }

    /** As another node would, which was quicker. */
    private void fileAll() {
        stores.transactions()
                .run(
                        () ->
                                messages()
                                        .forEach(
                                                row ->
                                                        stores.messages()
                                                                .file(
                                                                        row.id(),
                                                                        new Messages.Filing(
                                                                                MessageKind.OTHER,
                                                                                null,
                                                                                "",
                                                                                null,
                                                                                Set.of(),
                                                                                null,
                                                                                false))));
    }

    private void receive(String text) {
        mailbox.deliver(Bytes.owning(text.getBytes(UTF_8)));
        fetch();
        work().fileNext(10);
        clock.advance(Duration.ofSeconds(1));
    }

    private void fetch() {
        var fetchMail =
                new FetchMail(
                        stores.transactions(),
                        stores.messages(),
                        stores.mailboxes(),
                        stores.eventLog(),
                        ids,
                        clock,
                        Runnable::run);
        fetchMail.fetch(mailbox, 10, mails -> true);
    }

    private FileMessages work() {
        var zone = ZoneId.of("Europe/Moscow");
        var intake = desk.intake(zone, numbers);
        return new FileMessages(
                stores.transactions(),
                stores.messages(),
                raw -> parser.parse(raw),
                desk.readMail(
                        (message, request, context) -> classification,
                        (message, context) -> inquiry(message)),
                desk.takeMail(),
                intake,
                new KeepReading(stores.readings(), stores.readingMemory(), ids),
                clock,
                new FileMessages.Policy(
                        Set.of(new EmailAddress("orders@desk.example")),
                        zone,
                        Duration.ofMinutes(1),
                        longestReading,
                        3,
                        Duration.ofSeconds(30)));
    }

    /** Reads lines of "quantity unit name". */
    private Inquiry inquiry(MessageContent message) {
        var text = ((Part.Text) message.body()).text();
        var lines =
                text.lines()
                        .map(line -> line.split(" ", 3))
                        .filter(words -> words.length == 3)
                        .map(
                                words ->
                                        new InquiryLine(
                                                found(words[2]),
                                                null,
                                                words[0].equals("?")
                                                        ? null
                                                        : found(new BigDecimal(words[0])),
                                                found(Unit.ofCode(words[1]).orElseThrow())))
                        .toList();
        return new Inquiry("rules/1", Language.RUSSIAN, details, lines, null, null, List.of());
    }

    private static <T> Found<T> found(T value) {
        return new Found<>(value, new Evidence.Span("1", 0, 1), 1);
    }

    private void assertDoubts(DoubtKind... kinds) {
        var row = orders().getFirst();
        assertThat(row.needsReview()).isTrue();
        assertThat(stores.orderBoard().find(row.id()).orElseThrow().order().doubts())
                .extracting(Doubt::kind)
                .containsExactlyInAnyOrder(kinds);
    }

    private List<OrderBoard.Row> orders() {
        return stores.orderBoard()
                .list(
                        new OrderBoard.Query(
                                OrdersContract.ALL, OrderBoard.Filter.NONE, Page.MAX_LIMIT, null))
                .items();
    }

    private List<MessageBoard.Row> messages() {
        return stores.messageBoard()
                .list(
                        new MessageBoard.Query(
                                OrdersContract.ALL, MessageBoard.Filter.NONE, Page.MAX_LIMIT, null))
                .items();
    }
}
