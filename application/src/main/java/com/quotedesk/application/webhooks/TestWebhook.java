package com.quotedesk.application.webhooks;

import com.quotedesk.application.events.EventLog;
import com.quotedesk.application.events.EventText;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.webhooks.WebhookDelivery;
import com.quotedesk.domain.webhooks.WebhookId;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Sends a webhook something that did not happen, so that its owner sees whether it arrives. */
public final class TestWebhook {

    /** The name of what is sent. */
    static final String PING = "webhook.ping.v1";

    public record Command(Access by, WebhookId webhook) {}

    public sealed interface Outcome {
        record Queued(WebhookDelivery delivery) implements Outcome {}

        record Unknown() implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    private final Transactions transactions;
    private final Webhooks webhooks;
    private final WebhookDeliveries deliveries;
    private final EventText text;
    private final Ids ids;
    private final Clock clock;

    public TestWebhook(
            Transactions transactions,
            Webhooks webhooks,
            WebhookDeliveries deliveries,
            EventText text,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.text = text;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome test(Command command) {
        if (!command.by().may(Permission.CHANGE_SETTINGS)) {
            return new Outcome.Forbidden();
        }
        if (webhooks.get(command.webhook()).isEmpty()) {
            return new Outcome.Unknown();
        }
        var now = clock.instant();
        var ping =
                new EventLog.Written(
                        EventLog.Position.START,
                        now,
                        PING,
                        new Subject("webhook", command.webhook().value()),
                        Map.of());
        var delivery =
                new WebhookDelivery(
                        ids.next(),
                        command.webhook(),
                        PING,
                        text.of(ping),
                        WebhookDelivery.State.PENDING,
                        0,
                        now,
                        null,
                        now);
        transactions.run(() -> deliveries.add(List.of(delivery)));
        return new Outcome.Queued(delivery);
    }
}
