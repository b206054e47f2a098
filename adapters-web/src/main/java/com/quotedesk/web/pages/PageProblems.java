package com.quotedesk.web.pages;

import com.quotedesk.domain.reading.Language;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;

/** Tells a reader why there is no page, and what to do. */
@Singleton
public final class PageProblems {

    /** Why there is none. */
    public enum Kind {
        UNKNOWN("unknown", HttpStatus.NOT_FOUND),
        EXPIRED("expired", HttpStatus.GONE),
        SUPERSEDED("superseded", HttpStatus.GONE),
        /** Sent from a page of somebody else. */
        FOREIGN("foreign", HttpStatus.FORBIDDEN),
        TOO_MANY("too-many", HttpStatus.TOO_MANY_REQUESTS),
        TOO_LARGE("too-large", HttpStatus.REQUEST_ENTITY_TOO_LARGE),
        NOT_UNDERSTOOD("not-understood", HttpStatus.BAD_REQUEST),
        CHANGED_MEANWHILE("changed-meanwhile", HttpStatus.CONFLICT),
        UNAVAILABLE("unavailable", HttpStatus.SERVICE_UNAVAILABLE),
        BROKEN("broken", HttpStatus.INTERNAL_SERVER_ERROR);

        private final String code;
        private final HttpStatus status;

        Kind(String code, HttpStatus status) {
            this.code = code;
            this.status = status;
        }

        /** What a problem of the framework is to a reader. */
        static Kind of(HttpStatus status) {
            for (var kind : values()) {
                if (kind.status == status && kind != EXPIRED && kind != SUPERSEDED) {
                    return kind;
                }
            }
            return status.getCode() < HttpStatus.INTERNAL_SERVER_ERROR.getCode()
                    ? NOT_UNDERSTOOD
                    : BROKEN;
        }
    }

    private static final PageTemplate TEMPLATE = PageTemplate.of(PageProblems.class, "problem");

    private final Pages pages;

    PageProblems(Pages pages) {
        this.pages = pages;
    }

    public MutableHttpResponse<String> show(HttpRequest<?> request, Kind kind) {
        return show(request, kind, PageLanguages.of(request));
    }

    public MutableHttpResponse<String> show(HttpRequest<?> request, Kind kind, Language language) {
        var texts = TEMPLATE.texts(language);
        var title = texts.say(kind.code + "-title");
        var values = Map.<String, Object>of("title", title, "text", texts.say(kind.code + "-text"));
        return pages.show(request, kind.status, new Pages.Page(TEMPLATE, language, title, values));
    }
}
