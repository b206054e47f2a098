package com.quotedesk.testkit.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.testkit.work.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every source of document numbers keeps to. */
public interface DocumentNumbersContract {

    Stores stores();

    @Test
    default void each_kind_and_year_counts_from_one() {
        stores().transactions()
                .run(
                        () -> {
                            var numbers = stores().numbers();
                            assertThat(numbers.next(DocumentKind.ORDER, 3002))
                                    .hasToString("ORD-3002-0001");
                            assertThat(numbers.next(DocumentKind.ORDER, 3002))
                                    .hasToString("ORD-3002-0002");
                            assertThat(numbers.next(DocumentKind.ORDER, 3002, 3))
                                    .extracting(DocumentNumber::sequence)
                                    .containsExactly(3, 4, 5);
                            assertThat(numbers.next(DocumentKind.PROPOSAL, 3002))
                                    .hasToString("KP-3002-0001");
                            assertThat(numbers.next(DocumentKind.ORDER, 3003))
                                    .hasToString("ORD-3003-0001");
                        });
    }

    @Test
    default void many_takers_of_whom_some_fail_leave_no_hole_and_no_double() throws Exception {
        int takers = 8;
        int each = 30;
        var taken = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(takers)) {
            var work =
                    IntStream.range(0, takers)
                            .mapToObj(taker -> (Callable<List<Integer>>) () -> take(each))
                            .toList();
            for (var result : pool.invokeAll(work)) {
                taken.addAll(result.get());
            }
        }
        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, taken.size()).boxed().toList());
    }

    private List<Integer> take(int times) {
        var taken = new ArrayList<Integer>();
        for (int i = 0; i < times; i++) {
            boolean fails = i % 3 == 2;
            try {
                taken.add(
                        stores().transactions()
                                .inTransaction(
                                        () -> {
                                            var number =
                                                    stores().numbers()
                                                            .next(DocumentKind.ORDER, 3004);
                                            if (fails) {
                                                throw new IllegalStateException("changed my mind");
                                            }
                                            return number.sequence();
                                        }));
            } catch (IllegalStateException expected) {
                assertThat(fails).isTrue();
            }
        }
        return taken;
    }
}
