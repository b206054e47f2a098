package com.quotedesk.domain.settings;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A setting that there is.
 *
 * @param key its stable name, {@code rfq.timeout}
 * @param standard what holds where nobody says otherwise
 * @param secret true where it comes from the environment or a file only, and is never shown
 */
public record SettingDefinition<T>(String key, SettingType<T> type, T standard, boolean secret) {

    private static final Pattern FORM = Pattern.compile("[a-z]+([.-][a-z]+)*");

    public SettingDefinition {
        if (!FORM.matcher(key).matches()) {
            throw new IllegalArgumentException("not the name of a setting: " + key);
        }
        if (!type.parse(type.write().apply(standard)).equals(new Parsed.Value<>(standard))) {
            throw new IllegalArgumentException("the standard of " + key + " is not a value of it");
        }
    }

    static <T> SettingDefinition<T> of(String key, SettingType<T> type, T standard) {
        return new SettingDefinition<>(key, type, standard, false);
    }

    /** The variable of the environment that it may be given in, {@code RFQ_TIMEOUT}. */
    public String variable() {
        return key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    public Parsed<T> parse(String text) {
        return type.parse(text);
    }

    public String write(T value) {
        return type.write().apply(value);
    }

    /** What the journal knows the setting by; settings have no other identity than their key. */
    public UUID subjectId() {
        return UUID.nameUUIDFromBytes(("setting:" + key).getBytes(StandardCharsets.UTF_8));
    }
}
