package com.quotedesk.domain.settings;

import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import java.util.Map;

/** A setting has another value, or none of its own any more: whoever keeps it looks again. */
public record SettingChanged(SettingDefinition<?> setting) implements DomainEvent {
    @Override
    public String type() {
        return "setting.changed.v1";
    }

    @Override
    public Subject subject() {
        return new Subject("setting", setting.subjectId());
    }

    @Override
    public Map<String, String> values() {
        return Map.of("key", setting.key());
    }
}
