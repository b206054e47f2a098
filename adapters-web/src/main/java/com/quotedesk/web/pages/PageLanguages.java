package com.quotedesk.web.pages;

import com.quotedesk.domain.reading.Language;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which language a reader is shown a page. */
public final class PageLanguages {

    /** The parameter of an address that chooses the language. */
    static final String PARAMETER = "lang";

    private static final List<Locale> SPOKEN = List.of(Locale.of("ru"), Locale.of("en"));

    private PageLanguages() {}

    /** The one chosen on the page, or else the usual one of the reader. */
    public static Language of(HttpRequest<?> request, Language usual) {
        return chosen(request).orElse(usual);
    }

    /** The one chosen on the page, or else what the browser asks for. */
    static Language of(HttpRequest<?> request) {
        return chosen(request).orElseGet(() -> asked(request));
    }

    private static Optional<Language> chosen(HttpRequest<?> request) {
        return ofCode(request.getParameters().get(PARAMETER));
    }

    private static Optional<Language> ofCode(@Nullable String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    private static Language asked(HttpRequest<?> request) {
        var header = request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return Language.ENGLISH;
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN);
            return found == null
                    ? Language.ENGLISH
                    : ofCode(found.getLanguage()).orElse(Language.ENGLISH);
        } catch (IllegalArgumentException malformed) {
            return Language.ENGLISH;
        }
    }
}
