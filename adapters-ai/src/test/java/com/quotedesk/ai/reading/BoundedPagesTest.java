package com.quotedesk.ai.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.Inquiry;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody writes by hand is read up to a bound, and the reading says so. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BoundedPagesTest {

    private static final String ASKED = "<p>Просим прислать цены:</p><p>Болт М12х40 - 50 шт</p>";

    static List<String> hostilePages() {
        return List.of(
                "<div>".repeat(800_000),
                "<".repeat(4_000_000),
                "<p " + "a ".repeat(500_000) + ">",
                "<table><tr><td>".repeat(200_000));
    }

    @ParameterizedTest
    @MethodSource("hostilePages")
    void an_endless_page_costs_less_than_64_MB_and_is_doubted(String page) {
        read(Mailings.html("a@b.example", "Заявка", ASKED));
        var mail = Mailings.html("a@b.example", "Заявка", ASKED + page);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

        long before = threads.getCurrentThreadAllocatedBytes();
        var reading = read(mail);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(64L << 20);
        assertThat(doubts(reading)).contains(DoubtKind.TOO_LARGE);
        assertThat(reading.lines()).hasSize(1);
    }

    @Test
    void a_page_with_a_large_picture_in_its_text_is_read_whole() {
        var picture = "<img src=\"data:image/png;base64," + "A".repeat(600_000) + "\">";
        var reading = read(Mailings.html("a@b.example", "Заявка", picture + ASKED));

        assertThat(reading.lines()).hasSize(1);
        assertThat(doubts(reading)).doesNotContain(DoubtKind.TOO_LARGE);
    }

    @Test
    void a_text_of_many_lines_is_read_up_to_a_bound() {
        var text =
                IntStream.range(0, 5_000)
                        .mapToObj(i -> "строка " + i)
                        .collect(Collectors.joining("\n"));

        assertThat(doubts(read(Mailings.text("a@b.example", "Заявка", text))))
                .containsOnlyOnce(DoubtKind.TOO_LARGE);
    }

    private static Inquiry read(MessageContent mail) {
        return RulesReaders.inquiryReader().read(mail, Mailings.CONTEXT);
    }

    private static List<DoubtKind> doubts(Inquiry reading) {
        return reading.doubts().stream().map(Doubt::kind).toList();
    }
}
