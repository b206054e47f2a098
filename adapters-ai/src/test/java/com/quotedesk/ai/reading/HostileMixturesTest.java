package com.quotedesk.ai.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.quotedesk.domain.mail.MessageContent;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Hostile pieces in any mixture: nothing fails, and work grows no faster than text. */
class HostileMixturesTest {

    private static final int SMALL = 1 << 13;
    private static final int TIMES = 8;

    /** Eight times the text for sixty-four times the work would be quadratic. */
    private static final int BOUND = 3 * TIMES;

    private static final long SLACK = 64L << 20;

    private static final List<Function<String, MessageContent>> MAILS =
            List.of(HostileShapes::text, HostileShapes::html, HostileShapes::csv);

    @Property(tries = 150)
    void no_mixture_makes_a_reader_fail(
            @ForAll("mixtures") String mixture, @ForAll("mails") int kind) {
        assertThatNoException()
                .isThrownBy(() -> HostileShapes.work(MAILS.get(kind).apply(mixture)));
    }

    @Property(tries = 40)
    void no_mixture_takes_more_than_its_length_is_worth(
            @ForAll("mixtures") String mixture, @ForAll("mails") int kind) {
        var mail = MAILS.get(kind);
        long small = HostileShapes.work(mail.apply(filled(mixture, SMALL)));
        long large = HostileShapes.work(mail.apply(filled(mixture, SMALL * TIMES)));

        assertThat(large).isLessThan(BOUND * small + SLACK);
    }

    private static String filled(String piece, int length) {
        return piece.repeat(Math.max(1, length / Math.max(1, piece.length())));
    }

    @Provide
    Arbitrary<String> mixtures() {
        var pieces =
                Arbitraries.oneOf(
                        Arbitraries.of(HostileShapes.TEXTS),
                        Arbitraries.of(HostileShapes.HTML),
                        Arbitraries.of(HostileShapes.CSV),
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(12));
        return pieces.list().ofMinSize(1).ofMaxSize(24).map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<Integer> mails() {
        return Arbitraries.integers().between(0, MAILS.size() - 1);
    }
}
