package com.quotedesk.web.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.quotedesk.domain.reading.Language;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * Shows pages to people without an account: whole on the server, without scripts, kept and indexed
 * nowhere.
 */
@Singleton
public final class Pages {

    /**
     * What is shown.
     *
     * @param title of the page, in its language
     * @param values for the template
     */
    public record Page(
            PageTemplate template, Language language, String title, Map<String, Object> values) {
        public Page {
            values = Map.copyOf(values);
        }
    }

    private static final PageTemplate LAYOUT = PageTemplate.of(Pages.class, "layout");
    private static final String STYLE = PageTemplate.resource(Pages.class, "style.css");

    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-"
                    + sha256(STYLE)
                    + "'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
                    + " 'none'";

    private final PagesConfig config;

    Pages(PagesConfig config) {
        this.config = config;
    }

    public MutableHttpResponse<String> show(HttpRequest<?> request, Page page) {
        return show(request, HttpStatus.OK, page);
    }

    public MutableHttpResponse<String> show(HttpRequest<?> request, HttpStatus status, Page page) {
        return HttpResponse.<String>status(status)
                .body(html(request, page))
                .contentType(MediaType.of("text/html; charset=utf-8"))
                .header(HttpHeaders.CONTENT_LANGUAGE, page.language().code())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex, nofollow, noarchive")
                .header("Content-Security-Policy", POLICY);
    }

    private String html(HttpRequest<?> request, Page page) {
        var values = new HashMap<String, Object>();
        values.put("language", page.language().code());
        values.put("title", page.title());
        values.put("company", config.company());
        values.put("style", STYLE);
        values.put("switch", switchTo(request, page.language()));
        values.put("content", page.template().fill(page.language(), page.values()));
        return LAYOUT.fill(page.language(), values);
    }

    /** The same page in the other language: relative, so that it holds behind any proxy. */
    private static String switchTo(HttpRequest<?> request, Language language) {
        var other =
                switch (language) {
                    case RUSSIAN -> Language.ENGLISH;
                    case ENGLISH -> Language.RUSSIAN;
                };
        var path = request.getPath();
        return path.substring(path.lastIndexOf('/') + 1)
                + "?"
                + PageLanguages.PARAMETER
                + "="
                + other.code();
    }

    private static String sha256(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
