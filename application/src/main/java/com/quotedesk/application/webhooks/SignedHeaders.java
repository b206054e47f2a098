package com.quotedesk.application.webhooks;

import com.quotedesk.domain.webhooks.Webhook;
import com.quotedesk.domain.webhooks.WebhookDelivery;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** The headers of one attempt, signed with every secret that holds now. */
final class SignedHeaders {

    private SignedHeaders() {}

    static Map<String, String> of(
            WebhookSecrets secrets, Webhook webhook, WebhookDelivery delivery, Instant now) {
        var id = "msg_" + delivery.id();
        var timestamp = Long.toString(now.getEpochSecond());
        var signed = id + "." + timestamp + "." + delivery.body();
        return Map.of(
                "Content-Type",
                "application/json; charset=utf-8",
                "webhook-id",
                id,
                "webhook-timestamp",
                timestamp,
                "webhook-signature",
                webhook.signing(now).stream()
                        .map(generation -> secrets.sign(webhook.id(), generation, signed))
                        .collect(Collectors.joining(" ")));
    }
}
