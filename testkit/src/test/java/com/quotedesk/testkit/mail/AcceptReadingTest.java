package com.quotedesk.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.mail.AcceptReading;
import com.quotedesk.application.mail.AcceptReading.Outcome;
import com.quotedesk.application.orders.AddItem;
import com.quotedesk.application.orders.CancelItem;
import com.quotedesk.application.orders.OrderOutcome;
import com.quotedesk.application.orders.OrderRequest;
import com.quotedesk.application.quotes.QuoteIntake;
import com.quotedesk.application.reading.ItemOrigin;
import com.quotedesk.application.reading.Reading;
import com.quotedesk.application.reading.ReadingId;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.orders.ItemDetails;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.reading.AnswerOutcome;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.work.OvertakenTransactions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What follows from a later reading, and what a person did that it does not undo. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AcceptReadingTest {

    private final ReadingDesk desk = new ReadingDesk();

    @Test
    void the_order_says_what_the_reading_says() {
        desk.inquiry = ReadLines.of("200 m cable", "10 pcs lamp", "1 pcs pump");
        var message = desk.receive();
        desk.inquiry =
                ReadLines.of(
                        List.of(new Doubt(DoubtKind.MISSING_QUANTITY, 2, null)),
                        "250 m cable",
                        "? pcs lamp",
                        "1 pcs  ",
                        "7 kg nails");
        var reading = desk.reread(message);

        var outcome = desk.accept(reading);

        var order = desk.orderOf(message);
        assertThat(outcome).isEqualTo(new Outcome.OrderChanged(order, List.of()));
        assertThat(items(order))
                .containsExactly("cable 250 m", "lamp ? pcs", "pump 1 pcs, gone", "nails 7 kg");
        assertThat(order.doubts()).containsExactly(new Doubt(DoubtKind.MISSING_QUANTITY, 2, null));
        assertThat(desk.desk.stores.readings().originsOf(order.id()))
                .contains(
                        new ItemOrigin(order.items().get(0).id(), reading.id(), 1),
                        new ItemOrigin(order.items().get(1).id(), reading.id(), 2),
                        new ItemOrigin(order.items().get(3).id(), reading.id(), 4));
        assertThat(desk.desk.stores.readings().find(reading.id()).orElseThrow().appliedAt())
                .isNotNull();
        assertThat(desk.desk.stores.auditLog().of("order", order.id().value()))
                .extracting(entry -> entry.action())
                .containsExactly("order.received", "order.read-again");
        assertThat(desk.accept(reading)).isEqualTo(new Outcome.AcceptedBefore());
    }

    @Test
    void items_that_a_person_changed_stay_and_are_named() {
        desk.inquiry =
                ReadLines.of("200 m cable", "10 pcs lamp", "1 pcs pump", "5 pcs nut", "? pcs bolt");
        var message = desk.receive();
        var order = desk.orderOf(message);
        desk.change(order, 0, details("cable", "300", Unit.METRE));
        desk.change(order, 1, details("lamp", "12", Unit.PIECE));
        desk.change(order, 3, new ItemDetails("nut", "N-1", new BigDecimal(5), Unit.PIECE));
        desk.change(order, 4, details("bolt", "9", Unit.PIECE));
        new CancelItem(desk.orderChanges)
                .cancel(
                        new CancelItem.Command(
                                new OrderRequest(desk.admin, order.id(), null),
                                order.items().get(2).id(),
                                "not ours"));
        desk.inquiry =
                ReadLines.of(
                        "250 m cable", "12 pcs lamp", "1 pcs pump", "? pcs bolt", "8 kg nails");

        var outcome = desk.accept(desk.reread(message));

        var now = desk.orderOf(message);
        assertThat(items(now))
                .containsExactly(
                        "cable 300 m",
                        "lamp 12 pcs",
                        "pump 1 pcs, gone",
                        "nut 5 pcs",
                        "bolt 9 pcs",
                        "nails 8 kg");
        assertThat(((Outcome.OrderChanged) outcome).kept())
                .containsExactly(
                        now.items().get(0).id(), now.items().get(3).id(), now.items().get(4).id());
    }

    @Test
    void whatever_a_person_touched_stays() {
        desk.inquiry = ReadLines.of("1 pcs one", "1 pcs two", "1 pcs three", "? pcs four");
        var message = desk.receive();
        var order = desk.orderOf(message);
        desk.change(order, 0, details("one more", "1", Unit.PIECE));
        desk.change(order, 1, details("two", "1", Unit.BOX));
        desk.change(order, 2, new ItemDetails("three", null, null, Unit.PIECE));
        desk.inquiry = ReadLines.of("2 pcs one", "2 pcs two", "2 pcs three", "2 pcs four");

        desk.accept(desk.reread(message));

        assertThat(items(desk.orderOf(message)))
                .containsExactly("one more 1 pcs", "two 1 box", "three ? pcs", "four 2 pcs");
    }

    @Test
    void an_item_that_a_person_added_stays_and_one_in_another_unit_follows() {
        var message = desk.receive();
        var order = desk.orderOf(message);
        new AddItem(desk.orderChanges, desk.desk.ids)
                .add(
                        new AddItem.Command(
                                new OrderRequest(desk.admin, order.id(), null),
                                details("own", "1", Unit.PIECE)));
        desk.inquiry = ReadLines.of("200 km cable", "0 pcs lamp");

        desk.accept(desk.reread(message));

        assertThat(items(desk.orderOf(message)))
                .containsExactly("cable 200 km", "lamp ? pcs", "own 1 pcs");
    }

    @Test
    void an_order_of_which_nothing_was_understood_is_filled() {
        desk.inquiry = ReadLines.of(List.of(Doubt.of(DoubtKind.NO_ITEMS)));
        var message = desk.receive();
        desk.inquiry = ReadLines.of("200 m cable");

        desk.accept(desk.reread(message));

        assertThat(items(desk.orderOf(message))).containsExactly("cable 200 m");
        assertThat(desk.orderOf(message).needsReview()).isFalse();
    }

    @Test
    void what_says_nothing_changes_nothing() {
        var message = desk.receive();
        desk.inquiry = ReadLines.of();
        assertThat(desk.accept(desk.reread(message))).isEqualTo(new Outcome.NothingToApply());

        desk.kind = MessageKind.OTHER;
        var other = desk.receive();
        desk.inquiry = ReadLines.of("1 pcs lamp");
        assertThat(desk.accept(desk.reread(other))).isEqualTo(new Outcome.NothingToApply());
        var first = desk.desk.stores.readings().of(other).getLast();
        assertThat(desk.accept(first)).isEqualTo(new Outcome.AcceptedBefore());
    }

    @Test
    void a_reading_of_nothing_or_of_another_mail_is_not_accepted() {
        var message = desk.receive();
        var reading = desk.reread(message);
        var nothing =
                new Reading(
                        new ReadingId(UUID.randomUUID()),
                        message,
                        3,
                        null,
                        MessageKind.OTHER,
                        true,
                        reading.language(),
                        new Reading.What.Nothing(),
                        reading.at(),
                        reading.took(),
                        null);
        desk.desk.stores.transactions().run(() -> desk.desk.stores.readings().add(nothing));

        assertThat(desk.accept(nothing)).isEqualTo(new Outcome.NothingToApply());
        assertThat(accept(desk.admin, new MessageId(UUID.randomUUID()), reading, null))
                .isEqualTo(new Outcome.Unknown());
    }

    @Test
    void who_may_not_or_looked_at_an_older_order_is_told() {
        var message = desk.receive();
        var reading = desk.reread(message);
        var viewer = Access.of(new UserId(new UUID(0, 8)), null, Role.VIEWER);

        assertThat(accept(viewer, message, reading, null)).isEqualTo(new Outcome.NotAllowed());
        assertThat(accept(desk.admin, message, reading, 77L))
                .isEqualTo(new Outcome.OrderNotChanged(new OrderOutcome.Conflict(1)));
        assertThat(
                        desk.accepting(new OvertakenTransactions())
                                .accept(
                                        new AcceptReading.Command(
                                                desk.admin, message, reading.id(), null)))
                .isEqualTo(new Outcome.Conflict());
    }

    @Test
    void a_quote_gets_the_later_reading_as_its_next_version() {
        var rfq = answered("10", "20");
        var message = desk.receive();
        desk.desk.answer = Answers.of(AnswerOutcome.QUOTED, "11", "21");
        var reading = desk.reread(message);

        var outcome = desk.accept(reading);

        var quote = desk.desk.stores.quotes().ofRfq(rfq.id()).orElseThrow();
        assertThat(outcome).isEqualTo(new Outcome.QuoteReceived(quote));
        assertThat(price(quote)).isEqualTo("11");
        assertThat(desk.desk.stores.readings().find(reading.id()).orElseThrow().appliedAt())
                .isNotNull();
    }

    @Test
    void a_quote_that_may_not_be_taken_is_not() {
        answered("10", "20");
        var message = desk.receive();
        var reading = desk.reread(message);
        var editor = desk.admin.only(Set.of(Permission.EDIT_ORDERS));

        assertThat(accept(editor, message, reading, null))
                .isEqualTo(new Outcome.QuoteNotReceived(new QuoteIntake.Outcome.Forbidden()));
        desk.desk.answer = Answers.of(AnswerOutcome.QUESTION);
        assertThat(desk.accept(desk.reread(message))).isEqualTo(new Outcome.NothingToApply());
        // What was an answer never was an order.
        desk.kind = MessageKind.CLIENT_REQUEST;
        assertThat(desk.accept(desk.reread(message))).isEqualTo(new Outcome.NothingToApply());
    }

    private Rfq answered(String... prices) {
        var rfq = desk.desk.queued();
        desk.desk.deliver.deliverNext();
        var address =
                desk.desk
                        .stores
                        .suppliers()
                        .find(rfq.supplier())
                        .orElseThrow()
                        .addresses()
                        .getFirst();
        desk.content = ContentFixtures.aMail(address.value(), "Re: RFQ-2026-0001", "text");
        desk.kind = MessageKind.SUPPLIER_REPLY;
        desk.desk.answer = Answers.of(AnswerOutcome.QUOTED, prices);
        return rfq;
    }

    private Outcome accept(Access by, MessageId message, Reading reading, @Nullable Long seen) {
        return desk.acceptReading.accept(
                new AcceptReading.Command(by, message, reading.id(), seen));
    }

    private static String price(Quote quote) {
        return quote.versions()
                .getLast()
                .offer()
                .lines()
                .getFirst()
                .price()
                .amount()
                .stripTrailingZeros()
                .toPlainString();
    }

    private static ItemDetails details(String name, String quantity, Unit unit) {
        return new ItemDetails(name, null, new BigDecimal(quantity), unit);
    }

    private static List<String> items(Order order) {
        return order.items().stream()
                .map(
                        item ->
                                item.name()
                                        + " "
                                        + (item.quantity() == null
                                                ? "?"
                                                : item.quantity().toPlainString())
                                        + " "
                                        + item.unit().code()
                                        + (item.isOpen() ? "" : ", gone"))
                .toList();
    }
}
