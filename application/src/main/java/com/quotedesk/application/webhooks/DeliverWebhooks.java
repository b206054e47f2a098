package com.quotedesk.application.webhooks;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.webhooks.Webhook;
import com.quotedesk.domain.webhooks.WebhookDelivery;
import com.quotedesk.domain.webhooks.WebhookEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/**
 * Hands over what is due. The attempt is counted and committed before it is made; what came of it
 * is written afterwards, so a node that dies in between leads to a repetition under the same id,
 * never to a loss.
 */
public final class DeliverWebhooks {

    private static final int GONE = 410;

    private final Transactions transactions;
    private final Webhooks webhooks;
    private final WebhookDeliveries deliveries;
    private final WebhookSecrets secrets;
    private final WebhookCall call;
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
            WebhookCall call,
            Journal journal,
            Clock clock,
            Duration lease) {
        this.transactions = transactions;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.call = call;
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
                            var headers = secrets.headers(webhook, delivery, clock.instant());
                            var answer = call.post(webhook.url(), headers, delivery.body());
                            transactions.run(() -> settle(delivery, answer));
                        });
    }

    /** Who replayed or removed it meanwhile goes before. */
    private void settle(WebhookDelivery begun, WebhookCall.Answer answer) {
        var delivery = deliveries.lock(begun.id()).filter(begun::equals);
        if (delivery.isEmpty()) {
            return;
        }
        var now = clock.instant();
        deliveries.replace(
                switch (answer) {
                    case WebhookCall.Answer.Failed(var reason) -> begun.failed(now, reason);
                    case WebhookCall.Answer.Status(var code) -> {
                        var told = "HTTP " + code;
                        if (code >= 200 && code < 300) {
                            yield begun.delivered(now, told);
                        }
                        if (code == GONE) {
                            stop(webhooks.lock(begun.webhook()));
                            yield begun.dead(now, told);
                        }
                        yield begun.failed(now, told);
                    }
                });
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
