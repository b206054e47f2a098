package com.quotedesk.testkit.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.links.LinkPurpose;
import com.quotedesk.testkit.work.Stores;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of generations of links keeps to. */
public interface LinkGenerationsContract {

    Stores stores();

    @Test
    default void generations_follow_one_another_for_each_purpose_and_subject() {
        var subject = UUID.randomUUID();

        assertThat(stores().linkGenerations().current(LinkPurpose.PROPOSAL, subject)).isZero();
        assertThat(next(LinkPurpose.PROPOSAL, subject)).isEqualTo(1);
        assertThat(next(LinkPurpose.PROPOSAL, subject)).isEqualTo(2);
        assertThat(next(LinkPurpose.RFQ_ANSWER, subject)).isEqualTo(1);
        assertThat(stores().linkGenerations().current(LinkPurpose.PROPOSAL, subject)).isEqualTo(2);
        assertThat(stores().linkGenerations().current(LinkPurpose.PROPOSAL, UUID.randomUUID()))
                .isZero();
    }

    @Test
    default void a_generation_of_a_failed_transaction_never_was() {
        var subject = UUID.randomUUID();

        assertThatThrownBy(
                        () ->
                                stores().transactions()
                                        .run(
                                                () -> {
                                                    stores().linkGenerations()
                                                            .next(LinkPurpose.PROPOSAL, subject);
                                                    throw new IllegalStateException("undone");
                                                }))
                .hasMessage("undone");
        assertThat(stores().linkGenerations().current(LinkPurpose.PROPOSAL, subject)).isZero();
    }

    private int next(LinkPurpose purpose, UUID subject) {
        return stores().transactions()
                .inTransaction(() -> stores().linkGenerations().next(purpose, subject));
    }
}
