package com.quotedesk.testkit.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.webhooks.WebhookDeliveries;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.webhooks.Subscription;
import com.quotedesk.domain.webhooks.Webhook;
import com.quotedesk.domain.webhooks.WebhookDelivery;
import com.quotedesk.domain.webhooks.WebhookDelivery.State;
import com.quotedesk.domain.webhooks.WebhookId;
import com.quotedesk.testkit.work.Stores;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of webhooks and their deliveries keeps to. */
public interface WebhooksContract {

    Stores stores();

    Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    default void a_webhook_is_kept_whole() {
        var webhook = added();
        var rotated = webhook.rotated(NOW.plusSeconds(60));
        stores().transactions().run(() -> stores().webhooks().replace(rotated));

        assertThat(stores().webhooks().get(webhook.id())).contains(rotated);
        assertThat(stores().webhooks().all()).contains(rotated);
        assertThat(
                        stores().transactions()
                                .inTransaction(() -> stores().webhooks().lock(webhook.id())))
                .contains(rotated);
    }

    @Test
    default void a_webhook_changes_from_the_version_that_is_kept_only() {
        var webhook = added();
        var next = webhook.stopped();
        stores().transactions().run(() -> stores().webhooks().replace(next));

        assertThatThrownBy(
                        () -> stores().transactions().run(() -> stores().webhooks().replace(next)))
                .isInstanceOf(PortFailure.Stale.class);
    }

    @Test
    default void a_webhook_goes_with_its_deliveries() {
        var webhook = added();
        var delivery = delivery(webhook, NOW, State.PENDING);
        keep(delivery);
        stores().transactions().run(() -> stores().webhooks().remove(webhook.id()));

        assertThat(stores().webhooks().get(webhook.id())).isEmpty();
        assertThat(lock(delivery.id())).isEmpty();
    }

    @Test
    default void what_is_pending_is_due_from_its_time_on_the_longest_due_first() {
        var webhook = added();
        var later = delivery(webhook, NOW.minusSeconds(1), State.PENDING);
        var sooner = delivery(webhook, NOW.minusSeconds(2), State.PENDING);
        keep(
                later,
                sooner,
                delivery(webhook, NOW.plusSeconds(1), State.PENDING),
                delivery(webhook, NOW.minusSeconds(3), State.DELIVERED));
        var due =
                stores()
                        .transactions()
                        .inTransaction(() -> stores().webhookDeliveries().due(NOW, 1_000))
                        .stream()
                        .filter(one -> one.webhook().equals(webhook.id()))
                        .toList();

        assertThat(due).containsExactly(sooner, later);
    }

    @Test
    default void a_delivery_is_kept_as_it_became() {
        var delivery = delivery(added(), NOW, State.PENDING);
        keep(delivery);
        var begun = delivery.begun(NOW.plusSeconds(30)).failed(NOW, "HTTP 500");
        stores().transactions().run(() -> stores().webhookDeliveries().replace(begun));

        assertThat(lock(delivery.id())).contains(begun);
        assertThat(lock(UUID.randomUUID())).isEmpty();
    }

    @Test
    default void deliveries_are_listed_newest_first_by_state() {
        var webhook = added();
        var old = delivery(webhook, NOW, State.DEAD);
        var young = delivery(webhook, NOW.plusSeconds(5), State.PENDING);
        keep(old, young, delivery(added(), NOW, State.DEAD));

        var first = list(webhook, Set.of(), 1, null);
        assertThat(first.items()).containsExactly(young);
        assertThat(list(webhook, Set.of(), 1, first.next()).items()).containsExactly(old);
        assertThat(list(webhook, Set.of(State.DEAD), 9, null).items()).containsExactly(old);
    }

    @Test
    default void what_is_over_is_forgotten_after_its_time() {
        var webhook = added();
        var over = delivery(webhook, NOW.minusSeconds(100_000), State.DELIVERED);
        var open = delivery(webhook, NOW.minusSeconds(100_000), State.PENDING);
        var recent = delivery(webhook, NOW, State.DEAD);
        keep(over, open, recent);
        int forgotten =
                stores().transactions()
                        .inTransaction(
                                () ->
                                        stores().webhookDeliveries()
                                                .forget(NOW.minusSeconds(50_000)));

        assertThat(forgotten).isPositive();
        assertThat(lock(over.id())).isEmpty();
        assertThat(lock(open.id())).isPresent();
        assertThat(lock(recent.id())).isPresent();
    }

    private com.quotedesk.application.work.Page<WebhookDelivery> list(
            Webhook webhook, Set<State> states, int limit, @Nullable PageKey after) {
        return stores().webhookDeliveries()
                .list(new WebhookDeliveries.Query(webhook.id(), states, limit, after));
    }

    private java.util.Optional<WebhookDelivery> lock(UUID id) {
        return stores().transactions().inTransaction(() -> stores().webhookDeliveries().lock(id));
    }

    private void keep(WebhookDelivery... deliveries) {
        stores().transactions().run(() -> stores().webhookDeliveries().add(List.of(deliveries)));
    }

    private Webhook added() {
        var webhook =
                new Webhook(
                        new WebhookId(UUID.randomUUID()),
                        "Warehouse",
                        URI.create("https://warehouse.example/hook?a=b"),
                        Set.of(new Subscription("order.*"), new Subscription("rfq.sent.v1")),
                        true,
                        1,
                        null,
                        NOW,
                        1);
        stores().transactions().run(() -> stores().webhooks().add(webhook));
        return webhook;
    }

    private static WebhookDelivery delivery(Webhook webhook, Instant at, State state) {
        return new WebhookDelivery(
                UUID.randomUUID(),
                webhook.id(),
                "order.cancelled.v1",
                "{\"type\":\"order.cancelled.v1\"}",
                state,
                0,
                at,
                null,
                at);
    }
}
