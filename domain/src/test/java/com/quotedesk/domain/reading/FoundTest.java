package com.quotedesk.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.domain.reading.Evidence.Cell;
import com.quotedesk.domain.reading.Evidence.InHeader;
import com.quotedesk.domain.reading.Evidence.Span;
import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FoundTest {

    @Test
    void a_span_lies_in_its_text() {
        assertThat(new Span("1", 0, 0).end()).isZero();
        assertThatThrownBy(() -> new Span("1", -1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span("1", 2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void confidence_is_from_0_to_1() {
        var place = new Cell("2", 0, 4, 1);
        assertThat(new Found<>("x", place, 0).evidence()).isEqualTo(new Cell("2", 0, 4, 1));
        assertThat(new Found<>("x", new InHeader("From"), 1).confidence()).isEqualTo(1);
        for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> new Found<>("x", place, wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_lead_time_has_a_bound_and_is_never_negative() {
        assertThat(new LeadTime(0, null).minDays()).isZero();
        assertThat(new LeadTime(null, 0).maxDays()).isZero();
        assertThatThrownBy(() -> new LeadTime(null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LeadTime(-1, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LeadTime(null, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_request_keeps_what_was_asked() {
        var lamp = new RequestedPosition(1, "Lamp", null, BigDecimal.TEN, Unit.PIECE);
        var asked = new ArrayList<>(List.of(lamp));
        var request = new Request("RFQ-2026-0012", null, null, null, asked);

        asked.clear();

        assertThat(request.positions()).containsExactly(lamp);
    }

    @Test
    void the_words_on_the_wire_stay() {
        assertThat(Stream.of(AnswerOutcome.values()).map(AnswerOutcome::code))
                .containsExactly("quoted", "partially_quoted", "declined", "question");
        assertThat(Stream.of(Availability.values()).map(Availability::code))
                .containsExactly("in_stock", "on_order", "unavailable", "unstated");
        assertThat(Stream.of(VatTerms.Mode.values()).map(VatTerms.Mode::code))
                .containsExactly("included", "excluded", "exempt", "unstated");
    }
}
