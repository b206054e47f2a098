package com.quotedesk.testkit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.idempotency.KeptRequests.Answer;
import com.quotedesk.application.idempotency.KeptRequests.Kept;
import com.quotedesk.application.idempotency.KeptRequests.RequestName;
import com.quotedesk.domain.users.Role;
import com.quotedesk.testkit.users.UserFixtures;
import com.quotedesk.testkit.work.Stores;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of requests that callers have named keeps to. */
public interface KeptRequestsContract {

    Instant NOON = Instant.parse("2026-11-20T12:00:00.000001Z");

    Stores stores();

    @Test
    default void the_first_of_a_name_is_kept_and_every_later_one_sees_it() {
        var key = aKey("k1@desk.example");
        var first = aRequest(key, NOON, null);

        assertThat(take(first)).isEqualTo(first);
        assertThat(take(aRequest(key, NOON.plusSeconds(1), null))).isEqualTo(first);
    }

    @Test
    default void an_answer_comes_back_as_it_was_given() {
        var key = aKey("k2@desk.example");
        var first = aRequest(key, NOON, null);
        take(first);
        var answered =
                answered(
                        first,
                        new Answer(
                                201,
                                "\"1\"",
                                "/api/v1/orders/1",
                                "{\"name\":\"Кабель 🌼\"}",
                                false));

        stores().transactions().run(() -> stores().keptRequests().answer(answered));

        assertThat(take(aRequest(key, NOON, null))).isEqualTo(answered);
    }

    @Test
    default void whoever_was_taken_over_neither_answers_nor_removes() {
        var key = aKey("k3@desk.example");
        var dead = aRequest(key, NOON, null);
        var next = aRequest(key, NOON.plusSeconds(60), null);
        take(dead);
        stores().transactions()
                .run(
                        () -> {
                            stores().keptRequests().put(next);
                            stores().keptRequests()
                                    .answer(
                                            answered(
                                                    dead, new Answer(200, null, null, null, true)));
                            stores().keptRequests().remove(dead);
                        });
        assertThat(take(aRequest(key, NOON, null))).isEqualTo(next);

        stores().transactions().run(() -> stores().keptRequests().remove(next));
        var fresh = aRequest(key, NOON, null);
        assertThat(take(fresh)).isEqualTo(fresh);
    }

    @Test
    default void old_requests_are_forgotten() {
        var key = aKey("k4@desk.example");
        take(aRequest(key, Instant.parse("1999-01-01T00:00:00Z"), null));

        int forgotten =
                stores().transactions()
                        .inTransaction(
                                () ->
                                        stores().keptRequests()
                                                .forget(Instant.parse("2000-01-01T00:00:00Z")));

        assertThat(forgotten).isEqualTo(1);
        var fresh = aRequest(key, NOON, null);
        assertThat(take(fresh)).isEqualTo(fresh);
    }

    private Kept take(Kept fresh) {
        return stores().transactions().inTransaction(() -> stores().keptRequests().take(fresh));
    }

    private RequestName aKey(String email) {
        return new RequestName(UserFixtures.added(stores(), email, Role.MANAGER).id(), "key 1");
    }

    private static Kept answered(Kept kept, Answer answer) {
        return new Kept(
                kept.key(),
                kept.attempt(),
                kept.content(),
                kept.startedAt(),
                kept.heldUntil(),
                answer);
    }

    private static Kept aRequest(RequestName key, Instant at, @Nullable Answer answer) {
        return new Kept(key, UUID.randomUUID(), "ab".repeat(32), at, at.plusSeconds(60), answer);
    }
}
