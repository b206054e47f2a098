package com.quotedesk.testkit.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.domain.numbering.DocumentKind;
import org.junit.jupiter.api.Test;

/** What every kind of transactions keeps to. */
public interface TransactionsContract {

    Stores stores();

    /** A year that no other test numbers documents in. */
    int YEAR = 3001;

    @Test
    default void work_that_throws_leaves_nothing_behind() {
        var transactions = stores().transactions();
        var numbers = stores().numbers();
        var first =
                transactions.inTransaction(() -> numbers.next(DocumentKind.RFQ, YEAR)).sequence();

        assertThatThrownBy(
                        () ->
                                transactions.run(
                                        () -> {
                                            numbers.next(DocumentKind.RFQ, YEAR);
                                            throw new IllegalArgumentException("no");
                                        }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no");

        assertThat(
                        transactions
                                .inTransaction(() -> numbers.next(DocumentKind.RFQ, YEAR))
                                .sequence())
                .isEqualTo(first + 1);
    }

    @Test
    default void transactions_are_never_nested() {
        var transactions = stores().transactions();

        assertThatThrownBy(() -> transactions.run(() -> transactions.run(() -> {})))
                .isInstanceOf(IllegalStateException.class);

        transactions.run(() -> {});
    }
}
