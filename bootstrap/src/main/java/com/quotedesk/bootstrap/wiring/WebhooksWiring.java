package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.events.EventLog;
import com.quotedesk.application.events.EventReaders;
import com.quotedesk.application.events.EventText;
import com.quotedesk.application.jobs.RecurringJob;
import com.quotedesk.application.outgoing.OutgoingCalls;
import com.quotedesk.application.webhooks.AddWebhook;
import com.quotedesk.application.webhooks.ChangeWebhook;
import com.quotedesk.application.webhooks.DeliverWebhooks;
import com.quotedesk.application.webhooks.QueueDeliveries;
import com.quotedesk.application.webhooks.RemoveWebhook;
import com.quotedesk.application.webhooks.ReplayDelivery;
import com.quotedesk.application.webhooks.RotateWebhookSecret;
import com.quotedesk.application.webhooks.TestWebhook;
import com.quotedesk.application.webhooks.WebhookDeliveries;
import com.quotedesk.application.webhooks.WebhookSecrets;
import com.quotedesk.application.webhooks.Webhooks;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.bootstrap.settings.Settings;
import com.quotedesk.web.webhooks.WebhookKeys;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/** Programs of others that are told what happened. */
@Factory
final class WebhooksWiring {

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 20;

    @Singleton
    WebhookSecrets webhookSecrets(@Property(name = FilesWiring.SECRET) String secret) {
        return WebhookKeys.secrets(secret.getBytes(StandardCharsets.UTF_8));
    }

    @Singleton
    AddWebhook addWebhook(
            Transactions transactions,
            Webhooks webhooks,
            OutgoingCalls calls,
            WebhookSecrets secrets,
            Journal journal,
            Ids ids,
            Clock clock) {
        return new AddWebhook(transactions, webhooks, calls, secrets, journal, ids, clock);
    }

    @Singleton
    ChangeWebhook changeWebhook(
            Transactions transactions,
            Webhooks webhooks,
            OutgoingCalls calls,
            WebhookSecrets secrets,
            Journal journal) {
        return new ChangeWebhook(transactions, webhooks, calls, secrets, journal);
    }

    @Singleton
    RemoveWebhook removeWebhook(Transactions transactions, Webhooks webhooks, Journal journal) {
        return new RemoveWebhook(transactions, webhooks, journal);
    }

    @Singleton
    RotateWebhookSecret rotateWebhookSecret(
            Transactions transactions,
            Webhooks webhooks,
            WebhookSecrets secrets,
            Journal journal,
            Clock clock) {
        return new RotateWebhookSecret(transactions, webhooks, secrets, journal, clock);
    }

    @Singleton
    TestWebhook testWebhook(
            Transactions transactions,
            Webhooks webhooks,
            WebhookDeliveries deliveries,
            EventText text,
            Ids ids,
            Clock clock) {
        return new TestWebhook(transactions, webhooks, deliveries, text, ids, clock);
    }

    @Singleton
    ReplayDelivery replayDelivery(
            Transactions transactions, WebhookDeliveries deliveries, Clock clock) {
        return new ReplayDelivery(transactions, deliveries, clock);
    }

    @Singleton
    @Named("queue-webhooks")
    RecurringJob queueing(
            Transactions transactions,
            EventLog events,
            EventReaders readers,
            Webhooks webhooks,
            WebhookDeliveries deliveries,
            EventText text,
            Ids ids,
            Clock clock) {
        var queue =
                new QueueDeliveries(
                        transactions, events, readers, webhooks, deliveries, text, ids, clock);
        return new RecurringJob("queue-webhooks", EVERY, () -> untilThereIsNoMore(queue));
    }

    private static void untilThereIsNoMore(QueueDeliveries queue) {
        boolean more = true;
        while (more) {
            more = queue.queue();
        }
    }

    /** Its lease is longer than a call can take, so no other node begins it too. */
    @Singleton
    @Named("deliver-webhooks")
    RecurringJob delivering(
            Transactions transactions,
            Webhooks webhooks,
            WebhookDeliveries deliveries,
            WebhookSecrets secrets,
            OutgoingCalls calls,
            Journal journal,
            Clock clock,
            Settings settings) {
        var lease =
                settings.calls().connectTimeout().plus(settings.calls().timeout()).multipliedBy(2);
        var deliver =
                new DeliverWebhooks(
                        transactions, webhooks, deliveries, secrets, calls, journal, clock, lease);
        return new RecurringJob("deliver-webhooks", EVERY, () -> deliver.deliver(AT_ONCE));
    }

    @Singleton
    @Named("forget-webhooks")
    RecurringJob forgetting(Transactions transactions, WebhookDeliveries deliveries, Clock clock) {
        return new RecurringJob(
                "forget-webhooks",
                Duration.ofHours(6),
                () -> transactions.run(() -> deliveries.forget(clock.instant().minus(KEPT))));
    }
}
