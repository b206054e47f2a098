package com.quotedesk.application.webhooks;

import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.webhooks.WebhookDelivery;
import com.quotedesk.domain.webhooks.WebhookId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what is on its way to webhooks, and what came of it. */
public interface WebhookDeliveries {

    /**
     * @param states all where empty
     * @param after null for the first page
     */
    record Query(
            WebhookId webhook,
            Set<WebhookDelivery.State> states,
            int limit,
            @Nullable PageKey after) {}

    void add(List<WebhookDelivery> deliveries);

    /**
     * The pending ones that are due, the longest due first, which nobody else is taking now. They
     * stay locked until the transaction ends.
     */
    List<WebhookDelivery> due(Instant now, int limit);

    Optional<WebhookDelivery> lock(UUID id);

    /** What is kept under the same id changes. */
    void replace(WebhookDelivery delivery);

    /** The newest first. */
    Page<WebhookDelivery> list(Query query);

    /**
     * Forgets what was delivered or given up before {@code time}.
     *
     * @return how many
     */
    int forget(Instant time);
}
