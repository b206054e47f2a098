package com.quotedesk.email.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.testkit.mail.MimeBombs;
import com.quotedesk.testkit.mail.MimeBombs.Bomb;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is allocated is counted, and not the time, which says more about the machine. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MimeBombsTest {

    private static final long MOST_BYTES = 64L << 20;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static List<Bomb> bombs() {
        return MimeBombs.all();
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void a_bomb_takes_less_than_64_MB_to_read_and_to_show(Bomb bomb) {
        var raw = bomb.mail();
        var parser = MailAdapters.parser(MimeLimits.defaults());
        var cleaner = MailAdapters.cleaner();

        long before = threads.getCurrentThreadAllocatedBytes();
        var message = parser.parse(raw);
        long read = threads.getCurrentThreadAllocatedBytes();
        var page = cleaner.clean(message, Map.of());
        long shown = threads.getCurrentThreadAllocatedBytes();

        assertThat(read - before).as("allocated while it is taken apart").isLessThan(MOST_BYTES);
        assertThat(shown - read).as("allocated while it is shown").isLessThan(MOST_BYTES);
        assertThat(message.files()).hasSizeLessThanOrEqualTo(500);
        assertThat(page.html().length()).isLessThan(3 << 20);
    }
}
