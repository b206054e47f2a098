package com.quotedesk.ai.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.reading.AnswerLine;
import com.quotedesk.domain.reading.AnswerOutcome;
import com.quotedesk.domain.reading.Availability;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.reading.Request;
import com.quotedesk.domain.reading.RequestedPosition;
import com.quotedesk.domain.reading.SupplierAnswer;
import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesQuoteReaderTest {

    private static final String SUPPLIER = "Пётр Жуков <zhukov@metizy.example>";

    private static final Request REQUEST =
            new Request(
                    "RFQ-2026-0009",
                    null,
                    null,
                    null,
                    List.of(
                            new RequestedPosition(
                                    1, "Шпилька М12х1000", null, new BigDecimal(60), Unit.PIECE),
                            new RequestedPosition(
                                    2,
                                    "Канат стальной 6 мм",
                                    "KS-06",
                                    new BigDecimal(400),
                                    Unit.METRE),
                            new RequestedPosition(
                                    3, "Краска серая", null, new BigDecimal(20), Unit.KILOGRAM)));

    @Test
    void lines_are_matched_by_likeness_whatever_their_order() {
        var answer =
                read(
                        """
                        Краска, серая RAL 7040 - 310 руб/кг, под заказ 5-7 дней
                        Шпилька 12х1000 - 145,00 руб, в наличии
                        Канат 6 мм - 48 900 руб/км, на складе
                        Цены с НДС 22%. Оплата: отсрочка 10 дней
                        """);
        assertThat(answer.outcome()).isEqualTo(AnswerOutcome.QUOTED);
        assertThat(prices(answer)).containsExactly("1=145", "2=48.9", "3=310");
        assertThat(answer.lines().get(2).leadTime().value()).isEqualTo(new LeadTime(5, 7));
        assertThat(answer.paymentTerms().value()).isEqualTo("отсрочка 10 дней");
    }

    @Test
    void what_is_said_of_everything_holds_for_each_priced_line() {
        var answer =
                read(
                        """
                        1. 145 руб.
                        2. 48,90 руб.
                        3. не поставляем
                        Всё на складе. Предложение действует 10 дней.
                        """);
        assertThat(answer.outcome()).isEqualTo(AnswerOutcome.PARTIALLY_QUOTED);
        assertThat(answer.lines())
                .extracting(AnswerLine::availability)
                .containsExactly(
                        Availability.IN_STOCK, Availability.IN_STOCK, Availability.UNAVAILABLE);
        assertThat(answer.validUntil().value()).isEqualTo("2026-03-21");
    }

    @Test
    void a_line_total_is_divided() {
        var answer = read("Шпилька М12х1000, 60 шт — 9 000 руб. за всё");
        assertThat(prices(answer)).containsExactly("1=150");
    }

    @Test
    void a_substitute_is_named() {
        var answer = read("1. Шпилька М12 нет. Аналог: шпилька М12 DIN 976, 160 руб., в наличии");
        assertThat(answer.lines().getFirst().substitute().value()).isEqualTo("шпилька М12 DIN 976");
    }

    @Test
    void prices_of_something_else_fit_no_position() {
        var answer = read("Подшипник 6305 - 500 руб.\nРемень А-1200 - 300 руб.");
        assertThat(answer.lines()).isEmpty();
    }

    @Test
    void refusals_and_questions_price_nothing() {
        assertThat(read("К сожалению, этим не занимаемся.").outcome())
                .isEqualTo(AnswerOutcome.DECLINED);
        assertThat(read("Подскажите, нужна ли резка?").outcome()).isEqualTo(AnswerOutcome.QUESTION);
    }

    @Test
    void of_prices_by_quantity_the_one_for_the_quantity_asked_counts() {
        assertThat(
                        prices(
                                read(
                                        """
                                        Шпилька М12х1000: от 10 шт - 150 руб., от 50 шт - 140 руб., от 100 шт - 130 руб.
                                        Канат 6 мм: 52 руб/м, от 500 м 49 руб.
                                        """)))
                .containsExactly("1=140", "2=52");
    }

    @Test
    void a_table_may_be_aligned_with_spaces() {
        var answer =
                read(
                        """
                        Pos  Name                 Qty   Unit price USD   Lead time
                        1    Шпилька М12х1000     60    1.45             2 weeks
                        2    Канат стальной 6 мм  400   0.50             stock
                        3    Краска серая         20    no bid
                        """);
        assertThat(prices(answer)).containsExactly("1=1.45", "2=0.5");
        assertThat(answer.lines().get(2).availability()).isEqualTo(Availability.UNAVAILABLE);
    }

    @Test
    void a_single_word_may_tell_the_position() {
        assertThat(prices(read("Шпильки отдадим по 145 руб., канат по 49 руб/м.")))
                .containsExactly("1=145", "2=49");
    }

    @Test
    void the_content_of_a_coil_is_divided_out() {
        assertThat(prices(read("2. Канат стальной 6 мм - 1 250 руб. за бухту 100 м")))
                .containsExactly("2=12.5");
    }

    @Test
    void words_before_a_price_may_name_the_position_by_its_number() {
        assertThat(prices(read("По позиции 2 - 49 руб/м, 10-12 рабочих дней.")))
                .containsExactly("2=49");
    }

    @Test
    void a_total_that_does_not_add_up_is_a_doubt() {
        var offers =
                """
                1. Шпилька М12х1000 - 145 руб/шт
                2. Канат стальной 6 мм - 49 руб/м
                3. Краска серая - 310 руб/кг
                Цены без НДС 22%%.
                Итого: %s руб.
                """;
        // 60 of 145, 400 of 49, 20 of 310; and the same with the tax on top.
        for (var total : List.of("34 500,00", "42 090,00")) {
            assertThat(read(offers.formatted(total)).doubts()).isEmpty();
        }
        assertThat(read(offers.formatted("39 500,00")).doubts())
                .containsExactly(Doubt.of(DoubtKind.TOTAL_MISMATCH, "Итого: 39 500,00 руб."));
    }

    private static List<String> prices(SupplierAnswer answer) {
        return answer.lines().stream()
                .filter(line -> line.unitPrice() != null)
                .map(
                        line ->
                                line.position()
                                        + "="
                                        + line.unitPrice()
                                                .value()
                                                .stripTrailingZeros()
                                                .toPlainString())
                .toList();
    }

    private static SupplierAnswer read(String text) {
        MessageContent mail = Mailings.text(SUPPLIER, "Re: RFQ-2026-0009", text);
        return RulesReaders.quoteReader().read(mail, REQUEST, Mailings.CONTEXT);
    }
}
