package com.quotedesk.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.mail.LeaveUnmatched;
import com.quotedesk.application.mail.MatchMessage;
import com.quotedesk.application.mail.MatchOutcome;
import com.quotedesk.application.mail.MatchOutcome.Reason;
import com.quotedesk.application.mail.ReadMessage;
import com.quotedesk.application.mail.ReleaseMessage;
import com.quotedesk.application.mail.UnmatchMessage;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.mail.MatchEffect;
import com.quotedesk.domain.mail.MatchWay;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.MessageState;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.OrderStatus;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.quotes.QuoteRefusal;
import com.quotedesk.domain.quotes.QuoteStatus;
import com.quotedesk.domain.reading.AnswerOutcome;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.rfqs.ResponseKind;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqResponse;
import com.quotedesk.domain.rfqs.RfqStatus;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.Scope;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A person says where a mail belongs, and takes it away from where it does not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MatchMessageTest {

    private final MailDesk mails = new MailDesk();
    private final PostDesk desk = mails.desk;
    private Rfq rfq;
    private Rfq other;

    @BeforeEach
    void twoRequests() {
        // Those of the fixtures are not taken from the counter.
        for (int i = 0; i < 9; i++) {
            desk.stores
                    .transactions()
                    .run(() -> desk.stores.numbers().next(DocumentKind.ORDER, 2026));
        }
        rfq = mails.sent();
        mails.proven(mails.supplierOf(rfq));
        mails.inReplyTo = List.of(desk.mails().getFirst().messageId());
        desk.queued(rfq.supplier());
        desk.deliver.deliverNext();
        other =
                desk.stores
                        .rfqs()
                        .find(new DocumentNumber(DocumentKind.RFQ, 2026, 2))
                        .orElseThrow();
    }

    @Test
    void prices_that_were_for_something_else_are_taken_back_and_read_again_there() {
        desk.answer = Answers.of(AnswerOutcome.QUOTED, "10");
        var mail = mails.receive();
        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.ANSWERED);
        assertThat(mails.row(mail).kind()).isEqualTo(MessageKind.SUPPLIER_REPLY);
        assertThat(desk.stores.matches().of(mail).orElseThrow().effect().kind())
                .isEqualTo(MatchEffect.Kind.QUOTED);

        assertThat(match(mail, other, "of the other request")).isEqualTo(done());

        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.SENT);
        assertThat(quoteOf(rfq)).containsExactly(QuoteStatus.WITHDRAWN);
        assertThat(actions(rfq)).contains("rfq.mail-matched", "rfq.mail-unmatched");
        mails.work();
        assertThat(desk.stored(other).status()).isEqualTo(RfqStatus.ANSWERED);
        assertThat(quoteOf(other)).containsExactly(QuoteStatus.VALID);
        var now = desk.stores.matches().of(mail).orElseThrow();
        assertThat(now.way()).isEqualTo(MatchWay.BY_HAND);
        assertThat(now.effect().kind()).isEqualTo(MatchEffect.Kind.QUOTED);
        assertThat(now.by()).isEqualTo("user:" + MailDesk.ADMIN.user());
        assertThat(desk.matchDesk.all(mail)).hasSize(2);
        assertThat(mails.row(mail).order()).isEqualTo(other.order());
    }

    @Test
    void what_is_taken_away_waits_for_a_person() {
        desk.answer = Answers.of(AnswerOutcome.QUOTED, "10");
        var mail = mails.receive();

        assertThat(unmatch(mail, "spam")).isEqualTo(done());

        assertThat(mails.row(mail).needsMatch()).isTrue();
        assertThat(mails.row(mail).match()).isNull();
        assertThat(mails.row(mail).order()).isNull();
        assertThat(desk.stores.matches().of(mail)).isEmpty();
        assertThat(unmatch(mail, "again")).isEqualTo(refused(Reason.NOT_MATCHED));

        assertThat(leave(MailDesk.ADMIN, mail)).isEqualTo(done());
        assertThat(mails.row(mail).needsMatch()).isFalse();
        assertThat(match(mail, rfq, "")).isEqualTo(done());
        mails.work();
        assertThat(quoteOf(rfq)).containsExactly(QuoteStatus.WITHDRAWN, QuoteStatus.VALID);
    }

    @Test
    void a_held_price_is_put_aside_and_a_superseded_one_never_counts_again() {
        desk.answer = Answers.of(AnswerOutcome.QUOTED, "10");
        var first = mails.receive();
        var second = mails.receive();
        mails.headers = List.of();
        var held = mails.receive();

        unmatch(held, "x");
        unmatch(first, "x");
        assertThat(quoteOf(rfq))
                .containsExactly(QuoteStatus.WITHDRAWN, QuoteStatus.VALID, QuoteStatus.DISCARDED);
        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.ANSWERED);
        unmatch(second, "x");
        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.SENT);
    }

    @Test
    void what_a_person_has_put_aside_already_stays_so() {
        desk.answer = Answers.of(AnswerOutcome.QUOTED, "10");
        var mail = mails.receive();
        var quote = desk.stores.quotes().ofRfq(rfq.id()).orElseThrow();
        desk.stores
                .transactions()
                .run(
                        () ->
                                desk.stores
                                        .quotes()
                                        .replace(
                                                ((Decision.Made<Quote, QuoteRefusal>)
                                                                quote.withdraw(1, "before"))
                                                        .state()));

        assertThat(unmatch(mail, "x")).isEqualTo(done());

        assertThat(desk.stores.quotes().ofRfq(rfq.id()).orElseThrow().versions().getFirst())
                .extracting(version -> version.reason())
                .isEqualTo("before");
    }

    @Test
    void a_no_and_a_question_are_unsaid() {
        desk.answer = Answers.of(AnswerOutcome.DECLINED);
        var no = mails.receive();
        assertThat(mails.row(no).kind()).isEqualTo(MessageKind.DECLINE);
        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.DECLINED);
        unmatch(no, "elsewhere");
        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.SENT);

        desk.answer = Answers.of(AnswerOutcome.QUESTION);
        mails.body = new Part.Text("1", "What colour?");
        var question = mails.receive();
        assertThat(mails.row(question).kind()).isEqualTo(MessageKind.QUESTION);
        unmatch(question, "elsewhere");
        assertThat(desk.stored(rfq).responses())
                .extracting(RfqResponse::kind)
                .containsOnly(ResponseKind.AWAITED);
    }

    @Test
    void what_was_answered_since_is_not_unsaid() {
        desk.answer = Answers.of(AnswerOutcome.QUESTION);
        var question = mails.receive();
        desk.answer = Answers.of(AnswerOutcome.QUOTED, "1", "2");
        mails.receive();

        unmatch(question, "elsewhere");

        assertThat(desk.stored(rfq).responses())
                .extracting(RfqResponse::kind)
                .containsOnly(ResponseKind.QUOTED);
    }

    @Test
    void where_everything_has_a_price_a_no_and_a_question_are_shown_only() {
        desk.answer = Answers.of(AnswerOutcome.QUOTED, "1", "2");
        mails.receive();
        for (var outcome : List.of(AnswerOutcome.DECLINED, AnswerOutcome.QUESTION)) {
            desk.answer = Answers.of(outcome);
            assertThat(desk.stores.matches().of(mails.receive()).orElseThrow().effect())
                    .isEqualTo(MatchEffect.NOTHING);
        }
        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.ANSWERED);
    }

    @Test
    void an_answer_that_nobody_could_place_waits_and_finds_its_place() {
        mails.from = "eve@stranger.example";
        mails.inReplyTo = List.of();
        var mail = mails.receive();
        assertThat(mails.row(mail).needsMatch()).isTrue();

        assertThat(match(mail, rfq, "")).isEqualTo(done());
        assertThat(mails.row(mail).state()).isEqualTo(MessageState.RECEIVED);
        assertThat(match(mail, rfq, "")).isEqualTo(refused(Reason.NOT_READ_YET));
        desk.answer = Answers.of(AnswerOutcome.QUOTED, "10");
        mails.work();

        assertThat(quoteOf(rfq)).as("nobody vouches for it").containsExactly(QuoteStatus.HELD);
        assertThat(mails.row(mail).needsMatch()).isFalse();
    }

    @Test
    void an_order_that_a_mail_should_not_have_become_ends_unless_somebody_works_on_it() {
        mails.from = "new@supplier.example";
        mails.inReplyTo = List.of();
        mails.kind = MessageKind.CLIENT_REQUEST;
        mails.lines = MailDesk.lines("5 lamp");
        var mail = mails.receive();
        var order = mails.row(mail).order();
        var again = mails.receive();
        var worked = mails.row(again).order();
        desk.stores
                .transactions()
                .run(
                        () ->
                                desk.orderMail.doubt(
                                        worked, DoubtKind.CLIENT_ASKS, mail, new Actor.Program()));

        assertThat(match(mail, rfq, "")).isEqualTo(done());
        assertThat(desk.stores.orders().get(order).orElseThrow().status())
                .isEqualTo(OrderStatus.CANCELLED);
        assertThat(match(again, rfq, "")).isEqualTo(refused(Reason.ORDER_IN_WORK));
        assertThat(match(again, new Subject("order", worked.value()), "")).isEqualTo(done());

        mails.work();
        assertThat(mails.row(again).kind()).isEqualTo(MessageKind.ORDER_ADDITION);
        unmatch(mail, "no");
        assertThat(match(mail, rfq, "")).as("it has ended already").isEqualTo(done());
    }

    @Test
    void a_mail_that_was_put_aside_is_read_again_and_its_empty_order_ends() {
        mails.broken = true;
        mails.kind = MessageKind.CLIENT_REQUEST;
        mails.inReplyTo = List.of();
        mails.from = "anna@client.example";
        mails.lines = MailDesk.lines("5 lamp");
        var mail = mails.receive();
        assertThat(mails.row(mail).state()).isEqualTo(MessageState.QUARANTINED);
        var empty = mails.row(mail).order();
        mails.broken = false;

        assertThat(release(mail)).isEqualTo(done());
        mails.work();

        var order = mails.row(mail).order();
        assertThat(order).isNotEqualTo(empty);
        assertThat(desk.stores.orders().get(empty).orElseThrow().status())
                .isEqualTo(OrderStatus.CANCELLED);
        assertThat(desk.stores.orders().get(order).orElseThrow().items()).hasSize(1);
        assertThat(release(mail)).isEqualTo(refused(Reason.NOT_QUARANTINED));
    }

    @Test
    void a_mail_that_fails_again_keeps_its_order_and_one_that_is_worked_on_is_left() {
        mails.broken = true;
        mails.kind = MessageKind.CLIENT_REQUEST;
        mails.inReplyTo = List.of();
        mails.from = "anna@client.example";
        mails.lines = MailDesk.lines("5 lamp");
        var mail = mails.receive();
        var empty = mails.row(mail).order();
        release(mail);
        mails.work();
        assertThat(mails.row(mail).order()).isEqualTo(empty);

        desk.stores
                .transactions()
                .run(
                        () ->
                                desk.orderMail.doubt(
                                        empty, DoubtKind.CLIENT_ASKS, mail, new Actor.Program()));
        mails.broken = false;
        release(mail);
        mails.work();
        assertThat(mails.row(mail).state()).isEqualTo(MessageState.FILED);
        assertThat(mails.row(mail).order()).isEqualTo(empty);
    }

    @Test
    void who_may_not_or_saw_something_else_changes_nothing() {
        desk.answer = Answers.of(AnswerOutcome.QUOTED, "10");
        var mail = mails.receive();
        var to = new Subject("rfq", other.id().value());

        assertThat(match(MailDesk.VIEWER, mail, to, mails.version(mail), "x"))
                .isEqualTo(new MatchOutcome.Forbidden());
        assertThat(match(MailDesk.ADMIN, mail, to, 7, "x")).isEqualTo(new MatchOutcome.Conflict());
        assertThat(match(mail, other, " ")).isEqualTo(refused(Reason.REASON_MISSING));
        assertThat(unmatch(mail, " ")).isEqualTo(refused(Reason.REASON_MISSING));
        assertThat(match(mail, rfq, "x")).isEqualTo(refused(Reason.BELONGS_THERE));
        for (var nothing : List.of("rfq", "proposal", "order", "supplier")) {
            assertThat(match(mail, new Subject(nothing, new UUID(9, 9)), "x"))
                    .isEqualTo(new MatchOutcome.UnknownTarget());
        }
        var unknown = new MessageId(new UUID(9, 9));
        assertThat(match(unknown, rfq, "x")).isEqualTo(new MatchOutcome.UnknownMessage());
        assertThat(unmatch(unknown, "x")).isEqualTo(new MatchOutcome.UnknownMessage());
        assertThat(leave(MailDesk.ADMIN, unknown)).isEqualTo(new MatchOutcome.UnknownMessage());
        assertThat(release(unknown)).isEqualTo(new MatchOutcome.UnknownMessage());
        assertThat(leave(new Access(new UserId(new UUID(5, 5)), null, Map.of()), mail))
                .isEqualTo(new MatchOutcome.UnknownMessage());
        assertThat(mails.version(mail)).isEqualTo(2);
        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.ANSWERED);
    }

    @Test
    void a_mail_is_put_only_where_one_may_work() {
        mails.from = "eve@stranger.example";
        mails.inReplyTo = List.of();
        var mail = mails.receive();
        var seesAll = Map.of(Permission.VIEW_ORDERS, Scope.ALL, Permission.EDIT_ORDERS, Scope.ALL);
        var clerk = new Access(new UserId(new UUID(5, 6)), null, seesAll);
        var to = new Subject("rfq", rfq.id().value());

        assertThat(match(clerk, mail, to, 1, "")).isEqualTo(new MatchOutcome.Forbidden());
        var order = RfqFixtures.addOrder(desk.stores, 2040, 1, PostDesk.NOON);
        assertThat(match(clerk, mail, order.id().subject(), 1, "")).isEqualTo(done());
    }

    @Test
    void what_suppliers_write_is_read_by_those_who_may_see_costs() {
        desk.answer = Answers.of(AnswerOutcome.DECLINED);
        var ofRequest = mails.receive();
        mails.from = "eve@stranger.example";
        mails.inReplyTo = List.of();
        var lost = mails.receive();
        mails.kind = MessageKind.OTHER;
        var chat = mails.receive();
        var order = RfqFixtures.addOrder(desk.stores, 2041, 1, PostDesk.NOON);
        var ofOrder = mails.receive();
        match(ofOrder, order.id().subject(), "");
        mails.work();

        for (var closed : List.of(ofRequest, lost)) {
            assertThat(read(MailDesk.VIEWER, closed))
                    .isEqualTo(new ReadMessage.Outcome.Forbidden());
            assertThat(read(MailDesk.ADMIN, closed)).isInstanceOf(ReadMessage.Outcome.Found.class);
        }
        for (var open : List.of(chat, ofOrder)) {
            assertThat(read(MailDesk.VIEWER, open)).isInstanceOf(ReadMessage.Outcome.Found.class);
        }
        assertThat(read(MailDesk.ADMIN, new MessageId(new UUID(9, 9))))
                .isEqualTo(new ReadMessage.Outcome.Unknown());
    }

    private ReadMessage.Outcome read(Access access, MessageId mail) {
        return new ReadMessage(desk.matchDesk, desk.stores.messages())
                .read(new ReadMessage.Command(access, mail));
    }

    private static MatchOutcome done() {
        return new MatchOutcome.Done();
    }

    private static MatchOutcome refused(Reason reason) {
        return new MatchOutcome.Refused(reason);
    }

    private List<QuoteStatus> quoteOf(Rfq of) {
        return desk.stores.quotes().ofRfq(of.id()).orElseThrow().versions().stream()
                .map(version -> version.status())
                .toList();
    }

    private List<String> actions(Rfq of) {
        return desk.stores.auditLog().of("rfq", of.id().value()).stream()
                .map(AuditEntry::action)
                .toList();
    }

    private MatchOutcome match(MessageId mail, Rfq to, String reason) {
        return match(mail, new Subject("rfq", to.id().value()), reason);
    }

    private MatchOutcome match(MessageId mail, Subject to, String reason) {
        return match(MailDesk.ADMIN, mail, to, mails.version(mail), reason);
    }

    private MatchOutcome match(
            Access access, MessageId mail, Subject to, long seen, String reason) {
        return mails.matchMessage.match(new MatchMessage.Command(access, mail, to, seen, reason));
    }

    private MatchOutcome unmatch(MessageId mail, String reason) {
        return mails.unmatchMessage.unmatch(
                new UnmatchMessage.Command(MailDesk.ADMIN, mail, mails.version(mail), reason));
    }

    private MatchOutcome leave(Access access, MessageId mail) {
        return new LeaveUnmatched(
                        desk.stores.transactions(),
                        desk.matchDesk,
                        desk.stores.messages(),
                        desk.journal)
                .leave(new LeaveUnmatched.Command(access, mail, mails.version(mail)));
    }

    private MatchOutcome release(MessageId mail) {
        return new ReleaseMessage(
                        desk.stores.transactions(),
                        desk.matchDesk,
                        desk.stores.messages(),
                        desk.journal)
                .release(new ReleaseMessage.Command(MailDesk.ADMIN, mail, mails.version(mail)));
    }
}
