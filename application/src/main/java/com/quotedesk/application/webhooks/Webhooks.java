package com.quotedesk.application.webhooks;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.webhooks.Webhook;
import com.quotedesk.domain.webhooks.WebhookId;
import java.util.List;
import java.util.Optional;

/** Keeps the addresses that are told what happened. */
public interface Webhooks {

    Optional<Webhook> get(WebhookId id);

    /** As {@link #get}; nobody else changes it until the transaction ends. */
    Optional<Webhook> lock(WebhookId id);

    /** The oldest first. */
    List<Webhook> all();

    void add(Webhook webhook);

    /**
     * Takes the place of the version before.
     *
     * @throws PortFailure.Stale when that is not what is kept
     */
    void replace(Webhook webhook);

    /** With all its deliveries. */
    void remove(WebhookId id);
}
