package com.quotedesk.testkit.webhooks;

import com.quotedesk.application.webhooks.WebhookDeliveries;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.webhooks.WebhookDelivery;
import com.quotedesk.domain.webhooks.WebhookDelivery.State;
import com.quotedesk.domain.webhooks.WebhookId;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Pages;
import com.quotedesk.testkit.work.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

public final class InMemoryWebhookDeliveries implements WebhookDeliveries {

    /** A row stays when its delivery is forgotten, empty. */
    private record Kept(@Nullable WebhookDelivery delivery) {}

    private final Table<UUID, Kept> rows;

    public InMemoryWebhookDeliveries(InMemoryTransactions transactions) {
        rows = new Table<>(transactions);
    }

    private Stream<WebhookDelivery> all() {
        return rows.stream().map(Kept::delivery).filter(Objects::nonNull);
    }

    @Override
    public void add(List<WebhookDelivery> deliveries) {
        deliveries.forEach(this::replace);
    }

    @Override
    public List<WebhookDelivery> due(Instant now, int limit) {
        return all().filter(one -> one.state() == State.PENDING && !one.dueAt().isAfter(now))
                .sorted(
                        Comparator.comparing(WebhookDelivery::dueAt)
                                .thenComparing(WebhookDelivery::id))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<WebhookDelivery> lock(UUID id) {
        return rows.get(id).flatMap(kept -> Optional.ofNullable(kept.delivery()));
    }

    @Override
    public void replace(WebhookDelivery delivery) {
        rows.put(delivery.id(), new Kept(delivery));
    }

    @Override
    public Page<WebhookDelivery> list(Query query) {
        return Pages.of(
                all().filter(one -> one.webhook().equals(query.webhook()))
                        .filter(
                                one ->
                                        query.states().isEmpty()
                                                || query.states().contains(one.state())),
                one -> new PageKey(one.createdAt(), one.id()),
                query.after(),
                query.limit());
    }

    @Override
    public int forget(Instant time) {
        var old =
                all().filter(one -> one.state() != State.PENDING && one.dueAt().isBefore(time))
                        .toList();
        old.forEach(one -> rows.put(one.id(), new Kept(null)));
        return old.size();
    }

    void removeAll(WebhookId webhook) {
        all().filter(one -> one.webhook().equals(webhook))
                .forEach(one -> rows.put(one.id(), new Kept(null)));
    }
}
