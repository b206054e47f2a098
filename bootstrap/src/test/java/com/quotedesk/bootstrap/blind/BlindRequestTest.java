package com.quotedesk.bootstrap.blind;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.links.IssueLink;
import com.quotedesk.application.mail.FormAndLink;
import com.quotedesk.application.mail.OutgoingPolicy;
import com.quotedesk.application.mail.Post;
import com.quotedesk.application.mail.RfqMail;
import com.quotedesk.application.orders.OrderChanges;
import com.quotedesk.application.orders.OrdersBeingSourced;
import com.quotedesk.application.rfqs.SendRfqs;
import com.quotedesk.application.suppliers.SuppliersToAsk;
import com.quotedesk.documents.sheets.Sheets;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.ThreadToken;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.rfqs.RfqPolicy;
import com.quotedesk.domain.shared.Contact;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.email.mail.MailAdapters;
import com.quotedesk.testkit.orders.OrderFixtures;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import com.quotedesk.web.links.SignedLinks;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a supplier is sent knows nothing of the client, of the order, of the other suppliers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BlindRequestTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final String SECRET = "a secret of this test, at least 32 characters";

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = new SettableClock(NOON);
    private final SequentialIds ids = new SequentialIds();
    private final Journal journal = new Journal(stores.auditLog(), stores.eventLog(), ids, clock);
    private final OutgoingPolicy policy =
            new OutgoingPolicy(
                    new MailAddress("ООО «Снабжение»", new EmailAddress("rfq@trader.example")),
                    Set.of(),
                    true,
                    10,
                    10,
                    10,
                    10,
                    Duration.ofMinutes(15),
                    Duration.ofHours(24),
                    Duration.ofMinutes(1));

    private final Client client =
            new Client(
                    new ClientId(UUID.randomUUID()),
                    "АО «Тайный заказчик»",
                    null,
                    List.of(
                            new Contact(
                                    "Секретарёв Пётр",
                                    new EmailAddress("petr@hidden-client.example"),
                                    "+7 495 123-45-67")),
                    NOON);
    private final Order order =
            OrderFixtures.anOrder(
                    UUID.randomUUID(),
                    new DocumentNumber(DocumentKind.ORDER, 2026, 7431),
                    client.id(),
                    NOON);

    @Test
    void nothing_in_a_request_tells_of_the_client_the_order_or_the_other_suppliers() {
        var suppliers =
                List.of(
                        supplier("Кабельный двор", Language.RUSSIAN, "sales@dvor.example"),
                        supplier("Wireworks", Language.ENGLISH, "quotes@wireworks.example"),
                        supplier("Проводов и сын", Language.RUSSIAN, "p@provodov.example"));

        ask(suppliers);

        var mails = mails();
        assertThat(mails).hasSize(3);
        for (int i = 0; i < mails.size(); i++) {
            var mail = mails.get(i);
            assertShows(mail, suppliers.get(i).addresses().getFirst().value());
            assertShows(mail, "Кабель ВВГнг 3х2,5");
            assertShows(mail, "https://desk.trader.example/quote/");
            assertThat(mail.files())
                    .extracting(file -> file.fileName())
                    .containsExactly("RFQ-2026-000" + (i + 1) + ".xlsx");
            var secrets = new ArrayList<>(secrets());
            for (var other : suppliers) {
                if (!other.id().equals(suppliers.get(i).id())) {
                    secrets.add(other.name());
                    secrets.add(other.addresses().getFirst().value());
                    secrets.add(other.id().toString());
                }
            }
            for (var secret : secrets) {
                assertThat(mail.shows(secret)).as(secret).isFalse();
            }
        }
    }

    /** What is searched for is found where it stands. */
    @Test
    void the_search_finds_what_is_hidden_in_a_workbook() {
        ask(List.of(supplier("Кабельный двор", Language.RUSSIAN, "sales@dvor.example")));

        var mail = mails().getFirst();
        assertShows(mail, "docProps/core.xml");
        assertShows(mail, "ООО «Снабжение»");
        assertShows(mail, "жёлтые ячейки");
        assertShows(mail, "VVG-3x2.5");
    }

    private List<String> secrets() {
        var contact = client.contacts().getFirst();
        return List.of(
                "Тайный заказчик",
                "Секретарёв",
                contact.email().value(),
                "hidden-client",
                "123-45-67",
                client.id().toString(),
                order.id().toString(),
                order.number().toString(),
                "7431",
                order.subject(),
                "Тверь",
                order.items().getFirst().id().toString());
    }

    private static void assertShows(WholeMail mail, String text) {
        assertThat(mail.shows(text)).as(text).isTrue();
    }

    private List<WholeMail> mails() {
        return stores.outbox()
                .all()
                .map(mail -> new WholeMail(stores.outbox().raw(mail.id()).orElseThrow()))
                .toList();
    }

    private Supplier supplier(String name, Language language, String address) {
        var supplier =
                new Supplier(
                        new SupplierId(UUID.randomUUID()),
                        name,
                        language,
                        List.of(new EmailAddress(address)),
                        List.of(),
                        NOON);
        stores.transactions().run(() -> stores.suppliers().addUnlessKnown(supplier));
        return supplier;
    }

    private void ask(List<Supplier> suppliers) {
        stores.transactions()
                .run(
                        () -> {
                            stores.clients().addUnlessKnown(client);
                            stores.orders().add(order);
                        });
        var orders =
                new OrdersBeingSourced(
                        stores.orders(),
                        new OrderChanges(stores.transactions(), stores.orders(), journal));
        var sendRfqs =
                new SendRfqs(
                        stores.transactions(),
                        stores.rfqs(),
                        orders,
                        new SuppliersToAsk(stores.suppliers()),
                        stores.numbers(),
                        journal,
                        letters(),
                        ids,
                        clock,
                        ZONE,
                        () -> RfqPolicy.STANDARD);
        var admin = Access.of(new UserId(UUID.randomUUID()), null, Role.ADMIN);
        var outcome =
                sendRfqs.send(
                        new SendRfqs.Command(
                                admin,
                                order.id(),
                                suppliers.stream().map(Supplier::id).toList(),
                                Set.of(order.items().getFirst().id()),
                                null));
        assertThat(outcome).isInstanceOf(SendRfqs.Outcome.Queued.class);
    }

    private RfqMail letters() {
        var post =
                new Post(
                        stores.outbox(),
                        stores.letterTemplates(),
                        MailAdapters.templates(),
                        MailAdapters.composer(),
                        new ThreadToken(SECRET),
                        journal,
                        ids,
                        clock,
                        () -> policy);
        var issueLink =
                new IssueLink(
                        SignedLinks.with(SECRET, List.of()),
                        stores.linkGenerations(),
                        clock,
                        URI.create("https://desk.trader.example"),
                        Duration.ofDays(90));
        return new RfqMail(
                post,
                stores.outbox(),
                stores.suppliers(),
                new FormAndLink(Sheets.quotes(SECRET, 5 << 20), issueLink, clock, () -> policy));
    }
}
