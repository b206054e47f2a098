package com.quotedesk.application.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work whose transactions would only wait for each other, as those that take a running number do:
 * what is asked for while a batch is under way makes up the next batch, so that many wait for one
 * commit instead of each for all before it. Whoever is alone does not wait at all.
 */
public final class InBatches<I, O> {

    private final Function<List<I>, List<O>> work;
    private final int most;
    private final Queue<Piece<I, O>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    /**
     * @param most how many are done together at most
     * @param work answers each piece in its place, and does all or, when it throws, nothing
     */
    public InBatches(int most, Function<List<I>, List<O>> work) {
        this.most = most;
        this.work = work;
    }

    /**
     * Has a piece of work done; where its batch fails, alone, and then its own failure is thrown.
     */
    public O of(I input) {
        var piece = new Piece<I, O>(input);
        waiting.add(piece);
        turn.lock();
        try {
            while (piece.outcome == null) {
                work(next());
            }
            return piece.outcome.get();
        } finally {
            turn.unlock();
        }
    }

    private List<Piece<I, O>> next() {
        var batch = new ArrayList<Piece<I, O>>();
        while (batch.size() < most && !waiting.isEmpty()) {
            batch.add(waiting.remove());
        }
        return batch;
    }

    private void work(List<Piece<I, O>> batch) {
        try {
            var results = work.apply(batch.stream().map(piece -> piece.input).toList());
            for (int i = 0; i < batch.size(); i++) {
                var result = results.get(i);
                batch.get(i).outcome = () -> result;
            }
        } catch (RuntimeException | Error failure) {
            if (batch.size() > 1) {
                batch.forEach(piece -> work(List.of(piece)));
            } else {
                batch.getFirst().outcome =
                        () -> {
                            throw failure;
                        };
            }
        }
    }

    private static final class Piece<I, O> {

        private final I input;
        private @Nullable Supplier<O> outcome;

        Piece(I input) {
            this.input = input;
        }
    }
}
