package com.quotedesk.application.webhooks;

import com.quotedesk.application.events.EventLog;
import com.quotedesk.application.events.EventReaders;
import com.quotedesk.application.events.EventText;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.webhooks.Webhook;
import com.quotedesk.domain.webhooks.WebhookDelivery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;

/** Finds what happened since the last time, and queues it for every webhook that wants it. */
public final class QueueDeliveries {

    private static final String READER = "webhooks";
    private static final int BATCH = 500;

    private final Transactions transactions;
    private final EventLog events;
    private final EventReaders readers;
    private final Webhooks webhooks;
    private final WebhookDeliveries deliveries;
    private final EventText text;
    private final Ids ids;
    private final Clock clock;

    public QueueDeliveries(
            Transactions transactions,
            EventLog events,
            EventReaders readers,
            Webhooks webhooks,
            WebhookDeliveries deliveries,
            EventText text,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.events = events;
        this.readers = readers;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.text = text;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What happened before a webhook was made is not told to it.
     *
     * @return whether there is more to look at
     */
    public boolean queue() {
        return transactions.inTransaction(this::next);
    }

    private boolean next() {
        var from = readers.lock(READER);
        var happened = events.after(from, BATCH);
        if (happened.isEmpty()) {
            return false;
        }
        var now = clock.instant();
        var all = webhooks.all();
        var queued = new ArrayList<WebhookDelivery>();
        for (var event : happened) {
            for (var webhook : all) {
                if (webhook.wants(event.type()) && !event.at().isBefore(webhook.createdAt())) {
                    queued.add(delivery(webhook, event, now));
                }
            }
        }
        deliveries.add(queued);
        readers.move(READER, happened.getLast().position());
        return happened.size() == BATCH;
    }

    private WebhookDelivery delivery(Webhook webhook, EventLog.Written event, Instant now) {
        return new WebhookDelivery(
                ids.next(),
                webhook.id(),
                event.type(),
                text.of(event),
                WebhookDelivery.State.PENDING,
                0,
                now,
                null,
                now);
    }
}
