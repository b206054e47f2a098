package com.quotedesk.ai.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.reading.Request;
import com.quotedesk.domain.reading.RequestedPosition;
import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text makes the readers fail, or take more than its length is worth. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileTextTest {

    private static final int SMALL = 1 << 17;
    private static final int TIMES = 8;

    /** Eight times the text in sixty-four times the time would be quadratic. */
    private static final int BOUND = 3 * TIMES;

    /** What starting up and collecting garbage may add, in milliseconds. */
    private static final int SLACK = 1_500;

    private static final Request REQUEST =
            new Request(
                    "RFQ-2026-0009",
                    null,
                    null,
                    null,
                    List.of(
                            new RequestedPosition(
                                    1, "Шпилька М12х1000", null, new BigDecimal(60), Unit.PIECE)));

    static Stream<String> shapes() {
        return Stream.of(
                "x",
                "7",
                " ",
                "|",
                "\t",
                ">",
                "(",
                "<b>",
                "1 ",
                "1,",
                "1.",
                "12 шт, ",
                "12 шт. ",
                "по 12 руб., ",
                "и ",
                "a and 5 pcs ",
                "> > ",
                "\n",
                "1\n",
                "> 1\n",
                "a | 1 |\n",
                "a  b  c\n1  2  3\n",
                "- болт 5 шт\n",
                "Нужно: ",
                "от 5 шт - 7 руб., ",
                "-----Original Message-----\n",
                "From: a@b.example\nSubject: x\n\n",
                "\u202eабв ",
                "\ud83d\ude00",
                "нет аналога, предлагаем ",
                "\u0000",
                "НДС 22% ");
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void takes_no_more_than_its_length_is_worth(String piece) {
        long small = nanos(piece, SMALL);
        long large = nanos(piece, SMALL * TIMES);

        assertThat(large / 1_000_000).isLessThan(BOUND * (small / 1_000_000) + SLACK);
    }

    private static long nanos(String piece, int length) {
        var text = piece.repeat(length / piece.length());
        var mail = Mailings.text("a@shop.example", "Заявка", text);
        long start = System.nanoTime();
        RulesReaders.classifier().classify(mail, REQUEST, Mailings.CONTEXT);
        RulesReaders.inquiryReader().read(mail, Mailings.CONTEXT);
        RulesReaders.quoteReader().read(mail, REQUEST, Mailings.CONTEXT);
        return System.nanoTime() - start;
    }
}
