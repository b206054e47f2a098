package com.quotedesk.ai.reading.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.ai.reading.Mailings;
import com.quotedesk.ai.reading.RulesReaders;
import com.quotedesk.domain.reading.AnswerLine;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.reading.PriceTier;
import com.quotedesk.domain.reading.Request;
import com.quotedesk.domain.reading.RequestedPosition;
import com.quotedesk.domain.reading.SupplierAnswer;
import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What an answer says of one position here and of another there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClausesTest {

    private static final Request REQUEST =
            new Request(
                    "RFQ-2026-0009",
                    null,
                    null,
                    null,
                    List.of(
                            position(1, "Лебёдка ручная 1 т", 20),
                            position(2, "Домкрат бутылочный 5 т", 40),
                            position(3, "Строп текстильный 3 м", 300)));

    @Test
    void the_price_stands_here_and_the_stock_there() {
        var answer =
                read(
                        "Лебёдки отдадим по 4 100 руб., домкраты по 2 300 руб., стропы по 390."
                                + " Лебёдки есть, домкраты под заказ 10 дней.");
        assertThat(said(answer))
                .containsExactly("1 4100 IN_STOCK", "2 2300 ON_ORDER", "3 390 UNSTATED");
    }

    @Test
    void positions_may_be_refused_by_their_numbers_or_as_the_rest() {
        assertThat(said(read("По 1 и 3 не работаем.\nДомкрат 2 450 руб, в наличии.")))
                .containsExactly("1 null UNAVAILABLE", "2 2450 IN_STOCK", "3 null UNAVAILABLE");
        assertThat(said(read("Возим только стропы: 3 м по 410 руб. Остальное не наш профиль.")))
                .containsExactly("1 null UNAVAILABLE", "2 null UNAVAILABLE", "3 410 UNSTATED");
    }

    @Test
    void prices_by_quantity_are_kept_beside_the_one_for_what_was_asked() {
        var line =
                read("Строп 3 м: от 50 шт – 420; от 200 шт – 395; от 1000 шт – 370 руб.")
                        .lines()
                        .getFirst();
        assertThat(line.unitPrice().value()).isEqualByComparingTo("395");
        assertThat(line.tiers())
                .extracting(Found::value)
                .containsExactly(tier("50", "420"), tier("200", "395"), tier("1000", "370"));
    }

    @Test
    void what_is_named_above_is_priced_below() {
        var answer =
                read(
                        """
                        Лебёдка ручная 1 т
                        цена 4 250 руб., в наличии

                        Строп текстильный 3 м
                        до 100 шт - 430 руб
                        от 100 шт - 400 руб
                        """);
        assertThat(said(answer)).containsExactly("1 4250 IN_STOCK", "3 400 UNSTATED");
    }

    @Test
    void the_price_after_a_discount_counts_and_a_sum_beside_a_price_does_not() {
        assertThat(said(read("Домкрат 2 500 руб, со скидкой 2 300 руб")))
                .containsExactly("2 2300 UNSTATED");
        assertThat(said(read("2. Домкрат: цена 2 500 руб. итого 100 000 руб.")))
                .containsExactly("2 2500 UNSTATED");
    }

    private static SupplierAnswer read(String text) {
        return RulesReaders.quoteReader()
                .read(
                        Mailings.text("Пётр <sales@grip.example>", "Re: RFQ-2026-0009", text),
                        REQUEST,
                        Mailings.CONTEXT);
    }

    private static List<String> said(SupplierAnswer answer) {
        return answer.lines().stream().map(ClausesTest::said).toList();
    }

    private static String said(AnswerLine line) {
        var price = line.unitPrice() == null ? "null" : line.unitPrice().value().toPlainString();
        return line.position() + " " + price + " " + line.availability();
    }

    private static PriceTier tier(String from, String price) {
        return new PriceTier(new BigDecimal(from), new BigDecimal(price));
    }

    private static RequestedPosition position(int number, String name, int quantity) {
        return new RequestedPosition(number, name, null, new BigDecimal(quantity), Unit.PIECE);
    }
}
