package com.quotedesk.domain.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NumbersInTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RFQ-2026-0012",
                "Re: Отв: [rfq-2026-0012] цены",
                "RFQ–2026–0012",
                "RFQ 2026 0012",
                "RFQ20260012.",
                "ответ на RFQ_2026_0012, спасибо",
            })
    void a_number_is_found_however_it_is_written(String text) {
        assertThat(NumbersInText.of(DocumentKind.RFQ, text))
                .containsExactly(new DocumentNumber(DocumentKind.RFQ, 2026, 12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ORD-2026-0012",
                "XRFQ-2026-0012",
                "RFQ-26-0012",
                "RFQ-2026-12",
                "RFQ-2026-0000",
                "RFQ-0026-0012",
                "RFQ-2026-00120000000"
            })
    void what_is_no_number_is_not_found(String text) {
        assertThat(NumbersInText.of(DocumentKind.RFQ, text)).isEmpty();
    }

    @Test
    void the_order_stays_and_long_lines_cost_nothing() {
        assertThat(NumbersInText.of(DocumentKind.RFQ, "RFQ-2026-0002 RFQ-2026-10001"))
                .extracting(DocumentNumber::toString)
                .containsExactly("RFQ-2026-0002", "RFQ-2026-10001");
        assertThat(NumbersInText.of(DocumentKind.RFQ, "RFQ-2026-".repeat(100_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KP-2026-0031",
                "Re: КП-2026-0031",
                "по кп № 2026-0031 согласны",
                "Кp 2026 0031",
                "КР–2026–0031",
            })
    void a_proposal_is_named_in_either_alphabet(String text) {
        assertThat(NumbersInText.of(DocumentKind.PROPOSAL, text))
                .containsExactly(new DocumentNumber(DocumentKind.PROPOSAL, 2026, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ORD-2026-0052",
                "к заявке ord 2026-0052",
                "ОRD-2026-0052",
                "Орд №2026-0052"
            })
    void an_order_is_named_in_either_alphabet(String text) {
        assertThat(NumbersInText.of(DocumentKind.ORDER, text))
                .containsExactly(new DocumentNumber(DocumentKind.ORDER, 2026, 52));
        assertThat(NumbersInText.of(DocumentKind.PROPOSAL, text)).isEmpty();
    }
}
