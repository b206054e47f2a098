package com.quotedesk.domain.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one address.
 *
 * @param id the same for every attempt, so that the receiver can tell a repetition
 * @param type the name of the event
 * @param body what is sent, fixed when the event was found
 * @param attempts that were begun
 * @param dueAt when it is tried next, or was tried last
 * @param answer what came of the last attempt: {@code HTTP 503}, or what was in the way
 */
public record WebhookDelivery(
        UUID id,
        WebhookId webhook,
        String type,
        String body,
        State state,
        int attempts,
        Instant dueAt,
        @Nullable String answer,
        Instant createdAt) {

    public enum State {
        PENDING,
        DELIVERED,
        /** Given up after a day, or because the address is gone; it can be sent again by hand. */
        DEAD
    }

    /** After each attempt that failed; nearly a day together. */
    private static final List<Duration> RESTS =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(8),
                    Duration.ofHours(8));

    /** The attempt is counted before it is made; nobody else makes it until {@code until}. */
    public WebhookDelivery begun(Instant until) {
        return with(State.PENDING, attempts + 1, until, answer);
    }

    public WebhookDelivery delivered(Instant now, String answer) {
        return with(State.DELIVERED, attempts, now, answer);
    }

    /** To be tried again after a rest, until the rests are used up. */
    public WebhookDelivery failed(Instant now, String answer) {
        return attempts > RESTS.size()
                ? dead(now, answer)
                : with(State.PENDING, attempts, now.plus(RESTS.get(attempts - 1)), answer);
    }

    public WebhookDelivery dead(Instant now, String answer) {
        return with(State.DEAD, attempts, now, answer);
    }

    /** From the beginning, whatever came of it before. */
    public WebhookDelivery again(Instant now) {
        return with(State.PENDING, 0, now, answer);
    }

    private WebhookDelivery with(
            State state, int attempts, Instant dueAt, @Nullable String answer) {
        return new WebhookDelivery(
                id, webhook, type, body, state, attempts, dueAt, answer, createdAt);
    }
}
