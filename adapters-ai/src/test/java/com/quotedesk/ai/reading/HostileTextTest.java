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
import org.junit.jupiter.params.provider.Arguments;
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

    /** What is looked for before or behind something, over and over. */
    static Stream<Arguments> pairs() {
        var disclaimer =
                "Настоящее сообщение содержит конфиденциальную информацию и предназначено адресату\n";
        var wrote = "On 1 Jan 2026 at 10:00, A <a@b.example> wrote:\n";
        return Stream.of(
                Arguments.of("\n", disclaimer),
                Arguments.of(disclaimer, "\n"),
                Arguments.of(wrote, "> x\n"),
                Arguments.of(wrote, "\n"),
                Arguments.of("\n", wrote),
                Arguments.of("С уважением,\n", "\n"),
                Arguments.of("-- \n", "> x\n"),
                Arguments.of("20 ноября 2026 г., 12:00, Отдел <a@b.example> написал:\n", "> x\n"),
                Arguments.of("-----Original Message-----\n", "From: a@b.example\nSubject: x\n\n"));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void quoted_text_and_small_print_take_no_more_than_their_length_is_worth(
            String first, String second) {
        long small = nanos(half(first, SMALL) + half(second, SMALL));
        long large = nanos(half(first, SMALL * TIMES) + half(second, SMALL * TIMES));

        assertThat(large / 1_000_000).isLessThan(BOUND * (small / 1_000_000) + SLACK);
    }

    private static String half(String piece, int length) {
        return piece.repeat(length / 2 / piece.length());
    }

    private static long nanos(String piece, int length) {
        return nanos(piece.repeat(length / piece.length()));
    }

    private static long nanos(String text) {
        var mail = Mailings.text("a@shop.example", "Заявка", text);
        long start = System.nanoTime();
        RulesReaders.classifier().classify(mail, REQUEST, Mailings.CONTEXT);
        RulesReaders.inquiryReader().read(mail, Mailings.CONTEXT);
        RulesReaders.quoteReader().read(mail, REQUEST, Mailings.CONTEXT);
        return System.nanoTime() - start;
    }
}
