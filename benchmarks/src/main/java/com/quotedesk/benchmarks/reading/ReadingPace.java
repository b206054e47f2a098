package com.quotedesk.benchmarks.reading;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * The same as {@link ReadingMails}, by the processor time of the thread that reads, for a machine
 * on which other programs run: ten seconds to warm up, twenty to measure.
 */
public final class ReadingPace {

    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(10);
    private static final long MEASURED = TimeUnit.SECONDS.toNanos(20);
    private static final int MOST = 1_000_000;

    private ReadingPace() {}

    public static void main(String[] args) throws IOException {
        report("all mails", true);
        report("without attachments", false);
    }

    private static void report(String name, boolean attachments) throws IOException {
        var mails = new ReadingMails();
        mails.attachments = attachments;
        mails.prepare();
        read(mails, WARM_UP);
        var times = read(mails, MEASURED);
        long sum = Arrays.stream(times).sum();
        Arrays.sort(times);
        System.out.printf(
                "%s: %.0f mails a second, half of them in %.2f ms, 99 of 100 in %.2f ms%n",
                name,
                times.length * 1e9 / sum,
                times[times.length / 2] / 1e6,
                times[(int) (times.length * 0.99)] / 1e6);
    }

    private static long[] read(ReadingMails mails, long nanos) {
        var threads = ManagementFactory.getThreadMXBean();
        var times = new long[MOST];
        int count = 0;
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end && count < MOST) {
            long start = threads.getCurrentThreadCpuTime();
            if (mails.readOne() == null) {
                throw new IllegalStateException("nothing was read");
            }
            times[count++] = threads.getCurrentThreadCpuTime() - start;
        }
        return Arrays.copyOf(times, count);
    }
}
