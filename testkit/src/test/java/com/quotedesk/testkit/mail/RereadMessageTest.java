package com.quotedesk.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.mail.RereadMessage;
import com.quotedesk.application.reading.Reading.What;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.reading.AnswerOutcome;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Reading a mail again shows what another reader makes of it, and changes nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RereadMessageTest {

    private final ReadingDesk desk = new ReadingDesk();

    @Test
    void one_more_reading_is_kept_and_the_order_stays() {
        var message = desk.receive();
        var order = desk.orderOf(message);
        desk.inquiry = ReadLines.of("250 m cable", "3 pcs pump");

        var reading = desk.reread(message);

        assertThat(reading.version()).isEqualTo(2);
        assertThat(reading.appliedAt()).isNull();
        assertThat(reading.what()).isEqualTo(new What.Asked(desk.inquiry));
        assertThat(desk.desk.stores.readings().of(message)).hasSize(2).contains(reading);
        assertThat(desk.orderOf(message)).isEqualTo(order);
        assertThat(reading.since(desk.desk.stores.readings().of(message).getLast()))
                .extracting(
                        change ->
                                (change.before() == null ? "" : change.before().text())
                                        + ">"
                                        + (change.after() == null ? "" : change.after().text()))
                .containsExactly("200>250", "lamp>", "10>", "pcs>", ">pump", ">3", ">pcs");
    }

    @Test
    void a_suppliers_answer_is_read_as_one() {
        var rfq = desk.desk.queued();
        desk.content = ofSupplier(rfq.supplier());
        desk.kind = MessageKind.SUPPLIER_REPLY;
        desk.desk.answer = Answers.of(AnswerOutcome.QUOTED, "10", "20");
        var message = desk.receive();
        desk.desk.answer = Answers.of(AnswerOutcome.QUOTED, "11", "20");

        var reading = desk.reread(message);

        assertThat(reading.what()).isEqualTo(new What.Answered(rfq.id(), desk.desk.answer));
        assertThat(reading.since(desk.desk.stores.readings().of(message).getLast()))
                .singleElement()
                .satisfies(change -> assertThat(change.after().text()).isEqualTo("11"));
        desk.kind = MessageKind.CLIENT_REQUEST;
        var asked = desk.reread(message);
        assertThat(reading.since(asked)).anyMatch(change -> change.before() == null);
        assertThat(asked.since(reading))
                .anyMatch(change -> change.after() == null)
                .anyMatch(change -> change.before() == null);
    }

    @Test
    void what_cannot_be_read_again_is_told() {
        var message = desk.receive();
        var waiting = desk.arrive();
        var viewer = Access.of(new UserId(new UUID(0, 8)), null, Role.VIEWER);

        assertThat(read(desk.admin, new MessageId(UUID.randomUUID()), "rules"))
                .isEqualTo(new RereadMessage.Outcome.Unknown());
        assertThat(read(desk.admin, message, "oracle"))
                .isEqualTo(new RereadMessage.Outcome.UnknownReader(Set.of("rules")));
        assertThat(read(desk.admin, waiting, "rules"))
                .isEqualTo(new RereadMessage.Outcome.Waiting());
        assertThat(read(viewer, message, "rules"))
                .isEqualTo(new RereadMessage.Outcome.NotAllowed());
    }

    private RereadMessage.Outcome read(Access by, MessageId message, String reader) {
        return desk.rereading().read(new RereadMessage.Command(by, message, reader));
    }

    private MessageContent ofSupplier(SupplierId supplier) {
        var address =
                desk.desk.stores.suppliers().find(supplier).orElseThrow().addresses().getFirst();
        return ContentFixtures.aMail(address.value(), "Re: RFQ-2026-0001", "text");
    }
}
