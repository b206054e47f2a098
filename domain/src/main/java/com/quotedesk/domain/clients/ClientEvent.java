package com.quotedesk.domain.clients;

import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import java.util.Map;

/** What happens to clients. */
public sealed interface ClientEvent extends DomainEvent {

    ClientId client();

    @Override
    default Subject subject() {
        return new Subject("client", client().value());
    }

    @Override
    default Map<String, String> values() {
        return Map.of();
    }

    record Created(ClientId client, String name) implements ClientEvent {
        @Override
        public String type() {
            return "client.created.v1";
        }

        @Override
        public Map<String, String> values() {
            return Map.of("name", name);
        }
    }

    record Changed(ClientId client, String name) implements ClientEvent {
        @Override
        public String type() {
            return "client.changed.v1";
        }

        @Override
        public Map<String, String> values() {
            return Map.of("name", name);
        }
    }

    record Archived(ClientId client) implements ClientEvent {
        @Override
        public String type() {
            return "client.archived.v1";
        }
    }

    record Restored(ClientId client) implements ClientEvent {
        @Override
        public String type() {
            return "client.restored.v1";
        }
    }
}
