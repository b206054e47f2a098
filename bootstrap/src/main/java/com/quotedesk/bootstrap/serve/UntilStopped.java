package com.quotedesk.bootstrap.serve;

import java.util.concurrent.CountDownLatch;

/** Keeps a command running until Ctrl-C or a polite kill, and then ends it in order. */
public final class UntilStopped {

    private UntilStopped() {}

    /** Waits; when the program is told to stop, {@code ending} runs to its end first. */
    public static void await(Runnable ending) {
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .name("ending")
                                .unstarted(
                                        () -> {
                                            ending.run();
                                            stopped.countDown();
                                        }));
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
