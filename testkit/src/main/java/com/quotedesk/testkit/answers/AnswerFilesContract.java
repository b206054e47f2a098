package com.quotedesk.testkit.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.answers.AnswerFile;
import com.quotedesk.application.files.FileKey;
import com.quotedesk.application.files.FileType;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.testkit.rfqs.RfqFixtures;
import com.quotedesk.testkit.work.Stores;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of suppliers' files keeps to. */
public interface AnswerFilesContract {

    Instant GIVEN = Instant.parse("2026-11-20T12:00:00.123456Z");

    Stores stores();

    @Test
    default void files_of_a_request_come_oldest_first() {
        var rfq = RfqFixtures.addDraft(stores());
        var second = file(rfq, "прайс 2.pdf", GIVEN.plusSeconds(1));
        var first = file(rfq, "прайс.pdf", GIVEN);
        add(second);
        add(first);

        assertThat(stores().answerFiles().of(rfq)).containsExactly(first, second);
        assertThat(stores().answerFiles().of(RfqFixtures.addDraft(stores()))).isEmpty();
    }

    @Test
    default void a_file_can_be_taken_back_once_by_its_own_request() {
        var rfq = RfqFixtures.addDraft(stores());
        var other = RfqFixtures.addDraft(stores());
        var file = file(rfq, "a.pdf", GIVEN);
        add(file);

        assertThat(takeBack(other, file.id())).isFalse();
        assertThat(takeBack(rfq, UUID.randomUUID())).isFalse();
        assertThat(stores().answerFiles().of(rfq)).containsExactly(file);
        assertThat(takeBack(rfq, file.id())).isTrue();
        assertThat(takeBack(rfq, file.id())).isFalse();
        assertThat(stores().answerFiles().of(rfq)).isEmpty();
    }

    private static AnswerFile file(RfqId rfq, String name, Instant at) {
        return new AnswerFile(
                UUID.randomUUID(), rfq, new FileKey("ab".repeat(32)), FileType.PDF, name, 1234, at);
    }

    private void add(AnswerFile file) {
        stores().transactions().run(() -> stores().answerFiles().add(file));
    }

    private boolean takeBack(RfqId rfq, UUID file) {
        return stores().transactions()
                .inTransaction(() -> stores().answerFiles().takeBack(rfq, file, GIVEN));
    }
}
