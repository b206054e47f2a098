package com.quotedesk.ai.reading.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.ai.reading.Mailings;
import com.quotedesk.ai.reading.RulesReaders;
import com.quotedesk.ai.reading.model.ModelSettings.Mode;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.reading.AnswerOutcome;
import com.quotedesk.domain.reading.Availability;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.reading.Request;
import com.quotedesk.domain.reading.RequestedPosition;
import com.quotedesk.domain.reading.SupplierAnswer;
import com.quotedesk.domain.reading.VatTerms;
import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CascadeQuoteReaderTest {

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
                                    Unit.METRE)));

    private static final MessageContent LETTER =
            Mailings.text(
                    "Пётр <zhukov@metizy.example>",
                    "Re: RFQ-2026-0009",
                    """
                    Шпильки отдадим за 8 700 за всё, со склада.
                    Трос шестёрка выйдет по сорок девять рублей, 2 недели.
                    Всё с НДС 22%.
                    """);

    private static String reply(String price, String currency) {
        return """
               {"lines":[
                 {"position":1,"line":2,"price":"%s","price_for":"0","availability":"in_stock","lead_min":null,"lead_max":null,"substitute":null,"minimum":null},
                 {"position":2,"line":3,"price":"49","price_for":"1","availability":"unstated","lead_min":14,"lead_max":14,"substitute":null,"minimum":null}],
                "currency":%s,"vat":"included","vat_rate":"22"}
               """
                .formatted(price, currency);
    }

    private final Asked asked = new Asked();

    @AfterEach
    void stop() {
        asked.close();
    }

    @Test
    void prices_that_the_rules_miss_come_from_the_model_with_their_place() {
        asked.server.then(StandInServer.says(reply("8700", "\"RUB\"")));

        var answer = read(LETTER);

        assertThat(answer.outcome()).isEqualTo(AnswerOutcome.QUOTED);
        assertThat(prices(answer)).containsExactly("1=145", "2=49");
        assertThat(answer.lines().getFirst().availability()).isEqualTo(Availability.IN_STOCK);
        assertThat(answer.lines().get(1).leadTime().value()).isEqualTo(new LeadTime(14, 14));
        assertThat(answer.currency().value()).isEqualTo("RUB");
        assertThat(answer.vat())
                .isEqualTo(new VatTerms(VatTerms.Mode.INCLUDED, new BigDecimal(22)));
        assertThat(answer.reader()).isEqualTo("rules/1+gpt-test/answer/1");
        assertThat(asked.server.questions().getFirst().at("/messages/1/content").asText())
                .startsWith(
                        "Positions asked:\n1: Шпилька М12х1000 | 60 pcs\n2: Канат стальной 6 мм | KS-06 | 400 m\n<mail>");
    }

    @Test
    void an_invented_price_is_thrown_away_and_told() {
        asked.server.then(StandInServer.says(reply("8500", "\"RUB\"")));

        var answer = read(LETTER);

        assertThat(prices(answer)).doesNotContain("1=141.6667");
        assertThat(answer.doubts()).contains(Doubt.of(DoubtKind.INVENTED_VALUE, "8500"));
    }

    @Test
    void an_invented_currency_and_a_position_that_was_not_asked_are_thrown_away() {
        asked.server.then(
                StandInServer.says(
                        reply("8700", "\"USD\"").replace("\"position\":2", "\"position\":5")));

        var answer = read(LETTER);

        assertThat(answer.doubts()).contains(Doubt.of(DoubtKind.INVENTED_VALUE, "position 5"));
        assertThat(answer.currency() == null || answer.currency().value().equals("RUB")).isTrue();
    }

    @Test
    void a_failure_leaves_the_rules_reading_and_its_reason() {
        asked.server.then(StandInServer.refuses());

        var answer = read(LETTER);

        var rules = RulesReaders.quoteReader().read(LETTER, REQUEST, Mailings.CONTEXT);
        assertThat(answer.lines()).isEqualTo(rules.lines());
        assertThat(answer.doubts()).endsWith(Doubt.of(DoubtKind.MODEL_SILENT, "refused"));
    }

    @Test
    void an_answer_that_the_rules_are_sure_of_is_not_asked() {
        asked.mode(Mode.ASSIST);

        var answer =
                read(
                        Mailings.text(
                                "Пётр <zhukov@metizy.example>",
                                "Re: RFQ-2026-0009",
                                """
                                1. Шпилька М12х1000 - 145,00 руб/шт
                                2. Канат стальной 6 мм - 49 руб/м
                                Цены с НДС 22%.
                                """));

        assertThat(prices(answer)).containsExactly("1=145", "2=49");
        assertThat(asked.server.questions()).isEmpty();
    }

    private SupplierAnswer read(MessageContent letter) {
        return asked.quotes().read(letter, REQUEST, Mailings.CONTEXT);
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
}
