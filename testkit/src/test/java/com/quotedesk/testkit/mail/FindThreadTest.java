package com.quotedesk.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.mail.Found;
import com.quotedesk.application.mail.Marks;
import com.quotedesk.application.mail.Post;
import com.quotedesk.application.rfqs.OrderProgress.AskedOrder;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.mail.Header;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.MatchWay;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.mail.ThreadToken;
import com.quotedesk.domain.quotes.QuoteStatus;
import com.quotedesk.domain.reading.AnswerOutcome;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqItem;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The ways in which a mail is found to belong to a request, one below the other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FindThreadTest {

    private final MailDesk mails = new MailDesk();
    private final PostDesk desk = mails.desk;

    @Test
    void a_mail_that_answers_theirs_belongs_where_theirs_does() {
        var rfq = mails.sent();
        mails.from = mails.supplierOf(rfq);
        mails.inReplyTo = List.of(desk.mails().getFirst().messageId());
        desk.answer = Answers.of(AnswerOutcome.QUOTED, "1");
        mails.receive();
        desk.queued(rfq.supplier());

        mails.inReplyTo = List.of("id@supplier.example");
        assertFound(rfq, MatchWay.THREAD);

        mails.from = "eve@stranger.example";
        assertThat(mails.thread()).as("whoever has seen their mail").isEmpty();
    }

    @Test
    void a_mark_holds_though_the_key_was_changed() {
        var rfq = mails.sent();
        var ours = desk.mails().getFirst().messageId();
        var mark = ours.substring(0, ThreadToken.LENGTH);
        var marks =
                new Marks(new ThreadToken("another key of sixteen letters"), desk.stores.outbox());
        var about = new Subject("rfq", rfq.id().value());

        assertThat(marks.in(List.of("x " + mark.toUpperCase(java.util.Locale.ROOT))))
                .containsExactly(about);
        assertThat(marks.ofMails(List.of("rewritten@ses.example", mark + ".x@ses.example")))
                .containsExactly(about);
        assertThat(marks.ofMails(List.of(ours))).contains(about);
        assertThat(marks.in(List.of("a".repeat(ThreadToken.LENGTH)))).isEmpty();
    }

    @Test
    void the_colleague_of_whom_we_asked_is_of_the_same_house() {
        var rfq = queuedTo("sales@house.example");
        mails.from = "boss@house.example";

        assertFound(rfq, MatchWay.ONLY_OPEN);
        mails.from = "x@elsewhere.example";
        assertThat(mails.thread()).isEmpty();
    }

    @Test
    void who_has_an_address_where_everybody_has_one_is_nobody_else() {
        queuedTo("supplier@gmail.com");
        mails.from = "other@gmail.com";

        assertThat(mails.thread()).isEmpty();
    }

    @Test
    void what_is_sent_to_many_answers_nothing() {
        queuedTo("sales@house.example");
        mails.from = "sales@house.example";
        mails.headers = new ArrayList<>(List.of(new Header("List-Unsubscribe", "<x>")));

        assertThat(mails.thread()).isEmpty();
    }

    @Test
    void of_several_open_requests_the_one_it_speaks_of_is_guessed() {
        var cable = queuedTo("sales@house.example");
        var supplier = cable.supplier();
        var lamps = queued(supplier, "Светильник уличный");
        mails.from = "sales@house.example";
        mails.body = new Part.Text("1", "светильник уличный по 100 руб.");

        assertFound(lamps, MatchWay.ITEMS);
        mails.body = new Part.Text("1", "добрый день");
        assertThat(mails.thread()).isEmpty();
        mails.body = new Part.Text("1", "Светильник уличный, кабель ВВГнг 3х2,5, автомат 16А");
        assertThat(mails.thread()).as("as much of one as of the other").isEmpty();
    }

    @Test
    void of_too_many_open_requests_nobody_can_tell() {
        var supplier = queuedTo("sales@house.example").supplier();
        for (int i = 0; i < 20; i++) {
            desk.queued(supplier);
        }
        queued(supplier, "Светильник уличный");
        mails.from = "sales@house.example";
        mails.body = new Part.Text("1", "светильник уличный");

        assertThat(mails.thread()).isEmpty();
    }

    @Test
    void a_guess_never_counts_before_a_person_has_looked() {
        var supplier = queuedTo("sales@house.example").supplier();
        var lamps = queued(supplier, "Светильник уличный");
        mails.proven("sales@house.example");
        mails.body = new Part.Text("1", "светильник уличный по 100 руб.");
        desk.answer = Answers.of(AnswerOutcome.QUOTED, "100");

        mails.receive();

        assertThat(desk.stores.quotes().ofRfq(lamps.id()).orElseThrow().versions())
                .extracting(version -> version.status())
                .containsExactly(QuoteStatus.HELD);
    }

    @Test
    void a_letter_about_something_else_belongs_to_nothing() {
        var ours =
                desk.stores
                        .transactions()
                        .inTransaction(
                                () ->
                                        desk.post
                                                .send(
                                                        new Post.Letter(
                                                                LetterKind.WON,
                                                                new Subject(
                                                                        "supplier", new UUID(8, 8)),
                                                                new MailAddress(
                                                                        null,
                                                                        new EmailAddress(
                                                                                "a@b.example")),
                                                                Language.RUSSIAN,
                                                                Map.of(),
                                                                false,
                                                                List.of()))
                                                .messageId());
        mails.inReplyTo = List.of(ours);

        assertThat(mails.thread()).isEmpty();
    }

    private void assertFound(Rfq rfq, MatchWay way) {
        assertThat(mails.thread()).contains(new Found.OfSupplier(rfq, way, false));
    }

    private Rfq queuedTo(String address) {
        var supplier =
                new Supplier(
                        new SupplierId(UUID.randomUUID()),
                        "Дом",
                        Language.RUSSIAN,
                        List.of(new EmailAddress(address)),
                        List.of(),
                        PostDesk.NOON);
        desk.stores.transactions().run(() -> desk.stores.suppliers().addUnlessKnown(supplier));
        return desk.queued(supplier.id());
    }

    /** Another request, for one thing only. */
    private Rfq queued(SupplierId supplier, String thing) {
        var order = RfqFixtures.addOrder(desk.stores, 2030, 1, PostDesk.NOON);
        desk.orders.put(new AskedOrder(order.id(), Owner.NOBODY, true, List.of()));
        var item = order.items().getFirst();
        var draft =
                Rfq.draft(
                        new RfqId(desk.ids.next()),
                        order.id(),
                        supplier,
                        List.of(
                                new RfqItem(
                                        1, item.id(), thing, null, item.quantity(), item.unit())),
                        PostDesk.NOON);
        var rfq = RfqFixtures.sent(draft, 2030, 1);
        desk.stores.transactions().run(() -> desk.stores.rfqs().add(rfq));
        return rfq;
    }
}
