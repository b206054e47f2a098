package com.quotedesk.ai.reading.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.ai.reading.Mailings;
import com.quotedesk.ai.reading.RulesReaders;
import com.quotedesk.application.reading.Reading.What;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the model's server does, the order is made and the quote is taken, with the rules'
 * values, and the reason stands among their doubts.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ModelFailuresTest {

    private static final String SUPPLIER = "zhukov@metizy.example";

    private static final MessageContent INQUIRY =
            Mailings.text(
                    "Мария Зорина <zorina@zavod.example>",
                    "Заявка",
                    """
                    Добрый день! Прошу цену:
                    - Рукав пожарный 51 мм - 12 шт
                    - Кран шаровой Ду25

                    Вторых хватит на всех: семь.
                    """);

    private static final MessageContent ANSWER =
            Mailings.text(
                    "Пётр <" + SUPPLIER + ">",
                    "Re: RFQ-2026-0001",
                    """
                    1. Шпилька М12 - 145,00 руб/шт
                    2. Канат стальной - 49 руб/шт
                    Цены с НДС 22%.
                    """);

    private final Asked asked = new Asked();
    private final MailDesk desk = new MailDesk();

    @AfterEach
    void stop() {
        asked.close();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("refused", 1, StandInServer.refuses()),
                Arguments.of("truncated", 1, StandInServer.isCutOff("{\"items\":[{\"line\":3")),
                Arguments.of("malformed", 1, StandInServer.says("{\"items\":[{\"line\":3")),
                Arguments.of("malformed", 1, StandInServer.says("{\"goods\":[]}")),
                Arguments.of("unauthorized", 1, StandInServer.fails(401)),
                Arguments.of("rate_limited", 1, StandInServer.fails(429, "Retry-After: 3600")),
                Arguments.of("rate_limited", 3, StandInServer.fails(429, "Retry-After: 1")),
                Arguments.of("unavailable", 3, StandInServer.fails(500)),
                Arguments.of("unavailable", 3, StandInServer.resets()),
                Arguments.of("timed_out", 3, StandInServer.hangs()),
                Arguments.of("timed_out", 3, StandInServer.drips()));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void the_order_is_made_and_says_why_no_model_was_heard(
            String reason, int times, StandInServer.Behaviour behaviour) {
        failing(times, behaviour);

        var filed = desk.file(INQUIRY, asked.inquiries(), RulesReaders.quoteReader());

        assertThat(items(filed.order()))
                .containsExactly("Рукав пожарный 51 мм 12", "Кран шаровой Ду25 -");
        assertThat(filed.order().needsReview()).isTrue();
        assertThat(filed.order().doubts()).contains(Doubt.of(DoubtKind.MODEL_SILENT, reason));
        assertThat(filed.reading().what()).isInstanceOf(What.Asked.class);
        assertThat(filed.reading().what().reader()).isEqualTo("rules/1");
        var effort = filed.reading().what().effort();
        assertThat(effort.model()).isEqualTo("gpt-test");
        assertThat(effort.questions()).isBetween(1, times);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void the_quote_is_taken_and_says_why_no_model_was_heard(
            String reason, int times, StandInServer.Behaviour behaviour) {
        var rfq = desk.asked(SUPPLIER, "Шпилька М12", "Канат стальной");
        failing(times, behaviour);

        var filed = desk.file(ANSWER, RulesReaders.inquiryReader(), asked.quotes());

        var quote = desk.stores.quotes().ofRfq(rfq.id()).orElseThrow();
        assertThat(prices(quote)).containsExactly("1=145", "2=49");
        assertThat(quote.versions().getFirst().offer().doubts())
                .contains(Doubt.of(DoubtKind.MODEL_SILENT, reason));
        assertThat(filed.orders()).isEmpty();
        assertThat(filed.reading().what()).isInstanceOf(What.Answered.class);
    }

    @Test
    void a_good_answer_fills_the_order_and_its_cost_is_kept() {
        asked.server.then(
                StandInServer.says(
                        """
                        {"items":[
                          {"line":3,"name":"Рукав пожарный 51 мм","sku":null,"quantity":"12","quantity_line":3,"unit":"pcs"},
                          {"line":4,"name":"Кран шаровой Ду25","sku":null,"quantity":"7","quantity_line":5,"unit":"pcs"}],
                         "company":null,"delivery_place":null}
                        """));

        var filed = desk.file(INQUIRY, asked.inquiries(), RulesReaders.quoteReader());

        assertThat(items(filed.order()))
                .containsExactly("Рукав пожарный 51 мм 12", "Кран шаровой Ду25 7");
        assertThat(filed.order().needsReview()).isFalse();
        assertThat(filed.reading().what().reader()).isEqualTo("rules/1+gpt-test/inquiry/1");
        assertThat(filed.reading().what().effort().tokens()).isEqualTo(1100);
        assertThat(filed.reading().what().effort().cost()).isEqualByComparingTo("0.00021");
    }

    @Test
    void an_invented_price_reaches_no_quote_and_is_told() {
        var rfq = desk.asked(SUPPLIER, "Шпилька М12", "Канат стальной");
        asked.server.then(
                StandInServer.says(
                        """
                        {"lines":[{"position":1,"line":2,"price":"85","price_for":"1","availability":"in_stock","lead_min":null,"lead_max":null,"substitute":null,"minimum":null}],
                         "currency":"RUB","vat":"included","vat_rate":"22"}
                        """));

        var filed = desk.file(ANSWER, RulesReaders.inquiryReader(), asked.quotes());

        var quote = desk.stores.quotes().ofRfq(rfq.id()).orElseThrow();
        assertThat(prices(quote)).containsExactly("1=145", "2=49");
        assertThat(quote.versions().getFirst().offer().doubts())
                .contains(Doubt.of(DoubtKind.INVENTED_VALUE, "85"));
        assertThat(filed.reading().invented()).isEqualTo(1);
    }

    private void failing(int times, StandInServer.Behaviour behaviour) {
        asked.callTimeout(Duration.ofMillis(600)).timeout(Duration.ofMillis(2000));
        for (int i = 0; i < times; i++) {
            asked.server.then(behaviour);
        }
    }

    private static List<String> items(Order order) {
        return order.items().stream()
                .map(
                        item ->
                                item.name()
                                        + " "
                                        + (item.quantity() == null
                                                ? "-"
                                                : item.quantity().toPlainString()))
                .toList();
    }

    private static List<String> prices(Quote quote) {
        return quote.versions().getFirst().offer().lines().stream()
                .map(
                        line ->
                                line.position()
                                        + "="
                                        + line.price()
                                                .amount()
                                                .stripTrailingZeros()
                                                .toPlainString())
                .toList();
    }
}
