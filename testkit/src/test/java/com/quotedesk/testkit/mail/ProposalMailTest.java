package com.quotedesk.testkit.mail;

import static com.quotedesk.testkit.mail.PostDesk.NOON;
import static com.quotedesk.testkit.proposals.ProposalFixtures.made;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.mail.DeliverMail;
import com.quotedesk.application.mail.MailComposer.Attachment;
import com.quotedesk.application.mail.MailTransport;
import com.quotedesk.application.mail.OrderManagers;
import com.quotedesk.application.mail.OutgoingChanges;
import com.quotedesk.application.mail.ProposalDelivery;
import com.quotedesk.application.mail.ProposalMail;
import com.quotedesk.application.mail.ProposalNotice;
import com.quotedesk.application.orders.OrderChanges;
import com.quotedesk.application.orders.OrdersBeingProposed;
import com.quotedesk.application.proposals.MarkProposalMailed;
import com.quotedesk.application.proposals.ProposalChanges;
import com.quotedesk.application.proposals.ProposalLetters.Sending;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.clients.ClientProfile;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.OutgoingState;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.proposals.Answer;
import com.quotedesk.domain.proposals.Offer;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalRefusal;
import com.quotedesk.domain.proposals.ProposalStatus;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.requisites.Requisites;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.Contact;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.orders.OrderFixtures;
import com.quotedesk.testkit.proposals.ProposalFixtures;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProposalMailTest {

    private static final EmailAddress PETROV = new EmailAddress("petrov@factory.example");
    private static final MailAddress SIDOROVA =
            new MailAddress("Анна Сидорова", new EmailAddress("sidorova@factory.example"));
    private static final Bytes PDF = Bytes.owning("%PDF-1.4".getBytes(StandardCharsets.UTF_8));
    private static final LocalDate LAST = LocalDate.of(2026, 12, 4);

    private final PostDesk desk = new PostDesk();
    private Optional<OrderManagers.Colleague> manager = Optional.empty();
    private int orders;
    private int links;
    private final ProposalMail mail =
            new ProposalMail(
                    desk.post,
                    desk.stores.outbox(),
                    desk.stores.clients(),
                    (proposal, anew) -> "https://desk.example/p/" + (anew ? ++links : links),
                    new ProposalNotice(desk.post, order -> manager));
    private final ProposalChanges changes =
            new ProposalChanges(
                    desk.stores.transactions(),
                    desk.stores.proposals(),
                    new OrdersBeingProposed(
                            desk.stores.orders(),
                            new OrderChanges(
                                    desk.stores.transactions(),
                                    desk.stores.orders(),
                                    desk.journal)),
                    desk.journal,
                    mail);
    private final DeliverMail deliver =
            new DeliverMail(
                    desk.stores.transactions(),
                    desk.stores.outbox(),
                    desk.server,
                    new OutgoingChanges(
                            desk.stores.outbox(),
                            desk.journal,
                            List.of(
                                    new ProposalDelivery(
                                            new MarkProposalMailed(changes, desk.clock)))),
                    desk.clock,
                    () -> desk.policy);

    private @Nullable ClientId client(Contact... contacts) {
        var id = new ClientId(desk.ids.next());
        desk.stores
                .transactions()
                .run(
                        () ->
                                desk.stores
                                        .clients()
                                        .add(
                                                new Client(
                                                        id,
                                                        new ClientProfile(
                                                                "Завод",
                                                                Requisites.NONE,
                                                                List.of(contacts),
                                                                List.of(),
                                                                null),
                                                        false,
                                                        NOON,
                                                        1)));
        return id;
    }

    private Proposal issued(@Nullable ClientId client) {
        orders++;
        var order =
                OrderFixtures.anOrder(
                        desk.ids.next(),
                        new DocumentNumber(DocumentKind.ORDER, 2026, orders),
                        client,
                        NOON);
        var supplier = RfqFixtures.addSupplier(desk.stores, "Кабель", NOON);
        var draft =
                ProposalFixtures.aDraft(
                        order,
                        client,
                        ProposalFixtures.anOffer(order, supplier, LAST),
                        NOON.minusSeconds(10));
        var issued = ProposalFixtures.issued(draft, 2026, orders);
        desk.stores
                .transactions()
                .run(
                        () -> {
                            desk.stores.orders().add(order);
                            desk.stores.proposals().add(issued);
                        });
        return issued;
    }

    private Proposal toPetrov() {
        return issued(client(new Contact("Пётр Петров", PETROV, null)));
    }

    private Sending send(Proposal proposal, @Nullable MailAddress to) {
        return desk.stores
                .transactions()
                .inTransaction(() -> mail.send(proposal, proposal.newest(), to, PDF));
    }

    private String bodyOf(OutgoingMail letter) {
        return new String(
                desk.stores.outbox().raw(letter.id()).orElseThrow().toArray(),
                StandardCharsets.UTF_8);
    }

    private void happens(Decision<Proposal, ProposalRefusal> decision) {
        var made = (Decision.Made<Proposal, ProposalRefusal>) decision;
        desk.stores
                .transactions()
                .run(() -> mail.write(made.state(), made.events(), new Actor.Program()));
    }

    private List<LetterKind> kinds() {
        return desk.mails().stream().map(OutgoingMail::kind).toList();
    }

    @Test
    void the_client_gets_the_paper_and_a_link_and_then_the_version_is_sent() {
        var issued = toPetrov();

        assertThat(send(issued, null)).isEqualTo(new Sending.Queued(PETROV));

        var letter = desk.onlyMail();
        assertThat(letter.kind()).isEqualTo(LetterKind.PROPOSAL);
        assertThat(letter.about()).isEqualTo(issued.id().subject());
        assertThat(letter.automatic()).isFalse();
        assertThat(bodyOf(letter))
                .contains("number=KP-2026-0001")
                .contains("contact=Пётр Петров")
                .contains("total=27\u00A0066,91\u00A0RUB")
                .contains("validUntil=4 декабря 2026")
                .contains("client=Кабельщики")
                .contains("link=https://desk.example/p/1,");
        assertThat(desk.letters.composed().getLast().attachments())
                .containsExactly(new Attachment("KP-2026-0001.pdf", "application/pdf", PDF));
        assertThat(deliver.deliverNext()).isEqualTo(DeliverMail.Outcome.TRIED);
        assertThat(desk.stores.proposals().get(issued.id()).orElseThrow().newest().status())
                .isEqualTo(ProposalStatus.SENT);
    }

    @Test
    void a_version_goes_to_an_address_once_and_to_others_when_they_are_named() {
        var issued = toPetrov();
        send(issued, null);

        assertThat(send(issued, null)).isEqualTo(new Sending.AlreadySent());
        assertThat(send(issued, SIDOROVA)).isEqualTo(new Sending.Queued(SIDOROVA.address()));
        assertThat(bodyOf(desk.mails().getLast())).contains("link=https://desk.example/p/1,");
        desk.server.answer(new MailTransport.Result.Refused("550 unknown"));
        deliver.deliverNext();
        assertThat(send(issued, null)).isEqualTo(new Sending.Queued(PETROV));
    }

    @Test
    void a_later_version_goes_to_the_same_address_again() {
        var issued = toPetrov();
        send(issued, null);
        desk.clock.advance(Duration.ofMinutes(1));
        var second =
                made(
                        made(issued.revise(issued.client(), issued.newest().offer(), NOON))
                                .issue(
                                        () -> {
                                            throw new AssertionError("it has a number");
                                        },
                                        null,
                                        LocalDate.of(2026, 11, 20),
                                        desk.clock.instant()));

        assertThat(send(second, null)).isEqualTo(new Sending.Queued(PETROV));
        assertThat(bodyOf(desk.mails().getLast()))
                .contains("client=,", "link=https://desk.example/p/2,");
        assertThat(desk.letters.composed().getLast().attachments())
                .extracting(Attachment::fileName)
                .containsExactly("KP-2026-0001-2.pdf");
    }

    @Test
    void without_an_address_nothing_is_written() {
        assertThat(send(issued(null), null)).isEqualTo(new Sending.NoAddress());
        assertThat(send(issued(client()), null)).isEqualTo(new Sending.NoAddress());
        assertThat(desk.mails()).isEmpty();
        assertThat(send(issued(null), SIDOROVA)).isEqualTo(new Sending.Queued(SIDOROVA.address()));
    }

    @Test
    void a_reminder_goes_where_the_proposal_went() {
        var issued = toPetrov();
        send(issued, SIDOROVA);
        happens(made(issued.send(NOON)).remind(LAST, NOON));

        assertThat(kinds()).containsExactly(LetterKind.PROPOSAL, LetterKind.PROPOSAL_REMINDER);
        var reminder = desk.mails().getLast();
        assertThat(reminder.to()).isEqualTo(SIDOROVA.address());
        assertThat(reminder.automatic()).isTrue();
        assertThat(bodyOf(reminder)).contains("validUntil=4 декабря 2026");
        assertThat(desk.letters.composed().getLast().attachments()).isEmpty();
    }

    @Test
    void a_reminder_of_what_was_handed_over_goes_to_the_first_address() {
        var handedOver = toPetrov();
        happens(made(handedOver.send(NOON)).remind(LAST, NOON));
        happens(made(issued(null).send(NOON)).remind(LAST, NOON));

        assertThat(desk.onlyMail().to()).isEqualTo(PETROV);
        assertThat(send(handedOver, null)).isEqualTo(new Sending.Queued(PETROV));
    }

    @Test
    void what_is_answered_or_taken_back_is_not_sent_any_more() {
        var issued = toPetrov();
        send(issued, null);
        happens(issued.printed(1, "0".repeat(64)));
        happens(issued.send(NOON));
        assertThat(desk.states()).containsExactly(OutgoingState.NEW);

        happens(issued.answer(1, new Answer.AcceptAll(), LAST, NOON));

        assertThat(desk.states()).containsExactly(OutgoingState.WITHDRAWN);
        assertThat(desk.onlyMail().reply()).isEqualTo("the proposal is ACCEPTED");
    }

    @Test
    void a_draft_that_is_thrown_away_leaves_the_letter_of_what_was_issued() {
        var issued = toPetrov();
        send(issued, null);
        var drafted = made(issued.revise(issued.client(), issued.newest().offer(), NOON));
        var made =
                (Decision.Made<Proposal, ProposalRefusal>)
                        drafted.answer(1, new Answer.AcceptAll(), LAST, NOON);

        desk.stores
                .transactions()
                .run(
                        () ->
                                mail.write(
                                        made.state(),
                                        new ArrayList<>(made.events()).subList(1, 2),
                                        new Actor.Program()));

        assertThat(desk.states()).containsExactly(OutgoingState.NEW);
    }

    private static final Actor.Visitor IVANOV = new Actor.Visitor("203.0.113.7", "Пётр Иванов");

    private void answers(Proposal proposal, Answer answer, Actor by) {
        var made =
                (Decision.Made<Proposal, ProposalRefusal>) proposal.answer(1, answer, LAST, NOON);
        desk.stores.transactions().run(() -> mail.write(made.state(), made.events(), by));
    }

    @Test
    void the_manager_is_told_what_the_client_answered_on_its_page() {
        manager =
                Optional.of(
                        new OrderManagers.Colleague(
                                new MailAddress("Анна", new EmailAddress("anna@desk.example")),
                                Language.RUSSIAN));
        var issued = toPetrov();
        answers(issued, new Answer.AcceptAll(), IVANOV);

        var letter = desk.onlyMail();
        assertThat(letter.kind()).isEqualTo(LetterKind.PROPOSAL_ANSWERED);
        assertThat(letter.to().value()).isEqualTo("anna@desk.example");
        assertThat(letter.automatic()).isTrue();
        assertThat(bodyOf(letter))
                .contains("accepted=true", "partly=false", "who=Пётр Иванов", "contact=Анна")
                .contains("client=Кабельщики", "reason=,", "total=27\u00A0066,91\u00A0RUB");
    }

    @Test
    void a_part_and_a_refusal_are_told_too() {
        manager =
                Optional.of(
                        new OrderManagers.Colleague(
                                new MailAddress(null, new EmailAddress("anna@desk.example")),
                                Language.ENGLISH));
        var issued = toPetrov();
        var first = issued.newest().offer().lines().getFirst().orderItem();
        answers(issued, new Answer.AcceptItems(Set.of(first)), IVANOV);
        answers(issued, new Answer.Decline("Дорого"), IVANOV);
        var nobodys = withoutAddressee(issued);
        answers(nobodys, new Answer.AcceptAll(), IVANOV);

        assertThat(bodyOf(desk.mails().get(0))).contains("partly=true", "contact=,");
        assertThat(bodyOf(desk.mails().get(1))).contains("accepted=false", "reason=Дорого");
        assertThat(bodyOf(desk.mails().get(2))).contains("client=,");
    }

    private static Proposal withoutAddressee(Proposal issued) {
        return made(
                Proposal.draft(
                                issued.id(),
                                issued.order(),
                                issued.client(),
                                issued.newest().offer(),
                                NOON)
                        .state()
                        .issue(
                                () -> Objects.requireNonNull(issued.number()),
                                null,
                                LocalDate.of(2026, 11, 20),
                                NOON));
    }

    @Test
    void who_wrote_the_answer_down_is_not_told_and_nobody_where_nobody_works_on_it() {
        var issued = toPetrov();
        answers(issued, new Answer.AcceptAll(), IVANOV);
        manager =
                Optional.of(
                        new OrderManagers.Colleague(
                                new MailAddress(null, new EmailAddress("anna@desk.example")),
                                Language.ENGLISH));
        answers(issued, new Answer.AcceptAll(), new Actor.Person(new UserId(PostDesk.id(1))));
        happens(issued.send(NOON));

        assertThat(desk.mails()).isEmpty();
    }

    @Test
    void other_letters_leave_the_proposal_alone() {
        var issued = made(toPetrov().send(NOON));
        desk.stores.transactions().run(() -> desk.stores.proposals().replace(issued));
        happens(issued.remind(LAST, NOON));

        deliver.deliverNext();

        assertThat(desk.onlyMail().state()).isEqualTo(OutgoingState.SENT);
        assertThat(desk.stores.proposals().get(issued.id())).contains(issued);
    }

    @Test
    void amounts_and_days_are_written_as_the_language_writes_them() {
        var issued = toPetrov();
        var offer = issued.newest().offer();
        var english =
                new Offer(offer.currency(), Language.ENGLISH, offer.lines(), LAST, null, null);
        var draft = made(made(issued.withdraw("x", NOON)).revise(issued.client(), english, NOON));
        var second =
                made(
                        draft.issue(
                                () -> {
                                    throw new AssertionError("it has a number");
                                },
                                null,
                                LocalDate.of(2026, 11, 20),
                                NOON));

        send(second, null);

        assertThat(bodyOf(desk.onlyMail()))
                .contains("total=27,066.91\u00A0RUB")
                .contains("validUntil=4 December 2026");
    }
}
