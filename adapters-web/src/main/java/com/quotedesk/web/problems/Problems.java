package com.quotedesk.web.problems;

import com.quotedesk.domain.reading.Language;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Writes problems in the reader's language. */
@Singleton
public final class Problems {

    private static final Locale RUSSIAN = Locale.of("ru");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final String RETRY_AFTER_SECONDS = "5";

    public MutableHttpResponse<Problem> response(HttpRequest<?> request, ProblemKind kind) {
        return response(request, kind, List.of());
    }

    MutableHttpResponse<Problem> response(
            HttpRequest<?> request, ProblemKind kind, List<ProblemException.Wrong> wrong) {
        var texts = texts(request);
        var errors =
                wrong.isEmpty()
                        ? null
                        : wrong.stream().map(value -> wrongValue(texts, value)).toList();
        var response =
                write(
                        request,
                        kind.status(),
                        kind.code(),
                        texts.getString(kind.code() + ".title"),
                        texts.getString(kind.code() + ".detail"),
                        errors);
        if (kind == ProblemKind.UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (kind.status() == HttpStatus.UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response;
    }

    /** A problem that the server framework found, told in its words where we have none. */
    MutableHttpResponse<Problem> response(
            HttpRequest<?> request, HttpStatus status, String frameworkSays) {
        for (var kind : ProblemKind.values()) {
            if (kind.status() == status && kind != ProblemKind.BAD_REQUEST) {
                return response(request, kind);
            }
        }
        var code = status == HttpStatus.BAD_REQUEST ? "bad-request" : "error";
        var texts = texts(request);
        return write(
                request,
                status,
                code,
                texts.getString(code + ".title"),
                detail(texts, status, code, frameworkSays),
                null);
    }

    /** What a parser of ours says of a body is for those who wrote the parser. */
    private static String detail(
            ResourceBundle texts, HttpStatus status, String code, String frameworkSays) {
        var text = texts.getString(code + ".detail");
        return status == HttpStatus.BAD_REQUEST ? text : MessageFormat.format(text, frameworkSays);
    }

    private static MutableHttpResponse<Problem> write(
            HttpRequest<?> request,
            HttpStatus status,
            String code,
            String title,
            String detail,
            @Nullable List<Problem.WrongValue> errors) {
        var problem =
                new Problem(
                        "/problems/" + code,
                        title,
                        status.getCode(),
                        detail,
                        request.getPath(),
                        RequestIds.of(request),
                        errors);
        return HttpResponse.<Problem>status(status)
                .body(problem)
                .contentType(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, localeOf(request).getLanguage());
    }

    private static Problem.WrongValue wrongValue(
            ResourceBundle texts, ProblemException.Wrong wrong) {
        var text =
                MessageFormat.format(texts.getString(wrong.message()), wrong.arguments().toArray());
        return new Problem.WrongValue(
                wrong.field().isEmpty() ? null : wrong.field(),
                wrong.message().substring(wrong.message().indexOf('.') + 1),
                text);
    }

    private static ResourceBundle texts(HttpRequest<?> request) {
        return ResourceBundle.getBundle(
                "com.quotedesk.web.problems.Problems", localeOf(request), NO_FALLBACK);
    }

    /** What the reader is told in. */
    public static Language languageOf(HttpRequest<?> request) {
        return localeOf(request).equals(RUSSIAN) ? Language.RUSSIAN : Language.ENGLISH;
    }

    /** Russian where the reader prefers it to English; English for everybody else. */
    private static Locale localeOf(HttpRequest<?> request) {
        var header = request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return Locale.ENGLISH;
        }
        try {
            var wanted = Locale.LanguageRange.parse(header);
            var found = Locale.lookup(wanted, List.of(RUSSIAN, Locale.ENGLISH));
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }
}
