package com.quotedesk.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptValuesTest {

    private static final Evidence PLACE = new Evidence.Cell("2", 0, 3, 1);

    private static final Inquiry INQUIRY =
            new Inquiry(
                    "rules/1",
                    Language.RUSSIAN,
                    new ClientDetails(found("ООО «Ёлка»"), null, found("Анна"), null),
                    List.of(
                            new InquiryLine(
                                    found("Кабель"),
                                    found("VVG"),
                                    found(new BigDecimal("2E+2")),
                                    found(Unit.METRE)),
                            new InquiryLine(found("Лампа"), null, null, found(Unit.PIECE))),
                    found(LocalDate.parse("2026-12-01")),
                    null,
                    List.of(Doubt.of(DoubtKind.NO_SENDER)));

    private static final SupplierAnswer ANSWER =
            new SupplierAnswer(
                    "rules/1",
                    Language.ENGLISH,
                    AnswerOutcome.PARTIALLY_QUOTED,
                    found("EUR"),
                    new VatTerms(VatTerms.Mode.INCLUDED, new BigDecimal("20")),
                    null,
                    found("in advance"),
                    null,
                    List.of(
                            line(3, new LeadTime(3, 5), Availability.ON_ORDER),
                            line(1, new LeadTime(null, 0), Availability.IN_STOCK),
                            line(2, new LeadTime(10, null), Availability.UNSTATED)),
                    List.of());

    @Test
    void an_inquiry_is_a_list_of_values_the_whole_first() {
        assertThat(ReadValues.of(INQUIRY))
                .extracting(value -> value.field().code() + " " + value.line() + " " + value.text())
                .containsExactly(
                        "company null ООО «Ёлка»",
                        "contact null Анна",
                        "needed_by null 2026-12-01",
                        "name 1 Кабель",
                        "sku 1 VVG",
                        "quantity 1 200",
                        "unit 1 m",
                        "name 2 Лампа",
                        "unit 2 pcs");
        assertThat(ReadValues.of(INQUIRY).getFirst())
                .isEqualTo(new ReadValue(ReadField.COMPANY, null, "ООО «Ёлка»", PLACE, 0.9));
    }

    @Test
    void an_answer_is_a_list_of_values_by_positions() {
        assertThat(ReadValues.of(ANSWER))
                .extracting(value -> value.field().code() + " " + value.line() + " " + value.text())
                .startsWith(
                        "outcome null partially_quoted",
                        "currency null EUR",
                        "vat_mode null included",
                        "vat_rate null 20",
                        "payment_terms null in advance",
                        "unit_price 3 12.50",
                        "price_tier 3 0=12.50",
                        "price_tier 3 100=9.5",
                        "lead_time 3 3-5",
                        "availability 3 on_order",
                        "unit_price 1 12.50",
                        "lead_time 1 -0")
                .contains("lead_time 2 10-");
        assertThat(ReadValues.of(ANSWER).getFirst().evidence()).isNull();
        assertThat(ReadValues.of(ANSWER).getFirst().confidence()).isNull();
    }

    @Test
    void what_was_kept_says_the_same_again() {
        var kept = new KeptValues(ReadValues.of(INQUIRY));
        var again = kept.inquiry("rules/1", Language.RUSSIAN, INQUIRY.doubts(), Effort.NONE);

        assertThat(ReadValues.of(again)).isEqualTo(ReadValues.of(INQUIRY));
        assertThat(again.lines().get(0).quantity().value()).isEqualByComparingTo("200");
        assertThat(again.doubts()).isEqualTo(INQUIRY.doubts());
        assertThat(
                        new KeptValues(ReadValues.of(ANSWER))
                                .answer("rules/1", Language.ENGLISH, List.of(), Effort.NONE))
                .isEqualTo(ANSWER);
    }

    @Test
    void an_answer_that_states_no_rate_has_none() {
        var unstated =
                new SupplierAnswer(
                        "rules/1",
                        Language.ENGLISH,
                        AnswerOutcome.DECLINED,
                        null,
                        VatTerms.UNSTATED,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of());

        assertThat(
                        new KeptValues(ReadValues.of(unstated))
                                .answer("rules/1", Language.ENGLISH, List.of(), Effort.NONE))
                .isEqualTo(unstated);
    }

    @Test
    void effort_adds_up_and_names_the_last_model() {
        var first = new Effort("one", 1, 10, new BigDecimal("0.0000001"));
        var second = new Effort("two", 2, 20, new BigDecimal("0.5"));

        assertThat(first.plus(second))
                .isEqualTo(new Effort("two", 3, 30, new BigDecimal("0.500001")));
        assertThat(first.plus(Effort.NONE)).isEqualTo(first);
        assertThat(INQUIRY.costing(first).costing(second).effort()).isEqualTo(first.plus(second));
        assertThat(ANSWER.costing(second).effort()).isEqualTo(second);
    }

    @Test
    void nobody_is_paid_for_reading() {
        assertThatThrownBy(() -> new Effort(null, -1, 0, BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Effort(null, 0, -1, BigDecimal.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Effort(null, 0, 0, new BigDecimal("-1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_same_may_be_said_with_other_doubts() {
        var doubts = List.of(Doubt.of(DoubtKind.NO_ITEMS));

        assertThat(INQUIRY.saying(List.of(), doubts))
                .satisfies(
                        other -> {
                            assertThat(other.lines()).isEmpty();
                            assertThat(other.doubts()).isEqualTo(doubts);
                            assertThat(other.client()).isEqualTo(INQUIRY.client());
                        });
        assertThat(ANSWER.doubting(doubts).doubts()).isEqualTo(doubts);
        assertThat(ANSWER.doubting(doubts).lines()).isEqualTo(ANSWER.lines());
    }

    private static AnswerLine line(int position, LeadTime time, Availability availability) {
        return new AnswerLine(
                position,
                found(new BigDecimal("12.50")),
                null,
                found(time),
                availability,
                null,
                null,
                position == 3
                        ? List.of(
                                found(new PriceTier(BigDecimal.ZERO, new BigDecimal("12.50"))),
                                found(new PriceTier(new BigDecimal(100), new BigDecimal("9.5"))))
                        : List.of());
    }

    private static <T> Found<T> found(T value) {
        return new Found<>(value, PLACE, 0.9);
    }
}
