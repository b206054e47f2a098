package com.quotedesk.domain.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final URI URL = URI.create("https://warehouse.example/hook");

    @ParameterizedTest
    @CsvSource({
        "*, order.cancelled.v1, true",
        "order.*, order.cancelled.v1, true",
        "order.*, ordering.done.v1, false",
        "order.cancelled.v1, order.cancelled.v1, true",
        "order.cancelled.v1, order.cancelled.v12, false",
        "rfq.*, order.cancelled.v1, false",
        "mailbox.missing-fetched.v1, mailbox.missing-fetched.v1, true"
    })
    void a_pattern_wants(String pattern, String type, boolean wanted) {
        assertThat(new Subscription(pattern).wants(type)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "**",
                "order",
                "order.",
                ".*",
                "Order.*",
                "order.cancelled",
                "order.cancelled.v0",
                "order.*.v1",
                "order.* ",
                "order.cancelled.v1\n",
                "*.v1"
            })
    void anything_else_is_no_pattern(String pattern) {
        assertThatThrownBy(() -> new Subscription(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(pattern);
    }

    @Test
    void a_webhook_wants_something() {
        assertThatThrownBy(() -> webhook().changed("name", URL, Set.of(), true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(webhook().wants("order.cancelled.v1")).isTrue();
        assertThat(webhook().wants("rfq.sent.v1")).isFalse();
        assertThat(webhook().stopped().wants("order.cancelled.v1")).isFalse();
    }

    @Test
    void every_change_is_a_version() {
        var rotated = webhook().rotated(NOW);

        assertThat(rotated.generation()).isEqualTo(2);
        assertThat(rotated.version()).isEqualTo(2);
        assertThat(rotated.stopped().version()).isEqualTo(3);
        assertThat(rotated.signing(NOW)).containsExactly(2);
        assertThat(rotated.signing(NOW.minusNanos(1))).containsExactly(2, 1);
        assertThat(rotated.id()).hasToString("00000000-0000-0000-0000-000000000001");
    }

    @Test
    void a_failed_attempt_is_followed_by_a_longer_rest_each_time_and_by_the_end() {
        var delivery = delivery();
        var whole = Duration.ZERO;
        for (int i = 0; i < 8; i++) {
            delivery = delivery.begun(NOW.plusSeconds(30));
            assertThat(delivery.dueAt()).isEqualTo(NOW.plusSeconds(30));
            delivery = delivery.failed(NOW, "HTTP 500");
            assertThat(delivery.state()).isEqualTo(WebhookDelivery.State.PENDING);
            whole = whole.plus(Duration.between(NOW, delivery.dueAt()));
        }
        assertThat(whole).isEqualTo(Duration.ofSeconds(5).plusMinutes(36).plusHours(23));

        var last = delivery.begun(NOW).failed(NOW, "HTTP 503");
        assertThat(last.state()).isEqualTo(WebhookDelivery.State.DEAD);
        assertThat(last.attempts()).isEqualTo(9);
        assertThat(last.answer()).isEqualTo("HTTP 503");
        var again = last.again(NOW);
        assertThat(again.state()).isEqualTo(WebhookDelivery.State.PENDING);
        assertThat(again.attempts()).isZero();
        assertThat(again.id()).isEqualTo(last.id());
    }

    @Test
    void a_delivery_that_arrived_is_over() {
        var arrived = delivery().begun(NOW).delivered(NOW.plusSeconds(1), "HTTP 200");

        assertThat(arrived.state()).isEqualTo(WebhookDelivery.State.DELIVERED);
        assertThat(arrived.dueAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(arrived.attempts()).isEqualTo(1);
    }

    private static Webhook webhook() {
        return new Webhook(
                new WebhookId(new UUID(0, 1)),
                "Warehouse",
                URL,
                Set.of(new Subscription("order.*")),
                true,
                1,
                null,
                NOW,
                1);
    }

    private static WebhookDelivery delivery() {
        return new WebhookDelivery(
                new UUID(0, 2),
                new WebhookId(new UUID(0, 1)),
                "order.cancelled.v1",
                "{}",
                WebhookDelivery.State.PENDING,
                0,
                NOW,
                null,
                NOW);
    }
}
