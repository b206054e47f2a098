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
        assertThat(NumbersInText.ofRfqs(text))
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
        assertThat(NumbersInText.ofRfqs(text)).isEmpty();
    }

    @Test
    void the_order_stays_and_long_lines_cost_nothing() {
        assertThat(NumbersInText.ofRfqs("RFQ-2026-0002 RFQ-2026-10001"))
                .extracting(DocumentNumber::toString)
                .containsExactly("RFQ-2026-0002", "RFQ-2026-10001");
        assertThat(NumbersInText.ofRfqs("RFQ-2026-".repeat(100_000))).isEmpty();
    }
}
