package com.quotedesk.ai.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.mail.MessageContent;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A megabyte of anything makes no reader fail, hang, or work more than its length is worth. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileTextTest {

    private static final int SMALL = 1 << 17;
    private static final int TIMES = 8;

    /** Eight times the text for sixty-four times the work would be quadratic. */
    private static final int BOUND = 2 * TIMES;

    /** What classes loaded on the way may allocate. */
    private static final long SLACK = 200L << 20;

    static Stream<String> texts() {
        return HostileShapes.TEXTS.stream();
    }

    static Stream<String> pages() {
        return HostileShapes.HTML.stream();
    }

    static Stream<String> files() {
        return HostileShapes.CSV.stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void takes_no_more_than_the_length_of_a_text_is_worth(String piece) {
        check(piece, HostileShapes::text);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void takes_no_more_than_the_length_of_a_page_is_worth(String piece) {
        check(piece, HostileShapes::html);
    }

    @ParameterizedTest
    @MethodSource("files")
    void takes_no_more_than_the_length_of_a_file_is_worth(String piece) {
        check(piece, HostileShapes::csv);
    }

    private static void check(String piece, Function<String, MessageContent> mail) {
        long small = HostileShapes.work(mail.apply(piece.repeat(SMALL / piece.length())));
        long large = HostileShapes.work(mail.apply(piece.repeat(SMALL * TIMES / piece.length())));

        assertThat(large).isLessThan(BOUND * small + SLACK);
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
        long small = HostileShapes.work(both(first, second, SMALL));
        long large = HostileShapes.work(both(first, second, SMALL * TIMES));

        assertThat(large).isLessThan(BOUND * small + SLACK);
    }

    private static MessageContent both(String first, String second, int length) {
        return HostileShapes.text(half(first, length) + half(second, length));
    }

    private static String half(String piece, int length) {
        return piece.repeat(length / 2 / piece.length());
    }
}
