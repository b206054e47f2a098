package com.quotedesk.web.pages;

import com.quotedesk.domain.reading.Language;
import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The form of a page: a Mustache template and its texts in both languages. Every value is escaped;
 * values come out of maps only, and one that is missing is a fault.
 */
public final class PageTemplate {

    private static final Mustache.Compiler COMPILER =
            Mustache.compiler()
                    .withCollector(new MapsOnly())
                    .escapeHTML(true)
                    .strictSections(true)
                    .emptyStringIsFalse(true)
                    .withLoader(
                            name -> {
                                throw new MustacheException("no partials: " + name);
                            });

    private final Template template;
    private final Map<Language, PageTexts> texts = new EnumMap<>(Language.class);

    private PageTemplate(Template template, Class<?> home, String name) {
        this.template = template;
        for (var language : Language.values()) {
            texts.put(language, PageTexts.of(home, name, language));
        }
    }

    /**
     * The one in {@code name.html} beside a class, which finds its texts, those of {@code
     * name.properties} and {@code name_ru.properties}, under {@code t}.
     */
    public static PageTemplate of(Class<?> home, String name) {
        return new PageTemplate(COMPILER.compile(resource(home, name + ".html")), home, name);
    }

    static String resource(Class<?> home, String name) {
        try (var in = home.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public PageTexts texts(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    String fill(Language language, Map<String, Object> values) {
        var all = new HashMap<>(values);
        all.put("t", texts(language).all());
        return template.execute(all);
    }

    /** Looks into maps, and into nothing else. */
    private static final class MapsOnly extends BasicCollector {
        @Override
        public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map<?, ?> ? MAP_FETCHER : null;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new HashMap<>();
        }
    }
}
