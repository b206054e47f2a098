package com.quotedesk.web.events;

import com.quotedesk.application.events.EventLog;
import com.quotedesk.application.events.EventText;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

@Singleton
final class JsonEventText implements EventText {

    @Serdeable
    record SubjectJson(String type, UUID id) {}

    @Serdeable
    record DataJson(SubjectJson subject, Map<String, String> values) {}

    @Serdeable
    record EventJson(String type, Instant timestamp, DataJson data) {}

    private final ObjectMapper json;

    JsonEventText(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String of(EventLog.Written event) {
        var subject = new SubjectJson(event.subject().type(), event.subject().id());
        var data = new DataJson(subject, new TreeMap<>(event.values()));
        try {
            return json.writeValueAsString(new EventJson(event.type(), event.at(), data));
        } catch (IOException impossible) {
            throw new IllegalStateException("an event could not be written as JSON", impossible);
        }
    }
}
