package com.quotedesk.bootstrap.serve;

import java.util.concurrent.CountDownLatch;

/** Keeps a command running until Ctrl-C or a polite kill, and then ends it in order. */
public final class UntilStopped {

    private final CountDownLatch stopped = new CountDownLatch(1);

    /**
     * To be made before anything is started, so that a stop in the middle of it ends that too.
     *
     * @param ending runs to its end before the program does
     */
    public UntilStopped(Runnable ending) {
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .name("ending")
                                .unstarted(
                                        () -> {
                                            ending.run();
                                            stopped.countDown();
                                        }));
    }

    public void await() {
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
