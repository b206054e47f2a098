package com.quotedesk.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.mail.Found;
import com.quotedesk.application.mail.MatchMessage;
import com.quotedesk.application.mail.MatchOutcome;
import com.quotedesk.application.mail.Post;
import com.quotedesk.application.mail.UnmatchMessage;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.mail.Header;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.MatchEffect;
import com.quotedesk.domain.mail.MatchWay;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.ItemDetails;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.orders.OrderStatus;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalStatus;
import com.quotedesk.domain.reading.ClientReply;
import com.quotedesk.domain.reading.ClientReply.Says;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.shared.Contact;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.testkit.orders.OrderFixtures;
import com.quotedesk.testkit.proposals.ProposalFixtures;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a client writes about an order that is there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClientMailTest {

    private static final String ANNA = "anna@client.example";

    private final MailDesk mails = new MailDesk();
    private final PostDesk desk = mails.desk;

    @Test
    void the_number_in_the_subject_counts_from_the_client_s_house_only() {
        var order = addOrder(2050, OrderStatus.NEW, client());
        mails.subject = "Ещё по заявке ОRD № 2050-0001";
        mails.from = "boris@client.example";
        assertThat(mails.thread())
                .contains(new Found.OfClient(order, null, MatchWay.NUMBER, true, false));

        mails.from = "eve@stranger.example";
        assertThat(mails.thread()).isEmpty();
        mails.from = null;
        assertThat(mails.thread()).isEmpty();
    }

    @Test
    void an_order_of_nobody_is_nobody_s() {
        addOrder(2050, OrderStatus.NEW, null);
        mails.subject = "ORD-2050-0001";
        mails.from = ANNA;

        assertThat(mails.thread()).isEmpty();
    }

    @Test
    void what_the_client_wants_as_well_is_added_for_a_person_to_look_at() {
        var order = addOrder(2050, OrderStatus.NEW, client());
        follows(order);
        mails.kind = MessageKind.CLIENT_REQUEST;
        mails.lines = MailDesk.lines("5 Лампа", "1 ");

        var mail = mails.receive();

        var after = stored(order);
        assertThat(after.openItems()).extracting(OrderItem::name).contains("Лампа");
        assertThat(after.needsReview()).isTrue();
        assertThat(after.doubts()).contains(Doubt.of(DoubtKind.ADDED_BY_MAIL, mail.toString()));
        assertThat(mails.row(mail).kind()).isEqualTo(MessageKind.ORDER_ADDITION);
        assertThat(mails.row(mail).order()).isEqualTo(order.id());
        assertThat(desk.stores.orderBoard()).isNotNull();
        assertThat(desk.stores.readings().of(mail)).hasSize(1);

        assertThat(unmatch(mail)).isEqualTo(new MatchOutcome.Done());
        assertThat(stored(order).openItems()).extracting(OrderItem::name).doesNotContain("Лампа");
        assertThat(stored(order).items()).extracting(OrderItem::name).contains("Лампа");
    }

    @Test
    void what_a_person_cancelled_since_stays_so_when_the_mail_is_taken_away() {
        var order = addOrder(2050, OrderStatus.NEW, client());
        follows(order);
        mails.kind = MessageKind.CLIENT_REQUEST;
        mails.lines = MailDesk.lines("5 Лампа");
        var mail = mails.receive();
        var added = stored(order).openItems().getLast().id();
        desk.stores
                .transactions()
                .run(
                        () ->
                                desk.orderMail.drop(
                                        order.id(), Set.of(added), "before", new Actor.Program()));
        long version = stored(order).version();

        unmatch(mail);

        assertThat(stored(order).version()).isEqualTo(version);
    }

    @Test
    void what_the_order_has_already_is_not_added_again() {
        var order = addOrder(2050, OrderStatus.NEW, client());
        follows(order);
        mails.kind = MessageKind.CLIENT_REQUEST;
        mails.lines = MailDesk.lines("3 Автомат 16А");
        mails.receive();
        assertThat(stored(order).items()).hasSize(3);

        var mail = mails.receive();

        assertThat(stored(order).items()).hasSize(3);
        assertDoubted(order, DoubtKind.CLIENT_WANTS_MORE);
        assertThat(mails.row(mail).kind()).isEqualTo(MessageKind.ORDER_ADDITION);
    }

    @Test
    void what_comes_after_the_proposal_is_shown_to_a_person() {
        var order = addOrder(2050, OrderStatus.PROPOSED, client());
        follows(order);
        says(Says.MORE, false);
        mails.kind = MessageKind.OTHER;
        mails.lines = MailDesk.lines("5 Лампа");

        var mail = mails.receive();

        assertThat(stored(order).items()).hasSize(2);
        assertDoubted(order, DoubtKind.CLIENT_WANTS_MORE);
        assertThat(desk.stores.matches().of(mail).orElseThrow().effect().kind())
                .isEqualTo(MatchEffect.Kind.MARKED);
    }

    @Test
    void a_stranger_who_has_our_letter_adds_nothing() {
        var order = addOrder(2050, OrderStatus.NEW, client());
        var letter = letter(LetterKind.CLIENT_QUESTION, order.id().subject());
        mails.from = "eve@stranger.example";
        mails.inReplyTo = List.of(letter);
        mails.kind = MessageKind.CLIENT_REQUEST;
        mails.lines = MailDesk.lines("5 Лампа");

        mails.receive();

        assertThat(stored(order).items()).hasSize(2);
        assertDoubted(order, DoubtKind.CLIENT_WANTS_MORE);
    }

    @Test
    void questions_and_a_no_are_shown_to_a_person_and_thanks_are_not() {
        var order = addOrder(2050, OrderStatus.NEW, client());
        follows(order);
        mails.kind = MessageKind.OTHER;
        says(Says.SOMETHING_ELSE, false);
        assertThat(mails.row(mails.receive()).kind()).isEqualTo(MessageKind.OTHER);
        assertThat(stored(order)).isEqualTo(order);

        says(Says.A_QUESTION, false);
        assertThat(mails.row(mails.receive()).kind()).isEqualTo(MessageKind.QUESTION);
        assertDoubted(order, DoubtKind.CLIENT_ASKS);
        says(Says.NO, false);
        assertThat(mails.row(mails.receive()).kind()).isEqualTo(MessageKind.DECLINE);
        assertDoubted(order, DoubtKind.CLIENT_DECLINES);
        says(Says.A_QUESTION, false);
        mails.kind = MessageKind.CLIENT_REQUEST;
        assertThat(mails.row(mails.receive()).kind()).isEqualTo(MessageKind.ORDER_ADDITION);
    }

    @Test
    void an_auto_reply_is_shown_and_says_nothing() {
        var order = addOrder(2050, OrderStatus.NEW, client());
        follows(order);
        mails.kind = MessageKind.AUTO_REPLY;
        says(Says.YES, true);

        assertThat(mails.row(mails.receive()).match()).isEqualTo(order.id().subject());
        assertThat(stored(order)).isEqualTo(order);
    }

    @Test
    void who_asks_in_answer_to_what_has_ended_begins_a_new_order() {
        var order = addOrder(2050, OrderStatus.CANCELLED, client());
        follows(order);
        mails.kind = MessageKind.CLIENT_REQUEST;
        mails.lines = MailDesk.lines("5 Лампа");

        var mail = mails.receive();

        assertThat(mails.row(mail).order()).isNotNull().isNotEqualTo(order.id());
        mails.kind = MessageKind.OTHER;
        says(Says.A_QUESTION, false);
        assertThat(mails.row(mails.receive()).order()).isEqualTo(order.id());
    }

    @Test
    void a_mail_that_answers_the_client_s_own_belongs_to_the_order_it_became() {
        client();
        mails.from = ANNA;
        mails.subject = "Заявка";
        mails.messageId = "first@client.example";
        mails.kind = MessageKind.CLIENT_REQUEST;
        mails.lines = MailDesk.lines("5 Лампа");
        var order = mails.row(mails.receive()).order();

        mails.messageId = "second@client.example";
        mails.references = List.of("first@client.example");
        mails.lines = MailDesk.lines("7 Кабель");
        var more = mails.receive();
        assertThat(mails.row(more).order()).isEqualTo(order);
        assertThat(desk.stores.orders().get(order).orElseThrow().items()).hasSize(2);

        mails.references = List.of("unknown@client.example");
        assertThat(mails.thread()).isEmpty();
    }

    @Test
    void a_newsletter_is_told_from_the_rest() {
        mails.from = "news@shop.example";
        mails.kind = MessageKind.OTHER;
        mails.headers = List.of(new Header("List-Unsubscribe", "<x>"));
        assertThat(mails.row(mails.receive()).kind()).isEqualTo(MessageKind.NEWSLETTER);
        mails.headers = List.of();
        assertThat(mails.row(mails.receive()).kind()).isEqualTo(MessageKind.OTHER);
    }

    @Test
    void a_plain_yes_of_a_proven_contact_to_the_letter_of_the_open_version_accepts() {
        var proposal = proposed();
        var mail = mails.receive();

        assertThat(stored(proposal).newest().status()).isEqualTo(ProposalStatus.ACCEPTED);
        assertThat(desk.stores.orders().get(proposal.order()).orElseThrow().status())
                .isEqualTo(OrderStatus.ACTIVE);
        assertThat(mails.row(mail).kind()).isEqualTo(MessageKind.ACCEPTANCE);
        assertThat(mails.row(mail).match()).isEqualTo(proposal.id().subject());
        assertThat(desk.stores.auditLog().of("proposal", proposal.id().value()))
                .extracting(entry -> entry.actor().code())
                .contains("reader:rules/1");
        assertThat(unmatch(mail)).isEqualTo(new MatchOutcome.Refused(MatchOutcome.Reason.ACCEPTED));
        assertThat(
                        mails.matchMessage.match(
                                new MatchMessage.Command(
                                        MailDesk.ADMIN,
                                        mail,
                                        new Subject("order", proposal.order().value()),
                                        mails.version(mail),
                                        "x")))
                .isEqualTo(new MatchOutcome.Refused(MatchOutcome.Reason.ACCEPTED));
    }

    @Test
    void every_other_yes_waits_for_a_person() {
        var proposal = proposed();
        var letter = mails.inReplyTo;

        says(Says.YES, false);
        assertWaits(proposal);
        says(Says.YES, true);
        mails.from = "boris@client.example";
        assertWaits(proposal);
        mails.proven(ANNA);
        desk.acceptsByMail = false;
        assertWaits(proposal);
        desk.acceptsByMail = true;
        mails.headers = List.of();
        assertWaits(proposal);
        mails.proven(ANNA);
        mails.inReplyTo = List.of();
        mails.subject = "КП-2051-0001";
        assertWaits(proposal);
        mails.inReplyTo = List.of(letter(LetterKind.PROPOSAL_REMINDER, proposal.id().subject()));
        assertWaits(proposal);
        mails.inReplyTo = List.of(letter(LetterKind.PROPOSAL, stored(proposal).order().subject()));
        mails.references = letter;
        assertWaits(proposal);
        mails.inReplyTo =
                List.of(
                        mails.inReplyTo.getFirst(),
                        letter(LetterKind.PROPOSAL_REMINDER, proposal.id().subject()));
        assertWaits(proposal);
        mails.inReplyTo = letter;
        mails.receive();
        assertThat(stored(proposal).newest().status()).isEqualTo(ProposalStatus.ACCEPTED);
    }

    @Test
    void a_yes_to_what_is_no_longer_offered_waits_for_a_person() {
        var proposal = proposed();
        desk.clock.advance(Duration.ofDays(30));
        var late = mails.receive();
        assertThat(mails.row(late).kind()).isEqualTo(MessageKind.ACCEPTANCE);
        assertWaits(proposal);

        replace(
                ProposalFixtures.made(
                        stored(proposal).withdraw("another is coming", desk.clock.instant())));
        mails.receive();
        assertThat(stored(proposal).newest().status()).isEqualTo(ProposalStatus.WITHDRAWN);
    }

    @Test
    void a_yes_to_the_letter_of_an_older_version_waits_for_a_person() {
        var proposal = proposed();
        desk.clock.advance(Duration.ofMinutes(5));
        var offer = proposal.newest().offer();
        var next = ProposalFixtures.made(proposal.revise(null, offer, desk.clock.instant()));
        replace(next);
        replace(
                ProposalFixtures.made(
                        next.issue(
                                () -> {
                                    throw new AssertionError();
                                },
                                ProposalFixtures.KNOWN,
                                LocalDate.of(2026, 11, 20),
                                desk.clock.instant())));

        assertWaits(proposal);
    }

    private void assertWaits(Proposal proposal) {
        var before = stored(proposal).newest().status();
        var mail = mails.receive();
        assertThat(stored(proposal).newest().status()).isEqualTo(before);
        assertThat(mails.row(mail).kind()).isEqualTo(MessageKind.ACCEPTANCE);
        assertThat(desk.stores.orders().get(proposal.order()).orElseThrow().doubts())
                .contains(Doubt.of(DoubtKind.CLIENT_ACCEPTS, mail.toString()));
    }

    private void assertDoubted(Order order, DoubtKind kind) {
        assertThat(stored(order).doubts()).extracting(Doubt::kind).contains(kind);
        assertThat(stored(order).needsReview()).isTrue();
    }

    /** A proposal that is with Anna, who says a plain yes to it. */
    private Proposal proposed() {
        var order = addOrder(2051, OrderStatus.PROPOSED, client());
        var supplier = RfqFixtures.addSupplier(desk.stores, "Кабель", PostDesk.NOON);
        var draft =
                ProposalFixtures.aDraft(
                        order,
                        order.client(),
                        ProposalFixtures.anOffer(order, supplier, LocalDate.of(2026, 12, 4)),
                        desk.clock.instant());
        desk.stores.transactions().run(() -> desk.stores.proposals().add(draft));
        desk.clock.advance(Duration.ofSeconds(1));
        var issued = ProposalFixtures.issued(draft, 2051, 1);
        replace(issued);
        mails.proven(ANNA);
        mails.kind = MessageKind.CLIENT_REQUEST;
        mails.inReplyTo = List.of(letter(LetterKind.PROPOSAL, issued.id().subject()));
        says(Says.YES, true);
        return issued;
    }

    private void replace(Proposal proposal) {
        desk.stores.transactions().run(() -> desk.stores.proposals().replace(proposal));
    }

    private String letter(LetterKind kind, Subject about) {
        return desk.stores
                .transactions()
                .inTransaction(
                        () ->
                                desk.post
                                        .send(
                                                new Post.Letter(
                                                        kind,
                                                        about,
                                                        new MailAddress(
                                                                null, new EmailAddress(ANNA)),
                                                        Language.RUSSIAN,
                                                        Map.of("number", "1"),
                                                        false,
                                                        List.of()))
                                        .messageId());
    }

    private void follows(Order order) {
        mails.subject = "Re: " + order.number();
        mails.from = ANNA;
    }

    private void says(Says what, boolean plain) {
        desk.reply = new ClientReply("rules/1", what, plain);
    }

    private Order stored(Order order) {
        return desk.stores.orders().get(order.id()).orElseThrow();
    }

    private Proposal stored(Proposal proposal) {
        return desk.stores.proposals().get(proposal.id()).orElseThrow();
    }

    private MatchOutcome unmatch(MessageId mail) {
        return mails.unmatchMessage.unmatch(
                new UnmatchMessage.Command(MailDesk.ADMIN, mail, mails.version(mail), "elsewhere"));
    }

    private ClientId client() {
        var client =
                new Client(
                        new ClientId(UUID.randomUUID()),
                        "Клиент",
                        null,
                        List.of(new Contact("Анна", new EmailAddress(ANNA), null)),
                        PostDesk.NOON);
        desk.stores.transactions().run(() -> desk.stores.clients().add(client));
        return client.id();
    }

    private Order addOrder(int year, OrderStatus status, @Nullable ClientId client) {
        var plain =
                OrderFixtures.anOrder(
                        UUID.randomUUID(),
                        new DocumentNumber(DocumentKind.ORDER, year, 1),
                        client,
                        PostDesk.NOON);
        var items =
                plain.items().stream()
                        .map(
                                item ->
                                        OrderItem.open(
                                                item.id(),
                                                item.line(),
                                                new ItemDetails(
                                                        item.name(),
                                                        null,
                                                        BigDecimal.TEN,
                                                        item.unit())))
                        .toList();
        var order =
                new Order(
                        plain.id(),
                        plain.number(),
                        status,
                        false,
                        client,
                        "Кабель",
                        items,
                        null,
                        null,
                        List.of(),
                        Owner.NOBODY,
                        status.isOpen() ? null : new Order.Closing(PostDesk.NOON, "x"),
                        false,
                        PostDesk.NOON,
                        1);
        desk.stores.transactions().run(() -> desk.stores.orders().add(order));
        return order;
    }
}
