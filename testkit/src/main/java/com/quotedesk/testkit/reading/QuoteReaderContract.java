package com.quotedesk.testkit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.reading.QuoteReader;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.reading.AnswerLine;
import com.quotedesk.domain.reading.AnswerOutcome;
import com.quotedesk.domain.reading.ReadField;
import com.quotedesk.domain.reading.ReadValues;
import com.quotedesk.domain.reading.Request;
import com.quotedesk.domain.reading.RequestedPosition;
import com.quotedesk.domain.reading.SupplierAnswer;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.testkit.mail.ContentFixtures;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What everybody keeps to who reads what suppliers answer. */
public interface QuoteReaderContract {

    Request REQUEST =
            new Request(
                    "RFQ-2026-0009",
                    null,
                    null,
                    null,
                    List.of(
                            new RequestedPosition(
                                    1, "Шпилька М12", null, new BigDecimal(60), Unit.PIECE),
                            new RequestedPosition(
                                    2, "Канат стальной", null, new BigDecimal(400), Unit.METRE)));

    String PRICES =
            """
            1. Шпилька М12 - 145,50 руб/шт
            2. Канат стальной - 49 руб/м
            Цены с НДС 22%.
            """;

    QuoteReader quoteReader();

    @Test
    default void prices_are_read_for_their_positions_with_their_places() {
        var answer = read(PRICES);

        assertThat(answer.outcome()).isEqualTo(AnswerOutcome.QUOTED);
        assertThat(answer.lines()).extracting(AnswerLine::position).containsExactly(1, 2);
        assertThat(ShownValues.texts(ReadValues.of(answer), ReadField.UNIT_PRICE))
                .containsExactly("145.5", "49");
        assertThat(ShownValues.texts(ReadValues.of(answer), ReadField.CURRENCY))
                .containsExactly("RUB");
        ShownValues.check(mail(PRICES), ReadValues.of(answer));
    }

    @Test
    default void a_position_that_is_not_priced_has_no_price() {
        var answer = read("1. Шпилька М12 - 145,50 руб/шт\nКанатов нет.\n");

        assertThat(answer.outcome()).isEqualTo(AnswerOutcome.PARTIALLY_QUOTED);
        assertThat(answer.lines())
                .filteredOn(line -> line.unitPrice() != null)
                .extracting(AnswerLine::position)
                .containsExactly(1);
    }

    @Test
    default void what_was_not_asked_is_no_position() {
        var answer = read("Лопата совковая - 300 руб/шт\n");

        assertThat(answer.lines()).noneMatch(line -> line.unitPrice() != null);
    }

    @Test
    default void the_same_mail_is_read_the_same_again() {
        assertThat(ReadValues.of(read(PRICES))).isEqualTo(ReadValues.of(read(PRICES)));
    }

    @Test
    default void any_text_is_read_to_its_end() {
        for (var text :
                List.of(
                        "",
                        "\u0000\uffff\ud800 - 5 руб",
                        "1. ".repeat(2000),
                        "1. Шпилька М12 - " + "9".repeat(5000) + " руб",
                        "> ".repeat(3000) + "5 руб")) {
            var answer = read(text);

            assertThat(answer.lines())
                    .allMatch(line -> line.position() == 1 || line.position() == 2);
            ShownValues.check(mail(text), ReadValues.of(answer));
        }
    }

    private SupplierAnswer read(String text) {
        return quoteReader().read(mail(text), REQUEST, InquiryReaderContract.CONTEXT);
    }

    private static MessageContent mail(String text) {
        return ContentFixtures.aMail("zhukov@metizy.example", "Re: RFQ-2026-0009", text);
    }
}
