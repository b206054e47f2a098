package com.quotedesk.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.orders.ChangeItem;
import com.quotedesk.application.orders.OrderOutcome;
import com.quotedesk.application.orders.OrderRequest;
import com.quotedesk.application.quotes.QuoteIntake;
import com.quotedesk.application.quotes.RecordQuote;
import com.quotedesk.application.reading.ItemOrigin;
import com.quotedesk.application.reading.Reading;
import com.quotedesk.application.reading.Reading.What;
import com.quotedesk.application.reading.ReadingId;
import com.quotedesk.application.reading.ReadingMemory.Correction;
import com.quotedesk.application.reading.TableLayouts;
import com.quotedesk.application.rfqs.By;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.orders.ItemDetails;
import com.quotedesk.domain.quotes.Offer;
import com.quotedesk.domain.quotes.QuoteDoor;
import com.quotedesk.domain.reading.AnswerOutcome;
import com.quotedesk.domain.reading.ColumnRole;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.reading.Lesson;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.reading.ReadField;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.testkit.quotes.QuoteFixtures;
import com.quotedesk.testkit.reading.ReadingFixtures;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a person puts right once is read right the next time, from that sender only. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LearnFromCorrectionTest {

    private static final String HOUSE = "@client.example";

    private final ReadingDesk desk = new ReadingDesk();

    @Test
    void the_next_mail_of_the_house_says_our_name_and_article() {
        var order = desk.orderOf(desk.receive());
        desk.change(order, 1, details("Lamp LED", "L-7", "10", Unit.PIECE));

        desk.content = ContentFixtures.aMail("boris@client.example", "Ещё", "text");
        var next = desk.orderOf(desk.receive());

        assertThat(next.items())
                .extracting(item -> item.name() + " " + item.sku())
                .containsExactly("cable null", "Lamp LED L-7");
        desk.change(next, 1, details("Lamp E27", "L-8", "10", Unit.PIECE));
        assertThat(lessons(HOUSE)).containsExactly(new Lesson.Alias("lamp", "Lamp E27", "L-8"));
    }

    @Test
    void another_house_is_read_as_before() {
        var order = desk.orderOf(desk.receive());
        desk.change(order, 1, details("Lamp LED", "L-7", "10", Unit.PIECE));

        desk.content = ContentFixtures.aMail("anna@other.example", "Заявка", "text");
        assertThat(desk.orderOf(desk.receive()).items().get(1).name()).isEqualTo("lamp");
        desk.content = ContentFixtures.aMail(null, "Заявка", "text");
        assertThat(desk.orderOf(desk.receive()).items().get(1).name()).isEqualTo("lamp");
    }

    @Test
    void at_a_provider_for_everybody_each_address_is_a_house() {
        desk.content = ContentFixtures.aMail("anna@mail.ru", "Заявка", "text");
        var order = desk.orderOf(desk.receive());
        desk.change(order, 1, details("lamp", "L-7", "10", Unit.PIECE));

        assertThat(lessons("anna@mail.ru"))
                .containsExactly(new Lesson.Alias("lamp", "lamp", "L-7"));
    }

    @Test
    void a_word_for_a_unit_is_understood_the_next_time() {
        desk.inquiry =
                ReadLines.of(
                        List.of(
                                new Doubt(DoubtKind.UNKNOWN_UNIT, 1, "бухт"),
                                new Doubt(DoubtKind.MISSING_QUANTITY, 1, "бухт"),
                                new Doubt(DoubtKind.UNKNOWN_UNIT, 3, "мешк"),
                                new Doubt(DoubtKind.UNKNOWN_UNIT, 1, null)),
                        "2 pcs cable",
                        "1 pcs lamp");
        var order = desk.orderOf(desk.receive());
        desk.change(order, 0, details("cable", null, "2", Unit.ROLL));
        desk.change(order, 1, details("lamp", null, "1", Unit.PACK));

        var next = desk.orderOf(desk.receive());

        assertThat(lessons(HOUSE)).containsExactly(new Lesson.UnitWord("бухт", Unit.ROLL));
        assertThat(next.items().getFirst().unit()).isEqualTo(Unit.ROLL);
        desk.change(next, 0, details("cable", null, "2", Unit.BOX));
        assertThat(lessons(HOUSE)).containsExactly(new Lesson.UnitWord("бухт", Unit.BOX));
    }

    @Test
    void a_number_is_looked_for_in_the_tables_and_its_column_remembered() {
        desk.inquiry = ReadLines.of("200 m cable", "? pcs lamp", "3 pcs pump");
        var message = desk.receive();
        var order = desk.orderOf(message);
        desk.change(order, 0, details("cable", null, "250", Unit.METRE));
        desk.change(order, 1, details("lamp", null, "7.0", Unit.PIECE));
        desk.change(order, 2, new ItemDetails("pump", null, null, Unit.PIECE));
        assertThat(desk.desk.stores.readingMemory().corrections(message))
                .containsExactly(
                        new Correction(message, 1, ReadField.QUANTITY, "250"),
                        new Correction(message, 2, ReadField.QUANTITY, "7"));
        var asked = new ArrayList<TableLayouts.Right>();
        var column = new Lesson.Column("К закупке", ColumnRole.QUANTITY);
        desk.layouts =
                (mail, rights) -> {
                    asked.addAll(rights);
                    return List.of(column);
                };

        desk.studying().study();

        assertThat(asked)
                .containsExactly(
                        new TableLayouts.Right(
                                "cable",
                                ColumnRole.QUANTITY,
                                new BigDecimal(250),
                                new Evidence.Cell("1", 0, 1, 2)),
                        new TableLayouts.Right(
                                "lamp", ColumnRole.QUANTITY, new BigDecimal(7), null));
        assertThat(lessons(HOUSE)).containsExactly(column);
        assertThat(desk.desk.stores.readingMemory().unstudied(10)).isEmpty();
    }

    @Test
    void nothing_is_learned_of_a_mail_of_nobody_nor_of_an_item_in_no_mail() {
        desk.content = ContentFixtures.aMail(null, "Заявка", "text");
        var message = desk.receive();
        desk.change(desk.orderOf(message), 0, details("Cable", "C", "1", Unit.PIECE));
        correct(new Correction(message, 1, ReadField.QUANTITY, "9"));
        desk.layouts = (mail, rights) -> List.of(new Lesson.Column("x", ColumnRole.NONE));
        desk.studying().study();
        desk.lessons.learnFromItem(UUID.randomUUID(), details("Cable", "C", "1", Unit.PIECE));

        assertThat(desk.desk.stores.readingMemory().unstudied(10)).isEmpty();
    }

    @Test
    void an_item_that_comes_from_an_answer_teaches_nothing() {
        var order = desk.orderOf(desk.receive());
        var message = ReadingFixtures.aMessage(desk.desk.stores, PostDesk.NOON);
        var item = order.items().getFirst().id();
        var reading = reading(message, new What.Nothing());
        desk.desk
                .stores
                .transactions()
                .run(
                        () -> {
                            desk.desk.stores.readings().add(reading);
                            desk.desk
                                    .stores
                                    .readings()
                                    .originate(List.of(new ItemOrigin(item, reading.id(), 1)));
                        });
        desk.change(order, 0, details("Cable", "C", "1", Unit.PIECE));
        correct(new Correction(message, 1, ReadField.QUANTITY, "9"));
        var asked = new ArrayList<TableLayouts.Right>();
        desk.layouts =
                (mail, rights) -> {
                    asked.addAll(rights);
                    return List.of();
                };
        desk.studying().study();

        assertThat(lessons(HOUSE)).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void what_is_refused_teaches_nothing() {
        var order = desk.orderOf(desk.receive());

        var outcome =
                new ChangeItem(desk.orderChanges, desk.lessons)
                        .change(
                                new ChangeItem.Command(
                                        new OrderRequest(desk.admin, order.id(), null),
                                        UUID.randomUUID(),
                                        details("Cable", "C", "1", Unit.PIECE)));

        assertThat(outcome).isInstanceOf(OrderOutcome.Refused.class);
        assertThat(lessons(HOUSE)).isEmpty();
    }

    @Test
    void prices_that_a_person_writes_down_otherwise_are_looked_for() {
        var rfq = answered("10", "20");
        var message = desk.receive();
        record(rfq, null, "12.50", "20");
        assertThat(desk.desk.stores.readingMemory().corrections(message))
                .containsExactly(new Correction(message, 1, ReadField.UNIT_PRICE, "12.5"));
        var asked = new ArrayList<TableLayouts.Right>();
        desk.layouts =
                (mail, rights) -> {
                    asked.addAll(rights);
                    return List.of();
                };

        desk.reread(message);

        desk.studying().study();

        assertThat(asked)
                .singleElement()
                .satisfies(
                        right -> {
                            assertThat(right.role()).isEqualTo(ColumnRole.PRICE);
                            assertThat(right.name()).isEqualTo(rfq.items().getFirst().name());
                            assertThat(right.read()).isNotNull();
                        });
    }

    @Test
    void a_price_that_was_not_read_is_looked_for_too() {
        var rfq = answered("10");
        var message = desk.receive();
        record(rfq, null, "10", "21");

        assertThat(desk.desk.stores.readingMemory().corrections(message))
                .containsExactly(new Correction(message, 2, ReadField.UNIT_PRICE, "21"));
        desk.studying().study();
        assertThat(desk.desk.stores.readingMemory().corrections(message)).isEmpty();
    }

    @Test
    void what_is_no_correction_teaches_nothing() {
        var rfq = desk.desk.queued();
        desk.desk.deliver.deliverNext();
        record(rfq, null, "10", "20");
        answered(rfq, "10", "20");
        var message = desk.receive();
        record(rfq, message, "12", "20");
        desk.kind = MessageKind.CLIENT_REQUEST;
        desk.reread(message);
        record(rfq, null, "12", "20");

        assertThat(desk.desk.stores.readingMemory().unstudied(10)).isEmpty();
    }

    private Rfq answered(String... prices) {
        var rfq = desk.desk.queued();
        desk.desk.deliver.deliverNext();
        answered(rfq, prices);
        return rfq;
    }

    private void answered(Rfq rfq, String... prices) {
        var supplier = desk.desk.stores.suppliers().find(rfq.supplier()).orElseThrow();
        desk.content =
                ContentFixtures.aMail(
                        supplier.addresses().getFirst().value(), "Re: RFQ-2026-0001", "text");
        desk.kind = MessageKind.SUPPLIER_REPLY;
        desk.desk.answer = Answers.of(AnswerOutcome.QUOTED, prices);
    }

    private void record(Rfq rfq, @Nullable MessageId message, String first, String second) {
        var prices = QuoteFixtures.prices(Unit.PIECE, first, second);
        var offer =
                new Offer(
                        message == null ? QuoteDoor.HAND : QuoteDoor.MAIL,
                        message,
                        prices.terms(),
                        prices.lines(),
                        List.of());
        new RecordQuote(desk.desk.stores.transactions(), desk.quotes, desk.lessons)
                .record(
                        new QuoteIntake.Command(
                                new By.Person(desk.admin),
                                rfq.id(),
                                offer,
                                false,
                                desk.desk.clock.instant()));
    }

    private void correct(Correction correction) {
        desk.desk
                .stores
                .transactions()
                .run(
                        () ->
                                desk.desk
                                        .stores
                                        .readingMemory()
                                        .correct(correction, desk.desk.clock.instant()));
    }

    private Reading reading(MessageId message, What what) {
        return new Reading(
                new ReadingId(UUID.randomUUID()),
                message,
                1,
                new EmailAddress("anna@client.example"),
                MessageKind.OTHER,
                true,
                Language.RUSSIAN,
                what,
                PostDesk.NOON,
                Duration.ZERO,
                PostDesk.NOON);
    }

    private List<Lesson> lessons(String house) {
        return desk.desk.stores.readingMemory().of(house).lessons();
    }

    private static ItemDetails details(
            String name, @Nullable String sku, String quantity, Unit unit) {
        return new ItemDetails(name, sku, new BigDecimal(quantity), unit);
    }
}
