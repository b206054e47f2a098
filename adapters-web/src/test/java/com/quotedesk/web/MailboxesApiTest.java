package com.quotedesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.mail.Mailboxes;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailboxesApiTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static RunningDesk desk;

    @BeforeAll
    static void start() {
        desk = new RunningDesk();
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    @Test
    void it_is_told_how_far_the_first_reading_of_a_mailbox_is() {
        desk.stores
                .transactions()
                .run(
                        () -> {
                            var mailboxes = desk.stores.mailboxes();
                            mailboxes.open("sales", NOON);
                            mailboxes.noteImport("sales", new Mailboxes.Import(500, 50_000));
                            mailboxes.open("info", NOON);
                        });

        var answer = desk.get("/api/v1/mailboxes", "Authorization", "Bearer " + desk.token());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"name\":\"sales\"", "\"firstImport\":{\"done\":500,\"total\":50000}")
                .contains("\"name\":\"info\"");
        assertThat(desk.get("/api/v1/mailboxes").statusCode()).isEqualTo(401);
    }
}
