package com.quotedesk.application.work;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Does work whose cost nobody knows beforehand on threads of its own, and waits for it only so
 * long. Work that does not end when it is told to keeps its thread; so many may do so before no
 * more work is taken on.
 */
public final class TimeLimit {

    /** The work took too long; it was told to end and is no longer waited for. */
    public static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exceeded(Duration limit, TimeoutException cause) {
            super("took longer than " + limit.toSeconds() + " s", cause);
        }
    }

    private final Duration limit;
    private final Semaphore room;
    private final ExecutorService threads;

    /**
     * @param limit how long one piece of work may take, from 1 ms
     * @param name of the threads
     * @param most pieces of work at a time, those that do not end among them
     */
    public TimeLimit(Duration limit, String name, int most) {
        this.limit = limit;
        this.room = new Semaphore(most);
        this.threads =
                Executors.newCachedThreadPool(
                        Thread.ofPlatform().daemon().name(name + "-", 0).factory());
    }

    /** Whether more work would be taken on now. */
    public boolean hasRoom() {
        return room.availablePermits() > 0;
    }

    /**
     * Answers what the work answers, or throws what it throws.
     *
     * @throws Exceeded when the time is over first
     * @throws PortFailure.Unavailable when there is no room, or the caller is told to stop
     */
    public <T> T within(Supplier<T> work) {
        try {
            // Who has just ended may still be on the way to the door.
            if (!room.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PortFailure.Unavailable("too much work does not come to an end", null);
            }
            var begun = new CountDownLatch(1);
            var task =
                    new FutureTask<T>(
                            () -> {
                                begun.countDown();
                                return work.get();
                            });
            threads.execute(() -> runAndLeave(task));
            return result(task, begun);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new PortFailure.Unavailable("told to stop", stop);
        }
    }

    private void runAndLeave(FutureTask<?> task) {
        try {
            task.run();
        } finally {
            room.release();
        }
    }

    /** Waiting for a thread to begin is no part of the work. */
    private <T> T result(FutureTask<T> task, CountDownLatch begun) throws InterruptedException {
        try {
            begun.await();
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new Exceeded(limit, late);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failed.getCause();
        } finally {
            task.cancel(true);
        }
    }
}
