package com.quotedesk.web;

import static com.quotedesk.testkit.proposals.ProposalFixtures.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.links.IssueLink;
import com.quotedesk.application.links.LinkPurpose;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.ItemDetails;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.orders.OrderRefusal;
import com.quotedesk.domain.orders.OrderStatus;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalStatus;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.testkit.proposals.ProposalFixtures;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ClientPageTest {

    private static final Bytes PDF = Bytes.owning("%PDF-1.4".getBytes(StandardCharsets.UTF_8));
    private final LocalDate today = LocalDate.now(ProposalFakes.ZONE);

    private static RunningDesk desk;
    private static int orders;

    private Order order;
    private Proposal proposal;
    private String path;

    @BeforeAll
    static void start() {
        desk = new RunningDesk();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @BeforeEach
    void issue() {
        issue(today.plusDays(7));
    }

    private void issue(LocalDate until) {
        orders++;
        var now = Instant.now().truncatedTo(ChronoUnit.MICROS).minus(20, ChronoUnit.DAYS);
        var received =
                Order.received(
                                new OrderId(UUID.randomUUID()),
                                new DocumentNumber(DocumentKind.ORDER, 2026, orders),
                                null,
                                "Кабель",
                                List.of(wanted(1, "Кабель ВВГнг 3х2,5"), wanted(2, "Автомат 16А")),
                                null,
                                null,
                                List.of(),
                                Owner.NOBODY,
                                now)
                        .state();
        var supplier = RfqFixtures.addSupplier(desk.stores, "Кабель", now);
        proposal =
                made(
                        ProposalFixtures.issued(
                                        ProposalFixtures.aDraft(
                                                received,
                                                null,
                                                ProposalFixtures.anOffer(received, supplier, until),
                                                now),
                                        2026,
                                        orders)
                                .printed(1, PDF.sha256()));
        order = ((Decision.Made<Order, OrderRefusal>) received.propose()).state();
        desk.stores
                .transactions()
                .run(
                        () -> {
                            desk.stores.orders().add(order);
                            desk.stores.proposals().add(proposal);
                        });
        path = link();
    }

    private static OrderItem wanted(int line, String name) {
        return OrderItem.open(
                UUID.randomUUID(), line, new ItemDetails(name, null, BigDecimal.TEN, Unit.PIECE));
    }

    private String link() {
        var command = new IssueLink.Command(LinkPurpose.PROPOSAL, proposal.id().value(), false);
        var link =
                desk.stores
                        .transactions()
                        .inTransaction(() -> desk.bean(IssueLink.class).issue(command));
        return link.getPath();
    }

    private HttpResponse<String> send(String... fields) {
        var body = new StringBuilder("revision=1");
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return desk.send(
                desk.request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build());
    }

    private String item(int line) {
        return proposal.newest().offer().lines().get(line).orderItem().toString();
    }

    private Proposal stored() {
        return desk.stores.proposals().get(proposal.id()).orElseThrow();
    }

    @Test
    void a_client_sees_the_offer_with_its_paper_and_can_answer() {
        var page = desk.get(path);

        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("Коммерческое предложение " + proposal.number())
                .contains("Кабельщики", "27\u00A0066,91\u00A0RUB", PDF.sha256(), "Предоплата 100 %")
                .contains("name=\"answer\" value=\"accept\"", "checked")
                .doesNotContain("80.1234", "1.2345");
        assertThat(desk.get(path + "?lang=en").body()).contains("27,066.91\u00A0RUB", "Accept");
        var pdf = desk.get(path + "/pdf");
        assertThat(pdf.statusCode()).isEqualTo(303);
        assertThat(pdf.headers().firstValue("Location").orElseThrow())
                .startsWith("https://files.example/" + PDF.sha256());
    }

    @Test
    void accepting_makes_the_order_active_and_names_who_did() {
        var answer = send("item", item(0), "item", item(1), "name", "Пётр <b>", "answer", "accept");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(stored().newest().status()).isEqualTo(ProposalStatus.ACCEPTED);
        assertThat(desk.stores.orders().get(order.id()).orElseThrow().status())
                .isEqualTo(OrderStatus.ACTIVE);
        assertThat(desk.stores.auditLog().of("proposal", proposal.id().value()))
                .extracting(entry -> entry.action() + " " + entry.actor().code())
                .anyMatch(entry -> entry.matches("proposal.accepted link:[0-9.:]+ Пётр <b>"));
        assertThat(desk.get(path).body())
                .contains("Вы приняли это предложение", "/pdf")
                .doesNotContain("value=\"accept\"");
    }

    @Test
    void a_part_can_be_accepted() {
        send("item", item(1), "name", "Пётр", "answer", "accept");

        assertThat(stored().newest().status()).isEqualTo(ProposalStatus.PARTIALLY_ACCEPTED);
        assertThat(desk.get(path).body())
                .contains("Вы приняли часть", "999,90\u00A0RUB", "<span class=\"badge\">принято");
    }

    @Test
    void declining_needs_a_reason() {
        var without = send("name", "Пётр", "answer", "decline");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("почему предложение не подходит", "value=\"Пётр\"");

        send("name", "Пётр", "answer", "decline", "reason", "Дорого");

        assertThat(stored().newest().reason()).isEqualTo("Дорого");
        assertThat(desk.get(path).body()).contains("Предложение отклонено");
        assertThat(send("item", item(0), "name", "x", "answer", "accept").body())
                .contains("больше невозможно");
    }

    @Test
    void what_is_missing_is_told_and_nothing_happens() {
        assertThat(send("item", item(0), "answer", "accept").body()).contains("ваше имя");
        assertThat(send("name", "x", "answer", "accept").body()).contains("хотя бы одну позицию");
        assertThat(send("name", "x", "item", "nonsense", "answer", "accept").body())
                .contains("хотя бы одну позицию");
        assertThat(stored().newest().status()).isEqualTo(ProposalStatus.ISSUED);
    }

    @Test
    void of_two_who_accept_at_once_one_does() throws Exception {
        try (var browsers = Executors.newFixedThreadPool(8)) {
            Callable<Integer> accept =
                    () -> send("item", item(0), "name", "x", "answer", "accept").statusCode();
            var answers = browsers.invokeAll(Collections.nCopies(8, accept));
            var codes = new ArrayList<Integer>();
            for (var answer : answers) {
                codes.add(answer.get());
            }
            assertThat(codes).containsOnlyOnce(303).contains(409);
        }
        assertThat(desk.stores.auditLog().of("proposal", proposal.id().value()))
                .extracting(AuditEntry::action)
                .containsOnlyOnce("proposal.partially-accepted");
        assertThat(send("item", item(0), "name", "x", "answer", "accept").body())
                .contains("уже принято");
    }

    @Test
    void what_was_superseded_withdrawn_or_is_over_is_told_plainly() {
        var second =
                made(
                        made(proposal.revise(null, proposal.newest().offer(), Instant.now()))
                                .issue(
                                        () -> {
                                            throw new AssertionError("it has a number");
                                        },
                                        null,
                                        today,
                                        Instant.now()));
        replace(second);
        var late = send("item", item(0), "name", "x", "answer", "accept");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("заменено новым", "версия 2", "PDF готовится");
        assertThat(desk.get(path + "/pdf").statusCode()).isEqualTo(503);
        replace(made(second.withdraw("x", Instant.now())));
        assertThat(desk.get(path).body()).contains("Мы отозвали это предложение");

        issue(today.minusDays(1));
        assertThat(desk.get(path).body())
                .contains("Последний день предложения прошёл")
                .doesNotContain("value=\"accept\"");
        assertThat(send("item", item(0), "name", "x", "answer", "accept").body())
                .contains("принять его нельзя");
    }

    private static void replace(Proposal changed) {
        var kept = desk.stores.proposals().get(changed.id()).orElseThrow();
        var next =
                new Proposal(
                        changed.id(),
                        changed.number(),
                        changed.order(),
                        changed.client(),
                        changed.versions(),
                        changed.createdAt(),
                        kept.version() + 1);
        desk.stores.transactions().run(() -> desk.stores.proposals().replace(next));
    }
}
