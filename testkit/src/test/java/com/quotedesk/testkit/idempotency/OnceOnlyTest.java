package com.quotedesk.testkit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.idempotency.KeptRequests.Answer;
import com.quotedesk.application.idempotency.KeptRequests.RequestName;
import com.quotedesk.application.idempotency.OnceOnly;
import com.quotedesk.application.idempotency.OnceOnly.Begun;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OnceOnlyTest {

    private static final RequestName KEY = new RequestName(new UserId(new UUID(1, 1)), "a key");
    private static final Answer ANSWER = new Answer(201, "\"1\"", "/x", "{\"secret\":1}", false);

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final OnceOnly once =
            new OnceOnly(
                    stores.transactions(),
                    stores.keptRequests(),
                    new OnceOnly.Policy(Duration.ofHours(24), Duration.ofMinutes(1)),
                    new SequentialIds(),
                    clock);

    @Test
    void the_same_request_gets_the_same_answer_and_another_is_told_apart() {
        once.answer(start("content"), ANSWER);

        assertThat(once.begin(KEY, "content")).isEqualTo(new Begun.Done(ANSWER));
        assertThat(once.begin(KEY, "other")).isEqualTo(new Begun.Different());
        assertThat(once.begin(new RequestName(new UserId(new UUID(2, 2)), "a key"), "other"))
                .isInstanceOf(Begun.Started.class);
        assertThat(ANSWER.toString()).doesNotContain("secret");
    }

    @Test
    void while_it_is_done_nobody_else_begins() {
        start("content");

        assertThat(once.begin(KEY, "content"))
                .isEqualTo(new Begun.Running(clock.instant().plusSeconds(60)));
        assertThat(once.begin(KEY, "other")).isEqualTo(new Begun.Different());
    }

    @Test
    void who_died_is_followed_and_has_nothing_to_say_any_more() {
        var dead = start("content");
        clock.advance(Duration.ofMinutes(1));
        var next = start("content");

        once.answer(dead, new Answer(500, null, null, null, false));
        once.abandon(dead);
        assertThat(once.begin(KEY, "content")).isInstanceOf(Begun.Running.class);

        once.answer(next, ANSWER);
        assertThat(once.begin(KEY, "content")).isEqualTo(new Begun.Done(ANSWER));
    }

    @Test
    void what_failed_frees_its_name() {
        once.abandon(start("content"));

        start("other");
    }

    @Test
    void an_answer_is_given_for_a_day() {
        once.answer(start("content"), ANSWER);
        clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(once.begin(KEY, "content")).isEqualTo(new Begun.Done(ANSWER));
        assertThat(once.forget()).isZero();

        clock.advance(Duration.ofSeconds(1));
        once.answer(start("other"), ANSWER);
        clock.advance(Duration.ofHours(24).plusSeconds(1));
        assertThat(once.forget()).isEqualTo(1);
    }

    private Begun.Started start(String content) {
        return (Begun.Started) once.begin(KEY, content);
    }
}
