package com.quotedesk.benchmarks.mail;

import com.quotedesk.ai.reading.RulesReaders;
import com.quotedesk.application.reading.ReadingContext;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.email.mail.MailAdapters;
import com.quotedesk.email.mail.MimeLimits;
import com.quotedesk.testkit.mail.MimeBombs;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Measures what each hostile mail costs: to take apart, to read by the rules, to show. Prints
 * milliseconds (the median) and allocated megabytes, both of one mail.
 */
public final class DefuseBombs {

    private static final double MIB = 1 << 20;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final int rounds;

    private DefuseBombs(int rounds) {
        this.rounds = rounds;
    }

    /**
     * @param arguments how often each is measured (5), after two times that are not
     */
    public static void main(String[] arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        new DefuseBombs(rounds).run();
    }

    private void run() {
        System.out.println("| mail | size | taken apart | read | shown |");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        var parser = MailAdapters.parser(MimeLimits.defaults());
        var cleaner = MailAdapters.cleaner();
        for (var bomb : MimeBombs.all()) {
            var mail = bomb.mail();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f MB | %s | %s | %s |%n",
                    bomb.name(),
                    mail.size() / MIB,
                    cost(() -> mail, parser::parse),
                    cost(() -> parser.parse(mail), DefuseBombs::read),
                    cost(() -> parser.parse(mail), content -> cleaner.clean(content, Map.of())));
        }
    }

    private static void read(MessageContent content) {
        var context = new ReadingContext(Set.of(), Instant.EPOCH, ZoneOffset.UTC);
        RulesReaders.classifier().classify(content, null, context);
        RulesReaders.inquiryReader().read(content, context);
    }

    /** What the work costs on something that was never worked on before. */
    private <T> String cost(Supplier<T> fresh, Consumer<T> work) {
        var nanos = new long[rounds];
        long allocated = 0;
        for (int round = -2; round < rounds; round++) {
            var one = fresh.get();
            long before = threads.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            work.accept(one);
            long took = System.nanoTime() - start;
            if (round >= 0) {
                nanos[round] = took;
                allocated = threads.getCurrentThreadAllocatedBytes() - before;
            }
        }
        Arrays.sort(nanos);
        return "%d ms, %.1f MB".formatted(nanos[rounds / 2] / 1_000_000, allocated / MIB);
    }
}
