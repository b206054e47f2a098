package com.quotedesk.application.settings;

import com.quotedesk.application.settings.StoredSettings.Stored;
import com.quotedesk.domain.settings.Parsed;
import com.quotedesk.domain.settings.SettingDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What holds: the database over the environment over the standard. A text that is no value does not
 * hold.
 */
public final class CurrentSettings {

    /** Where a value comes from. */
    public enum Source {
        DATABASE,
        ENVIRONMENT,
        STANDARD
    }

    /**
     * A value that holds.
     *
     * @param version of what the database keeps, 0 where that is nothing: what {@link
     *     ChangeSetting} wants to have been seen
     */
    public record Current<T>(
            SettingDefinition<T> definition, T value, Source source, long version) {

        /** The value as text; a secret does not show. */
        public String text() {
            return definition.secret() ? "***" : definition.write(value);
        }

        @Override
        public String toString() {
            return definition.key() + "=" + text();
        }
    }

    private final List<SettingDefinition<?>> definitions;
    private final StoredSettings stored;
    private final Map<String, String> environment;

    /**
     * @param environment the variables, by name
     */
    public CurrentSettings(
            List<SettingDefinition<?>> definitions,
            StoredSettings stored,
            Map<String, String> environment) {
        this.definitions = List.copyOf(definitions);
        this.stored = stored;
        this.environment = Map.copyOf(environment);
    }

    public <T> T get(SettingDefinition<T> definition) {
        return current(definition).value();
    }

    public <T> Current<T> current(SettingDefinition<T> definition) {
        var kept = definition.secret() ? Optional.<Stored>empty() : stored.find(definition.key());
        long version = kept.map(Stored::version).orElse(0L);
        return kept.map(Stored::value)
                .flatMap(text -> valueOf(definition, text))
                .map(value -> new Current<>(definition, value, Source.DATABASE, version))
                .or(
                        () ->
                                variable(definition)
                                        .flatMap(text -> valueOf(definition, text))
                                        .map(
                                                value ->
                                                        new Current<>(
                                                                definition,
                                                                value,
                                                                Source.ENVIRONMENT,
                                                                version)))
                .orElseGet(
                        () ->
                                new Current<>(
                                        definition,
                                        definition.standard(),
                                        Source.STANDARD,
                                        version));
    }

    /** All of them, in their order. */
    public List<Current<?>> all() {
        return definitions.stream().<Current<?>>map(this::current).toList();
    }

    private Optional<String> variable(SettingDefinition<?> definition) {
        return Optional.ofNullable(environment.get(definition.variable()))
                .filter(text -> !text.isBlank());
    }

    private static <T> Optional<T> valueOf(SettingDefinition<T> definition, String text) {
        return switch (definition.parse(text)) {
            case Parsed.Value<T>(var value) -> Optional.of(value);
            case Parsed.Wrong<T> _ -> Optional.empty();
        };
    }
}
