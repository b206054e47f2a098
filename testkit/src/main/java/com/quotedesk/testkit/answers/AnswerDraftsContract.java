package com.quotedesk.testkit.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.answers.AnswerDraft;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import com.quotedesk.testkit.work.Stores;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of drafts keeps to. */
public interface AnswerDraftsContract {

    Instant SAVED = Instant.parse("2026-11-20T12:00:00.123456Z");

    Stores stores();

    @Test
    default void a_draft_comes_back_in_its_last_version() {
        var rfq = addRfq();
        assertThat(stores().answerDrafts().find(rfq)).isEmpty();
        var first =
                new AnswerDraft(
                        rfq,
                        Map.of("price-1", "1 234,50", "note", "«да» \uD83D\uDE80"),
                        null,
                        SAVED,
                        1);
        replace(first);
        assertThat(stores().answerDrafts().find(rfq)).contains(first);

        var second =
                new AnswerDraft(
                        rfq, Map.of("price-2", "7"), UUID.randomUUID(), SAVED.plusSeconds(5), 2);
        replace(second);
        assertThat(stores().answerDrafts().find(rfq)).contains(second);

        var empty = new AnswerDraft(rfq, Map.of(), null, SAVED, 3);
        replace(empty);
        assertThat(stores().answerDrafts().find(rfq)).contains(empty);
    }

    @Test
    default void a_draft_that_was_saved_meanwhile_is_stale() {
        var rfq = addRfq();
        var first = new AnswerDraft(rfq, Map.of("a", "1"), null, SAVED, 1);
        replace(first);

        assertThatThrownBy(() -> replace(first)).isInstanceOf(PortFailure.Stale.class);
        assertThatThrownBy(() -> replace(new AnswerDraft(rfq, Map.of(), null, SAVED, 3)))
                .isInstanceOf(PortFailure.Stale.class);
        assertThat(stores().answerDrafts().find(rfq)).contains(first);
    }

    @Test
    default void what_no_database_keeps_does_not_stop_a_draft() {
        var rfq = addRfq();
        replace(new AnswerDraft(rfq, Map.of("note", "a\0b"), null, SAVED, 1));

        assertThat(stores().answerDrafts().find(rfq).orElseThrow().fields().get("note"))
                .startsWith("a")
                .endsWith("b");
    }

    private RfqId addRfq() {
        return RfqFixtures.addDraft(stores());
    }

    private void replace(AnswerDraft draft) {
        stores().transactions().run(() -> stores().answerDrafts().replace(draft));
    }
}
