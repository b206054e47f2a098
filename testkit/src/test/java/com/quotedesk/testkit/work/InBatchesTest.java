package com.quotedesk.testkit.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.work.InBatches;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InBatchesTest {

    private static final int MOST = 3;

    private final List<List<Integer>> batches = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstIsUnderWay = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);

    @Test
    void whoever_is_alone_is_a_batch_of_one() {
        var together = new InBatches<Integer, Integer>(MOST, this::doubled);

        assertThat(together.of(1)).isEqualTo(2);
        assertThat(together.of(2)).isEqualTo(4);
        assertThat(batches).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void what_comes_while_a_batch_is_under_way_makes_up_the_next_ones() throws Exception {
        var together = new InBatches<Integer, Integer>(MOST, this::waitingFirst);

        var results = withFirst(together, 2, 3, 4, 5, 6);

        assertThat(results.stream().map(CompletableFuture::join))
                .containsExactly(2, 4, 6, 8, 10, 12);
        assertThat(batches.getFirst()).containsExactly(1);
        assertThat(batches)
                .hasSize(3)
                .allSatisfy(batch -> assertThat(batch.size()).isBetween(1, 3));
    }

    @Test
    void one_that_fails_fails_alone() throws Exception {
        var together = new InBatches<Integer, Integer>(MOST, this::waitingFirst);

        var results = withFirst(together, 2, 13, 4);

        assertThat(results.get(1).join()).isEqualTo(4);
        assertThat(results.get(3).join()).isEqualTo(8);
        assertThatThrownBy(() -> results.get(2).join()).hasRootCauseMessage("13 is unlucky");
    }

    @Test
    void an_error_reaches_whoever_asked() {
        var together =
                new InBatches<Integer, Integer>(
                        MOST,
                        inputs -> {
                            throw new AssertionError("broken");
                        });

        assertThatThrownBy(() -> together.of(1)).isInstanceOf(AssertionError.class);
    }

    /** Asks for 1, and while that is under way for the others, until all of them wait. */
    private List<CompletableFuture<Integer>> withFirst(
            InBatches<Integer, Integer> together, Integer... others) throws InterruptedException {
        var results = new ArrayList<CompletableFuture<Integer>>();
        results.add(asking(together, 1).result());
        firstIsUnderWay.await();
        for (var other : others) {
            var asked = asking(together, other);
            while (asked.thread().getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            results.add(asked.result());
        }
        firstMayEnd.countDown();
        return results;
    }

    private record Asked(Thread thread, CompletableFuture<Integer> result) {}

    private static Asked asking(InBatches<Integer, Integer> together, int input) {
        var result = new CompletableFuture<Integer>();
        var thread =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        result.complete(together.of(input));
                                    } catch (RuntimeException failure) {
                                        result.completeExceptionally(failure);
                                    }
                                });
        return new Asked(thread, result);
    }

    private List<Integer> waitingFirst(List<Integer> inputs) {
        if (inputs.contains(1)) {
            firstIsUnderWay.countDown();
            try {
                firstMayEnd.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
        return doubled(inputs);
    }

    private List<Integer> doubled(List<Integer> inputs) {
        batches.add(inputs);
        if (inputs.contains(13)) {
            throw new IllegalStateException("13 is unlucky");
        }
        return inputs.stream().map(input -> 2 * input).toList();
    }
}
