package com.quotedesk.application.webhooks;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.outgoing.OutgoingCalls;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.webhooks.Webhook;
import com.quotedesk.domain.webhooks.WebhookDelivery;
import com.quotedesk.domain.webhooks.WebhookEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;

/**
 * Hands over what is due. The attempt is counted and committed before it is made; what came of it
 * is written afterwards, so a node that dies in between leads to a repetition under the same id,
 * never to a loss.
 */
public final class DeliverWebhooks {

    private static final int GONE = 410;

    /**
     * What came of a call.
     *
     * @param status 0 where nobody answered
     */
    private record Said(int status, String told) {}

    private final Transactions transactions;
    private final Webhooks webhooks;
    private final WebhookDeliveries deliveries;
    private final WebhookSecrets secrets;
    private final OutgoingCalls calls;
    private final WebhookChanges changes;
    private final Clock clock;
    private final Duration lease;

    /**
     * @param lease longer than any call takes
     */
    public DeliverWebhooks(
            Transactions transactions,
            Webhooks webhooks,
            WebhookDeliveries deliveries,
            WebhookSecrets secrets,
            OutgoingCalls calls,
            Journal journal,
            Clock clock,
            Duration lease) {
        this.transactions = transactions;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.calls = calls;
        this.changes = new WebhookChanges(transactions, webhooks, journal);
        this.clock = clock;
        this.lease = lease;
    }

    /**
     * @param most how many are taken at once
     * @return how many there were
     */
    public int deliver(int most) {
        var taken = transactions.inTransaction(() -> take(most));
        // Side by side, so that one that is slow to answer keeps nobody waiting.
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            taken.forEach(delivery -> threads.execute(() -> deliver(delivery)));
        }
        return taken.size();
    }

    private List<WebhookDelivery> take(int most) {
        var now = clock.instant();
        return deliveries.due(now, most).stream()
                .map(
                        delivery -> {
                            var begun = delivery.begun(now.plus(lease));
                            deliveries.replace(begun);
                            return begun;
                        })
                .toList();
    }

    private void deliver(WebhookDelivery delivery) {
        webhooks.get(delivery.webhook())
                .ifPresent(
                        webhook -> {
                            var headers =
                                    SignedHeaders.of(secrets, webhook, delivery, clock.instant());
                            var said = call(webhook.url(), headers, delivery.body());
                            transactions.run(() -> settle(delivery, said));
                        });
    }

    private Said call(URI url, Map<String, String> headers, String body) {
        var call =
                new OutgoingCalls.Call(
                        url, "POST", headers, Bytes.owning(body.getBytes(StandardCharsets.UTF_8)));
        try {
            return switch (calls.call(call)) {
                case OutgoingCalls.Outcome.Answered answered ->
                        new Said(answered.status(), "HTTP " + answered.status());
                case OutgoingCalls.Outcome.Refused(var reason) ->
                        new Said(0, "not called: " + reason.name());
            };
        } catch (PortFailure.Unavailable silent) {
            return new Said(0, "no answer");
        }
    }

    /** Who replayed or removed it meanwhile goes before. */
    private void settle(WebhookDelivery begun, Said said) {
        if (deliveries.lock(begun.id()).filter(begun::equals).isEmpty()) {
            return;
        }
        if (said.status() == GONE) {
            stop(webhooks.lock(begun.webhook()));
        }
        deliveries.replace(after(begun, said));
    }

    private WebhookDelivery after(WebhookDelivery begun, Said said) {
        var now = clock.instant();
        if (said.status() / 100 == 2) {
            return begun.delivered(now, said.told());
        }
        return said.status() == GONE
                ? begun.dead(now, said.told())
                : begun.failed(now, said.told());
    }

    private void stop(Optional<Webhook> webhook) {
        webhook.filter(Webhook::active)
                .ifPresent(
                        before -> {
                            var after = before.stopped();
                            webhooks.replace(after);
                            changes.write(
                                    new Actor.Program(),
                                    "webhook.stopped",
                                    before,
                                    after,
                                    new WebhookEvent.Stopped(after));
                        });
    }
}
