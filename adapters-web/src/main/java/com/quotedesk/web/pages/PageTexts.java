package com.quotedesk.web.pages;

import com.quotedesk.domain.reading.Language;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What a page says, in one language. */
public final class PageTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final Map<String, String> texts;

    private PageTexts(Locale locale, Map<String, String> texts) {
        this.locale = locale;
        this.texts = Map.copyOf(texts);
    }

    /** Those of the files {@code name.properties} and {@code name_ru.properties} beside a class. */
    static PageTexts of(Class<?> home, String name, Language language) {
        var locale = Locale.of(language.code());
        var bundle =
                ResourceBundle.getBundle(
                        home.getPackageName() + "." + name,
                        locale,
                        home.getClassLoader(),
                        NO_FALLBACK);
        var texts = new HashMap<String, String>();
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        return new PageTexts(locale, texts);
    }

    /** A text with what it speaks of. */
    public String say(String key, Object... about) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no such text: " + key);
        }
        return new MessageFormat(text, locale).format(about);
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** All of them, for templates. */
    Map<String, String> all() {
        return texts;
    }
}
