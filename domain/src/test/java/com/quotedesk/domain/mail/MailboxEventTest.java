package com.quotedesk.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailboxEventTest {

    @Test
    void each_event_has_a_name_and_values_that_stay() {
        assertWire(
                new MailboxEvent.Failing("sales", true, "no such user"),
                "mailbox.failing.v1",
                Map.of("mailbox", "sales", "refused", "true", "reason", "no such user"));
        assertWire(
                new MailboxEvent.Working("sales"),
                "mailbox.working.v1",
                Map.of("mailbox", "sales"));
        assertWire(
                new MailboxEvent.Renumbered("sales", 7, 8),
                "mailbox.renumbered.v1",
                Map.of("mailbox", "sales", "before", "7", "after", "8"));
        assertWire(
                new MailboxEvent.MissingFetched("sales", 3),
                "mailbox.missing-fetched.v1",
                Map.of("mailbox", "sales", "mails", "3"));
        assertWire(
                new MailboxEvent.ImportBegun("sales", 50_000),
                "mailbox.import-begun.v1",
                Map.of("mailbox", "sales", "mails", "50000"));
        assertWire(
                new MailboxEvent.ImportEnded("sales", 50_000),
                "mailbox.import-ended.v1",
                Map.of("mailbox", "sales", "mails", "50000"));
    }

    @Test
    void events_of_one_mailbox_have_one_subject_and_those_of_another_another() {
        var sales = new MailboxEvent.Working("sales").subject();

        assertThat(sales.type()).isEqualTo("mailbox");
        assertThat(new MailboxEvent.MissingFetched("sales", 1).subject()).isEqualTo(sales);
        assertThat(new MailboxEvent.Working("info").subject()).isNotEqualTo(sales);
    }

    private static void assertWire(MailboxEvent event, String type, Map<String, String> values) {
        assertThat(event.type()).isEqualTo(type);
        assertThat(event.values()).isEqualTo(values);
    }
}
