package com.quotedesk.web.webhooks;

import com.quotedesk.domain.webhooks.Subscription;
import com.quotedesk.domain.webhooks.Webhook;
import com.quotedesk.domain.webhooks.WebhookDelivery;
import com.quotedesk.web.work.Fields;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is sent to and told by those who look after webhooks. */
final class WebhookJson {

    private WebhookJson() {}

    /**
     * @param url https, and outside
     * @param events names of events, {@code order.*} or {@code *}
     * @param active whether it is told; left out for yes
     */
    @Serdeable
    record NewWebhook(
            @Nullable String name,
            @Nullable String url,
            @Nullable List<String> events,
            @Nullable Boolean active) {

        Read read() {
            var fields = new Fields();
            var read =
                    new Read(
                            fields.text("name", name, Webhook.MOST_TEXT),
                            fields.webAddress("url", url, Webhook.MOST_TEXT),
                            wanted(fields),
                            active == null || active);
            fields.refuseWrong();
            return read;
        }

        private Set<Subscription> wanted(Fields fields) {
            var wanted = new LinkedHashSet<Subscription>();
            var patterns = events == null ? List.<String>of() : events;
            if (patterns.isEmpty() || patterns.size() > 100) {
                fields.wrong("events", "value.events");
            } else {
                for (int i = 0; i < patterns.size(); i++) {
                    try {
                        wanted.add(new Subscription(String.valueOf(patterns.get(i))));
                    } catch (IllegalArgumentException noPattern) {
                        fields.wrong("events[" + i + "]", "value.events");
                    }
                }
            }
            return wanted;
        }
    }

    record Read(String name, URI url, Set<Subscription> wanted, boolean active) {}

    @Serdeable
    record WebhookResponse(
            UUID id,
            String name,
            String url,
            List<String> events,
            boolean active,
            Instant createdAt,
            long version) {
        static WebhookResponse of(Webhook webhook) {
            return new WebhookResponse(
                    webhook.id().value(),
                    webhook.name(),
                    webhook.url().toString(),
                    webhook.wanted().stream().map(Subscription::pattern).sorted().toList(),
                    webhook.active(),
                    webhook.createdAt(),
                    webhook.version());
        }
    }

    /**
     * @param secret what deliveries are signed with, as Standard Webhooks asks; told to nobody else
     */
    @Serdeable
    record WithSecretResponse(WebhookResponse webhook, String secret) {}

    @Serdeable
    record WebhooksResponse(List<WebhookResponse> items) {}

    /**
     * @param state PENDING, DELIVERED or DEAD
     * @param dueAt when it is tried next, or was tried last
     * @param answer what came of the last attempt
     */
    @Serdeable
    record DeliveryResponse(
            UUID id,
            String type,
            String state,
            int attempts,
            Instant dueAt,
            @Nullable String answer,
            Instant createdAt) {
        static DeliveryResponse of(WebhookDelivery delivery) {
            return new DeliveryResponse(
                    delivery.id(),
                    delivery.type(),
                    delivery.state().name(),
                    delivery.attempts(),
                    delivery.dueAt(),
                    delivery.answer(),
                    delivery.createdAt());
        }
    }
}
