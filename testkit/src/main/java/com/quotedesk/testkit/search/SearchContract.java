package com.quotedesk.testkit.search;

import static com.quotedesk.testkit.rfqs.RfqFixtures.addSupplier;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.mail.Mailbox;
import com.quotedesk.application.mail.Messages;
import com.quotedesk.application.search.Hit;
import com.quotedesk.application.search.HitGroup;
import com.quotedesk.application.search.HitKind;
import com.quotedesk.application.search.SearchIndex;
import com.quotedesk.application.search.Words;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.numbering.NumbersInText;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.Scope;
import com.quotedesk.domain.users.Sight;
import com.quotedesk.domain.users.TeamId;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.clients.ClientFixtures;
import com.quotedesk.testkit.orders.OrderFixtures;
import com.quotedesk.testkit.proposals.ProposalFixtures;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import com.quotedesk.testkit.suppliers.SupplierFixtures;
import com.quotedesk.testkit.users.UserFixtures;
import com.quotedesk.testkit.work.Stores;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every index of words keeps to. Each test has words of its own. */
public interface SearchContract {

    Stores stores();

    Instant NOON = Instant.parse("2026-11-20T12:00:00.123456Z");

    Sight ALL = new Sight(Scope.ALL, new UserId(new UUID(0, 1)), null);

    @Test
    default void orders_are_found_by_their_words_the_newest_first() {
        var older = order(4601, 1, "Щиток кваркум, ЁМКОСТЬ-5", Owner.NOBODY, NOON);
        var newer = order(4601, 2, "емкость 5 (кваркум)", Owner.NOBODY, NOON.plusSeconds(1));
        order(4601, 3, "кваркум", Owner.NOBODY, NOON);

        for (var text :
                List.of(
                        "кваркум ёмкость",
                        "КВАРКУМ емк",
                        "5 кваркум/ёмкость;",
                        "ёмкость кваркум 5"))
            assertThat(ids(HitKind.ORDER, text))
                    .as(text)
                    .containsExactly(newer.id().value(), older.id().value());
        assertThat(ids(HitKind.ORDER, "кварк ёмкость")).as("begun in the middle").isEmpty();
        assertThat(ids(HitKind.ORDER, "кваркум ём")).as("hardly begun").isEmpty();
        assertThat(ids(HitKind.ORDER, "кваркум вольфрамий")).isEmpty();
        assertThat(ids(HitKind.ORDER, "кваркум vvg-3x2.5")).hasSize(3);
    }

    @Test
    default void a_number_finds_its_order_before_all_others() {
        var wanted = order(4602, 1, "фибоначчиум", Owner.NOBODY, NOON.minusSeconds(100));
        var talks = order(4602, 2, "как в ORD-4602-0001, фибоначчиум", Owner.NOBODY, NOON);

        var hits = find(HitKind.ORDER, "ORD-4602-0001", 5);

        assertThat(hits.hits())
                .extracting(Hit::id)
                .containsExactly(wanted.id().value(), talks.id().value());
        assertThat(hits.hits()).extracting(Hit::exact).containsExactly(true, false);
        assertThat(hits.hits().getFirst().number()).isEqualTo(wanted.number());
        assertThat(find(HitKind.ORDER, "заявка 4602 0001", 5).hits()).isEmpty();
        assertThat(find(HitKind.ORDER, "орд 4602-0001", 5).hits())
                .extracting(Hit::id)
                .containsExactly(wanted.id().value());
    }

    @Test
    default void no_more_is_found_than_was_wanted_and_whether_there_is_more_is_told() {
        for (int i = 1; i <= 3; i++) {
            order(4603, i, "гравитон", Owner.NOBODY, NOON.plusSeconds(i));
        }

        assertThat(find(HitKind.ORDER, "гравитон", 2).hits()).hasSize(2);
        assertThat(find(HitKind.ORDER, "гравитон", 2).more()).isTrue();
        assertThat(find(HitKind.ORDER, "гравитон", 3).more()).isFalse();
    }

    @Test
    default void an_old_order_is_found_behind_many_newer_ones() {
        var old = order(4604, 9999, "нейтринов кабельный", Owner.NOBODY, Instant.EPOCH);
        stores().transactions()
                .run(
                        () -> {
                            for (int i = 1; i <= 450; i++) {
                                var at = Instant.EPOCH.plusSeconds(i);
                                stores().orders().add(unsaved(4604, i, "прочее", Owner.NOBODY, at));
                            }
                        });

        assertThat(ids(HitKind.ORDER, "кабельный нейтринов")).containsExactly(old.id().value());
        var newest = order(4604, 9998, "нейтринов кабельный", Owner.NOBODY, NOON.plusSeconds(9));
        assertThat(ids(HitKind.ORDER, "кабельный нейтринов"))
                .containsExactly(newest.id().value(), old.id().value());
    }

    @Test
    default void nobody_finds_more_than_is_in_sight() {
        var me =
                UserFixtures.added(stores(), UUID.randomUUID() + "@desk.example", Role.MANAGER)
                        .id();
        var other =
                UserFixtures.added(stores(), UUID.randomUUID() + "@desk.example", Role.MANAGER)
                        .id();
        var team = new TeamId(UUID.randomUUID());
        var mine = order(4605, 1, "бозонная", new Owner(me, null), NOON);
        var ours = order(4605, 2, "бозонная", new Owner(other, team), NOON.plusSeconds(1));
        var theirs = order(4605, 3, "бозонная", new Owner(other, null), NOON.plusSeconds(2));
        var rfq = rfq(theirs, 4605, 1);
        mail("бозонная переписка", theirs.id());

        assertThat(ids(new Sight(Scope.OWN, me, team), HitKind.ORDER, "бозонная"))
                .containsExactly(mine.id().value());
        assertThat(ids(new Sight(Scope.TEAM, me, team), HitKind.ORDER, "бозонная"))
                .containsExactly(ours.id().value(), mine.id().value());
        assertThat(ids(new Sight(Scope.TEAM, me, null), HitKind.ORDER, "ORD-4605-0003")).isEmpty();
        assertThat(ids(new Sight(Scope.OWN, me, null), HitKind.RFQ, "RFQ-4605-0001")).isEmpty();
        assertThat(ids(new Sight(Scope.OWN, other, null), HitKind.RFQ, "RFQ-4605-0001"))
                .containsExactly(rfq.id().value());
        assertThat(ids(new Sight(Scope.OWN, me, null), HitKind.MESSAGE, "бозонная")).isEmpty();
        assertThat(ids(ALL, HitKind.MESSAGE, "бозонная")).hasSize(1);
    }

    @Test
    default void clients_are_found_by_name_inn_and_address() {
        var inn = ClientFixtures.anInn();
        var address = UUID.randomUUID() + "@clients.example";
        var client =
                new Client(
                        new ClientId(UUID.randomUUID()),
                        ClientFixtures.aProfile(inn, address),
                        false,
                        NOON,
                        1);
        stores().transactions().run(() -> stores().clients().add(client));

        for (var text : List.of(inn.toString(), address, "Ромашка " + inn)) {
            assertThat(find(HitKind.CLIENT, text, 5).hits())
                    .as(text)
                    .containsExactly(
                            new Hit(
                                    client.id().value(),
                                    null,
                                    client.name(),
                                    inn.toString(),
                                    null,
                                    null,
                                    NOON,
                                    false));
        }
    }

    @Test
    default void suppliers_are_found_by_name_category_brand_and_address() {
        var address = UUID.randomUUID() + "@suppliers.example";
        var supplier =
                new Supplier(
                        new SupplierId(UUID.randomUUID()),
                        SupplierFixtures.aProfile("ТД Тахион", address),
                        null,
                        NOON,
                        1);
        stores().transactions().run(() -> stores().suppliers().addUnlessKnown(supplier));

        for (var text : List.of("тахион", "schneider тахион", address, "кабель тахи")) {
            assertThat(find(HitKind.SUPPLIER, text, 5).hits())
                    .as(text)
                    .extracting(Hit::id)
                    .containsExactly(supplier.id().value());
        }
        assertThat(find(HitKind.SUPPLIER, "тахион", 5).hits().getFirst().detail())
                .isEqualTo("кабель, автоматика");
    }

    @Test
    default void what_belongs_to_an_order_is_found_with_it_and_by_its_own_number() {
        var order = order(4607, 1, "мезоновый щит", Owner.NOBODY, NOON);
        var rfq = rfq(order, 4607, 1);
        var proposal =
                ProposalFixtures.issued(
                        ProposalFixtures.aDraft(
                                order,
                                null,
                                ProposalFixtures.anOffer(
                                        order, rfq.supplier(), LocalDate.of(2026, 12, 1)),
                                NOON),
                        4607,
                        1);
        stores().transactions().run(() -> stores().proposals().add(proposal));

        for (var text : List.of("мезоновый", "RFQ-4607-0001", "ORD-4607-0001")) {
            assertThat(find(HitKind.RFQ, text, 5).hits())
                    .as(text)
                    .containsExactly(
                            new Hit(
                                    rfq.id().value(),
                                    rfq.number(),
                                    order.subject(),
                                    "ООО «Мюон»",
                                    "SENT",
                                    order.id(),
                                    NOON,
                                    text.startsWith("RFQ")));
        }
        for (var text : List.of("мезоновый", "КП-4607-0001")) {
            assertThat(find(HitKind.PROPOSAL, text, 5).hits())
                    .as(text)
                    .containsExactly(
                            new Hit(
                                    proposal.id().value(),
                                    proposal.number(),
                                    order.subject(),
                                    null,
                                    "ISSUED",
                                    order.id(),
                                    NOON,
                                    text.startsWith("КП")));
        }
    }

    @Test
    default void mails_are_found_by_subject_and_sender() {
        var order = order(4608, 1, "4608", Owner.NOBODY, NOON);
        var id = mail("RE: Лептон ЁЛКА", order.id());

        for (var text : List.of("лептон", "ёлка лептон", "lepton@clients.example лептон")) {
            assertThat(find(HitKind.MESSAGE, text, 5).hits())
                    .as(text)
                    .containsExactly(
                            new Hit(
                                    id.value(),
                                    null,
                                    "RE: Лептон ЁЛКА",
                                    "lepton@clients.example",
                                    "FILED",
                                    order.id(),
                                    NOON,
                                    false));
        }
        assertThat(mailIn(new Sight(Scope.OWN, new UserId(new UUID(0, 1)), null), "лептон"))
                .hasSize(1);
    }

    @Test
    default void groups_come_in_their_order_and_only_those_that_are_wanted() {
        order(4609, 1, "глюонизация", Owner.NOBODY, NOON);
        mail("глюонизация", null);
        var kinds = new EnumMap<HitKind, Sight>(HitKind.class);
        for (var kind : HitKind.values()) {
            kinds.put(kind, ALL);
        }

        var query = new SearchIndex.Query(kinds, Words.of("глюонизация"), List.of(), 5);

        assertThat(stores().searchIndex().find(query))
                .extracting(HitGroup::kind)
                .containsExactly(HitKind.ORDER, HitKind.MESSAGE);
    }

    @Test
    default void words_of_any_length_and_kind_do_no_harm() {
        var subject = "х".repeat(3000) + " ' \\ & | ! :* ( 🔌 фотоника";
        var order = order(4610, 1, subject, Owner.NOBODY, NOON);

        for (var text : List.of("х".repeat(3000) + " фотоника", "🔌 фотоника", "' & !фотон:*")) {
            assertThat(ids(HitKind.ORDER, text)).as(text).containsExactly(order.id().value());
        }
    }

    private HitGroup find(HitKind kind, String text, int limit) {
        return find(ALL, kind, text, limit);
    }

    private HitGroup find(Sight sight, HitKind kind, String text, int limit) {
        var numbers =
                Stream.of(DocumentKind.values())
                        .flatMap(one -> NumbersInText.of(one, text).stream())
                        .toList();
        var kinds = new EnumMap<HitKind, Sight>(HitKind.class);
        kinds.put(kind, sight);
        var query = new SearchIndex.Query(kinds, Words.of(text), numbers, limit);
        return stores().searchIndex().find(query).stream()
                .findFirst()
                .orElseGet(() -> new HitGroup(kind, List.of(), false));
    }

    private List<UUID> ids(HitKind kind, String text) {
        return ids(ALL, kind, text);
    }

    private List<UUID> ids(Sight sight, HitKind kind, String text) {
        return find(sight, kind, text, 5).hits().stream().map(Hit::id).toList();
    }

    private List<UUID> mailIn(Sight sight, String text) {
        return ids(sight, HitKind.MESSAGE, text);
    }

    private Order order(int year, int sequence, String subject, Owner owner, Instant at) {
        var order = unsaved(year, sequence, subject, owner, at);
        stores().transactions().run(() -> stores().orders().add(order));
        return order;
    }

    private static Order unsaved(int year, int sequence, String subject, Owner owner, Instant at) {
        var id = new OrderId(UUID.randomUUID());
        var number = new DocumentNumber(DocumentKind.ORDER, year, sequence);
        return Order.received(
                        id,
                        number,
                        null,
                        subject,
                        OrderFixtures.anOrder(id.value(), number, null, at).items(),
                        null,
                        null,
                        List.of(),
                        owner,
                        at)
                .state();
    }

    private Rfq rfq(Order order, int year, int sequence) {
        var rfq =
                RfqFixtures.sent(
                        RfqFixtures.aDraft(
                                new RfqId(UUID.randomUUID()),
                                order,
                                addSupplier(stores(), "ООО «Мюон»", NOON),
                                NOON),
                        year,
                        sequence);
        stores().transactions().run(() -> stores().rfqs().add(rfq));
        return rfq;
    }

    private MessageId mail(String subject, @Nullable OrderId order) {
        var id = new MessageId(UUID.randomUUID());
        var raw = Bytes.owning(id.toString().getBytes(UTF_8));
        var filing =
                new Messages.Filing(
                        MessageKind.CLIENT_REQUEST,
                        new MailAddress("Лев", new EmailAddress("lepton@clients.example")),
                        subject,
                        null,
                        Set.of(),
                        order,
                        false);
        stores().transactions()
                .run(
                        () -> {
                            stores().messages()
                                    .keep(
                                            "box-" + id,
                                            List.of(
                                                    new Mailbox.Fetched(
                                                            7, 1, NOON, raw.size(), false, raw)),
                                            List.of(id));
                            stores().messages().file(id, filing);
                        });
        return id;
    }
}
