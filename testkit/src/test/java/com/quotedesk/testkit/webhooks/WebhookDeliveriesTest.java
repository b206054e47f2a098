package com.quotedesk.testkit.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.events.EventText;
import com.quotedesk.application.outgoing.OutgoingCalls;
import com.quotedesk.application.outgoing.OutgoingCalls.Outcome;
import com.quotedesk.application.webhooks.DeliverWebhooks;
import com.quotedesk.application.webhooks.QueueDeliveries;
import com.quotedesk.application.webhooks.ReplayDelivery;
import com.quotedesk.application.webhooks.TestWebhook;
import com.quotedesk.application.webhooks.WebhookDeliveries;
import com.quotedesk.application.webhooks.WebhookSecrets;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.domain.webhooks.Subscription;
import com.quotedesk.domain.webhooks.Webhook;
import com.quotedesk.domain.webhooks.WebhookDelivery;
import com.quotedesk.domain.webhooks.WebhookDelivery.State;
import com.quotedesk.domain.webhooks.WebhookId;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookDeliveriesTest {

    private static final Access ADMIN = Access.of(new UserId(new UUID(0, 1)), null, Role.ADMIN);
    private static final Access MANAGER = Access.of(new UserId(new UUID(0, 2)), null, Role.MANAGER);
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final WebhookSecrets SECRETS = new FakeWebhookSecrets();

    private record Sent(Map<String, String> headers, String body) {}

    private record Happened(String type) implements DomainEvent {
        @Override
        public Subject subject() {
            return new Subject("order", new UUID(0, 5));
        }

        @Override
        public Map<String, String> values() {
            return Map.of();
        }
    }

    /** Who is called: answers what the test says, or not at all. */
    private final class Web implements OutgoingCalls {
        @Override
        public Optional<Refusal> refusalOf(URI address) {
            return Optional.empty();
        }

        @Override
        public Outcome call(Call call) {
            // Nobody outside is called within a transaction: one could not begin here.
            stores.transactions().run(() -> {});
            calls.add(new Sent(call.headers(), new String(call.body().toArray(), UTF_8)));
            meanwhile.run();
            if (answer == null) {
                throw new PortFailure.Unavailable("silent", null);
            }
            return answer;
        }
    }

    private static Outcome answered(int status) {
        return new Outcome.Answered(status, Map.of(), Bytes.empty());
    }

    private final InMemoryStores stores = new InMemoryStores();
    private final SequentialIds ids = new SequentialIds();
    private final SettableClock clock = new SettableClock(NOW);
    private final EventText text = event -> event.type() + " of " + event.subject().id();
    private final List<Sent> calls = new CopyOnWriteArrayList<>();
    private @Nullable Outcome answer = answered(200);
    private Runnable meanwhile = () -> {};
    private final QueueDeliveries queueDeliveries =
            new QueueDeliveries(
                    stores.transactions(),
                    stores.eventLog(),
                    stores.eventReaders(),
                    stores.webhooks(),
                    stores.webhookDeliveries(),
                    text,
                    ids,
                    clock);
    private final DeliverWebhooks deliverWebhooks =
            new DeliverWebhooks(
                    stores.transactions(),
                    stores.webhooks(),
                    stores.webhookDeliveries(),
                    SECRETS,
                    new Web(),
                    new Journal(stores.auditLog(), stores.eventLog(), ids, clock),
                    clock,
                    Duration.ofMinutes(1));
    private final ReplayDelivery replayDelivery =
            new ReplayDelivery(stores.transactions(), stores.webhookDeliveries(), clock);
    private final TestWebhook testWebhook =
            new TestWebhook(
                    stores.transactions(),
                    stores.webhooks(),
                    stores.webhookDeliveries(),
                    text,
                    ids,
                    clock);

    @Test
    void who_wants_it_is_told_once() {
        var orders = webhook("order.*");
        var cancelled = webhook("order.cancelled.v1");
        webhook("rfq.*");
        happened("order.cancelled.v1", "order.completed.v1");

        assertThat(queueDeliveries.queue()).isFalse();
        assertThat(queueDeliveries.queue()).isFalse();
        assertThat(deliverWebhooks.deliver(10)).isEqualTo(3);
        assertThat(deliverWebhooks.deliver(10)).isZero();
        assertThat(all(orders))
                .extracting(WebhookDelivery::type)
                .containsExactlyInAnyOrder("order.cancelled.v1", "order.completed.v1");
        assertThat(all(cancelled)).hasSize(1);
        assertThat(calls).hasSize(3);
        assertThat(only(cancelled).state()).isEqualTo(State.DELIVERED);
        assertThat(only(cancelled).answer()).isEqualTo("HTTP 200");
    }

    @Test
    void a_webhook_is_not_told_what_was_before_it_nor_while_it_is_stopped() {
        happened("order.cancelled.v1");
        clock.advance(Duration.ofSeconds(1));
        var late = webhook("*");
        var stopped = webhook("*");
        stores.transactions().run(() -> stores.webhooks().replace(stopped.stopped()));
        queueDeliveries.queue();

        assertThat(all(late)).isEmpty();
        assertThat(all(stopped)).isEmpty();
    }

    @Test
    void there_is_more_to_look_at_after_a_full_batch() {
        webhook("rfq.*");
        for (int i = 0; i < 501; i++) {
            happened("order.completed.v1");
        }

        assertThat(queueDeliveries.queue()).isTrue();
        assertThat(queueDeliveries.queue()).isFalse();
    }

    @Test
    void a_receiver_can_check_with_either_secret_after_a_rotation() {
        var webhook = webhook("*").rotated(NOW.plusSeconds(60));
        stores.transactions().run(() -> stores.webhooks().replace(webhook));
        happened("order.cancelled.v1");
        queueDeliveries.queue();
        deliverWebhooks.deliver(10);

        var call = calls.getFirst();
        assertThat(call.headers())
                .containsEntry("webhook-id", "msg_" + only(webhook).id())
                .containsEntry("webhook-timestamp", Long.toString(NOW.getEpochSecond()))
                .containsEntry(
                        "webhook-signature",
                        signature(call, webhook.id(), 2) + " " + signature(call, webhook.id(), 1));
    }

    @Test
    void what_fails_comes_again_for_nearly_a_day_under_the_same_id_and_is_then_given_up() {
        var webhook = webhook("*");
        happened("order.cancelled.v1");
        queueDeliveries.queue();
        answer = null;
        int tries = 0;
        while (only(webhook).state() == State.PENDING) {
            clock.advance(Duration.between(clock.instant(), only(webhook).dueAt()));
            tries += deliverWebhooks.deliver(10);
        }

        assertThat(tries).isEqualTo(9);
        assertThat(Duration.between(NOW, clock.instant()))
                .isBetween(Duration.ofHours(23), Duration.ofHours(24));
        assertThat(calls.stream().map(call -> call.headers().get("webhook-id")).distinct())
                .hasSize(1);
        assertThat(only(webhook).state()).isEqualTo(State.DEAD);
        assertThat(only(webhook).answer()).isEqualTo("no answer");
    }

    @Test
    void whatever_is_no_success_is_tried_again_after_a_rest() {
        var webhook = webhook("*");
        happened("order.cancelled.v1");
        queueDeliveries.queue();
        answer = answered(302);
        deliverWebhooks.deliver(10);

        assertThat(only(webhook).state()).isEqualTo(State.PENDING);
        assertThat(only(webhook).attempts()).isEqualTo(1);
        assertThat(only(webhook).dueAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(only(webhook).answer()).isEqualTo("HTTP 302");
        answer = answered(199);
        clock.advance(Duration.ofSeconds(5));
        deliverWebhooks.deliver(10);
        assertThat(only(webhook).answer()).isEqualTo("HTTP 199");
    }

    @Test
    void an_address_that_is_gone_is_told_nothing_more() {
        var webhook = webhook("*");
        happened("order.cancelled.v1", "order.completed.v1");
        queueDeliveries.queue();
        answer = answered(410);
        deliverWebhooks.deliver(10);

        var stopped = stores.webhooks().get(webhook.id()).orElseThrow();
        assertThat(stopped.active()).isFalse();
        assertThat(stopped.version()).isEqualTo(2);
        assertThat(all(webhook)).extracting(WebhookDelivery::state).containsOnly(State.DEAD);
        assertThat(stores.auditLog().unsealed(1_000))
                .extracting(entry -> entry.action())
                .containsExactly("webhook.stopped");
    }

    @Test
    void a_node_that_dies_while_it_calls_leaves_it_to_the_next() {
        var webhook = webhook("*");
        happened("order.cancelled.v1");
        queueDeliveries.queue();
        meanwhile =
                () -> {
                    throw new IllegalStateException("died");
                };
        deliverWebhooks.deliver(10);
        meanwhile = () -> {};

        assertThat(deliverWebhooks.deliver(10)).isZero();
        clock.advance(Duration.ofSeconds(60));
        assertThat(deliverWebhooks.deliver(10)).isEqualTo(1);
        assertThat(only(webhook).attempts()).isEqualTo(2);
        assertThat(only(webhook).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void who_replays_or_removes_it_meanwhile_goes_before() {
        var webhook = webhook("*");
        happened("order.cancelled.v1");
        queueDeliveries.queue();
        var id = only(webhook).id();
        meanwhile = () -> replay(ADMIN, webhook.id(), id);
        deliverWebhooks.deliver(10);
        assertThat(only(webhook).state()).isEqualTo(State.PENDING);

        meanwhile = () -> stores.transactions().run(() -> stores.webhooks().remove(webhook.id()));
        deliverWebhooks.deliver(10);
        assertThat(all(webhook)).isEmpty();
    }

    @Test
    void what_is_left_of_a_removed_webhook_is_not_sent() {
        var webhook = webhook("*");
        happened("order.cancelled.v1");
        queueDeliveries.queue();
        var left = only(webhook);
        stores.transactions()
                .run(
                        () -> {
                            stores.webhooks().remove(webhook.id());
                            stores.webhookDeliveries().add(List.of(left));
                        });
        deliverWebhooks.deliver(10);

        assertThat(calls).isEmpty();
    }

    @Test
    void a_dead_delivery_can_be_sent_again() {
        var webhook = webhook("*");
        happened("order.cancelled.v1");
        queueDeliveries.queue();
        answer = answered(410);
        deliverWebhooks.deliver(10);
        var dead = only(webhook);

        assertThat(replay(MANAGER, webhook.id(), dead.id()))
                .isEqualTo(new ReplayDelivery.Outcome.Forbidden());
        assertThat(replay(ADMIN, webhook("*").id(), dead.id()))
                .isEqualTo(new ReplayDelivery.Outcome.Unknown());
        assertThat(replay(ADMIN, webhook.id(), dead.id()))
                .isEqualTo(new ReplayDelivery.Outcome.Queued(dead.again(NOW)));
        assertThat(only(webhook)).isEqualTo(dead.again(NOW));
    }

    @Test
    void a_test_is_sent_to_a_stopped_webhook_too() {
        var webhook = webhook("order.*");
        stores.transactions().run(() -> stores.webhooks().replace(webhook.stopped()));

        assertThat(testWebhook.test(new TestWebhook.Command(ADMIN, webhook.id())))
                .isEqualTo(new TestWebhook.Outcome.Queued(only(webhook)));
        deliverWebhooks.deliver(10);
        assertThat(calls.getFirst().body()).isEqualTo("webhook.ping.v1 of " + webhook.id());
        assertThat(testWebhook.test(new TestWebhook.Command(MANAGER, webhook.id())))
                .isEqualTo(new TestWebhook.Outcome.Forbidden());
        assertThat(testWebhook.test(new TestWebhook.Command(ADMIN, new WebhookId(ids.next()))))
                .isEqualTo(new TestWebhook.Outcome.Unknown());
    }

    @Test
    void an_address_that_leads_inside_meanwhile_is_not_called() {
        var webhook = webhook("*");
        happened("order.cancelled.v1");
        queueDeliveries.queue();
        answer = new Outcome.Refused(OutgoingCalls.Refusal.NOT_PUBLIC);
        deliverWebhooks.deliver(10);

        assertThat(only(webhook).answer()).isEqualTo("not called: NOT_PUBLIC");
        assertThat(only(webhook).state()).isEqualTo(State.PENDING);
    }

    private ReplayDelivery.Outcome replay(Access by, WebhookId webhook, UUID delivery) {
        return replayDelivery.replay(new ReplayDelivery.Command(by, webhook, delivery));
    }

    private static String signature(Sent call, WebhookId webhook, int generation) {
        var headers = call.headers();
        return SECRETS.sign(
                webhook,
                generation,
                headers.get("webhook-id")
                        + "."
                        + headers.get("webhook-timestamp")
                        + "."
                        + call.body());
    }

    private Webhook webhook(String wanted) {
        var webhook =
                new Webhook(
                        new WebhookId(ids.next()),
                        "Warehouse",
                        URI.create("https://warehouse.example/hook"),
                        Set.of(new Subscription(wanted)),
                        true,
                        1,
                        null,
                        clock.instant(),
                        1);
        stores.transactions().run(() -> stores.webhooks().add(webhook));
        return webhook;
    }

    private void happened(String... types) {
        List<DomainEvent> events = new ArrayList<>();
        Arrays.stream(types).map(Happened::new).forEach(events::add);
        stores.transactions().run(() -> stores.eventLog().add(clock.instant(), events));
    }

    private List<WebhookDelivery> all(Webhook webhook) {
        return stores.webhookDeliveries()
                .list(new WebhookDeliveries.Query(webhook.id(), Set.of(), 200, null))
                .items();
    }

    private WebhookDelivery only(Webhook webhook) {
        return all(webhook).getFirst();
    }
}
