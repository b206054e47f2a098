package com.quotedesk.domain.webhooks;

import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import java.util.Map;

/** What happens to webhooks themselves. */
public sealed interface WebhookEvent extends DomainEvent {

    Webhook webhook();

    @Override
    default Subject subject() {
        return new Subject("webhook", webhook().id().value());
    }

    @Override
    default Map<String, String> values() {
        return Map.of("url", webhook().url().toString());
    }

    record Added(Webhook webhook) implements WebhookEvent {
        @Override
        public String type() {
            return "webhook.added.v1";
        }
    }

    record Changed(Webhook webhook) implements WebhookEvent {
        @Override
        public String type() {
            return "webhook.changed.v1";
        }
    }

    record Removed(Webhook webhook) implements WebhookEvent {
        @Override
        public String type() {
            return "webhook.removed.v1";
        }
    }

    record SecretRotated(Webhook webhook) implements WebhookEvent {
        @Override
        public String type() {
            return "webhook.secret-rotated.v1";
        }
    }

    /** Its address answered that it is gone. */
    record Stopped(Webhook webhook) implements WebhookEvent {
        @Override
        public String type() {
            return "webhook.stopped.v1";
        }
    }
}
