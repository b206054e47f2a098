package com.quotedesk.testkit.webhooks;

import com.quotedesk.application.webhooks.Webhooks;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.webhooks.Webhook;
import com.quotedesk.domain.webhooks.WebhookId;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public final class InMemoryWebhooks implements Webhooks {

    /** A row stays when its webhook is gone, empty. */
    private record Kept(@Nullable Webhook webhook) {}

    private final Table<UUID, Kept> rows;
    private final InMemoryWebhookDeliveries deliveries;

    public InMemoryWebhooks(
            InMemoryTransactions transactions, InMemoryWebhookDeliveries deliveries) {
        this.rows = new Table<>(transactions);
        this.deliveries = deliveries;
    }

    @Override
    public Optional<Webhook> get(WebhookId id) {
        return rows.get(id.value()).flatMap(kept -> Optional.ofNullable(kept.webhook()));
    }

    @Override
    public Optional<Webhook> lock(WebhookId id) {
        return get(id);
    }

    @Override
    public List<Webhook> all() {
        return rows.stream()
                .map(Kept::webhook)
                .filter(Objects::nonNull)
                .sorted(
                        Comparator.comparing(Webhook::createdAt)
                                .thenComparing(one -> one.id().value()))
                .toList();
    }

    @Override
    public void add(Webhook webhook) {
        rows.put(webhook.id().value(), new Kept(webhook));
    }

    @Override
    public void replace(Webhook webhook) {
        if (get(webhook.id()).map(Webhook::version).orElse(0L) != webhook.version() - 1) {
            throw new PortFailure.Stale("another version of webhook " + webhook.id(), null);
        }
        rows.put(webhook.id().value(), new Kept(webhook));
    }

    @Override
    public void remove(WebhookId id) {
        rows.put(id.value(), new Kept(null));
        deliveries.removeAll(id);
    }
}
