package com.quotedesk.domain.settings;

import java.util.Map;

/**
 * Why a text is no value of a setting. Whoever shows it says it in the reader's words.
 *
 * @param message a stable key, {@code setting.number.range}
 * @param data what the sentence needs, by name, as text
 */
public record SettingFault(String message, Map<String, String> data) {
    public SettingFault {
        data = Map.copyOf(data);
    }
}
