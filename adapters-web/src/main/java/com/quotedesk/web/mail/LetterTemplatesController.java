package com.quotedesk.web.mail;

import com.quotedesk.application.mail.ChangeTemplate;
import com.quotedesk.application.mail.PreviewTemplate;
import com.quotedesk.application.mail.ShowTemplates;
import com.quotedesk.application.mail.TemplateEngine;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.LetterText;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Fields;
import com.quotedesk.web.work.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The templates of our letters, in both languages. */
@Controller("/api/v1/letter-templates")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LetterTemplatesController {

    @Serdeable
    record Words(@Nullable String subject, @Nullable String text, @Nullable String html) {

        LetterText read() {
            var fields = new Fields();
            var read =
                    new LetterText(
                            fields.text("subject", subject),
                            fields.text("text", text),
                            fields.text("html", html));
            fields.refuseWrong();
            return read;
        }

        static Words of(LetterText text) {
            return new Words(text.subject(), text.text(), text.html());
        }
    }

    /**
     * @param changed whether somebody changed it; the standard one holds else
     * @param version to be sent as {@code If-Match}
     */
    @Serdeable
    record TemplateJson(
            String kind,
            String language,
            Words words,
            Words standard,
            boolean changed,
            long version) {

        static TemplateJson of(ShowTemplates.Shown shown) {
            return new TemplateJson(
                    shown.kind().code(),
                    shown.language().code(),
                    Words.of(shown.template()),
                    Words.of(shown.standard()),
                    shown.changed(),
                    shown.version());
        }
    }

    @Serdeable
    record Templates(List<TemplateJson> items) {}

    private final ShowTemplates showTemplates;
    private final ChangeTemplate changeTemplate;
    private final PreviewTemplate previewTemplate;
    private final Callers callers;

    LetterTemplatesController(
            ShowTemplates showTemplates,
            ChangeTemplate changeTemplate,
            PreviewTemplate previewTemplate,
            Callers callers) {
        this.showTemplates = showTemplates;
        this.changeTemplate = changeTemplate;
        this.previewTemplate = previewTemplate;
        this.callers = callers;
    }

    /** List the words of our letters, as they are and as they come. */
    @Get
    Templates list(Authentication caller) {
        return switch (showTemplates.show(new ShowTemplates.Command(callers.access(caller)))) {
            case ShowTemplates.Outcome.Found(var templates) ->
                    new Templates(templates.stream().map(TemplateJson::of).toList());
            case ShowTemplates.Outcome.Forbidden _ ->
                    throw ProblemException.of(ProblemKind.FORBIDDEN);
        };
    }

    /** What a template makes of a letter, with made-up values. */
    @Post("/preview/{language}")
    Words preview(String language, Authentication caller, @Body Words words) {
        if (!callers.access(caller).may(Permission.CHANGE_SETTINGS)) {
            throw ProblemException.of(ProblemKind.FORBIDDEN);
        }
        return switch (previewTemplate.preview(language(language), words.read())) {
            case TemplateEngine.Result.Filled(var filled) -> Words.of(filled);
            case TemplateEngine.Result.Faulty faulty -> throw wrong(faulty);
        };
    }

    /** Change the words of a letter. */
    @Put("/{kind}/{language}")
    HttpResponse<Words> change(
            HttpRequest<?> request,
            String kind,
            String language,
            Authentication caller,
            @Body Words words) {
        return change(request, callers.access(caller), kind, language, words.read());
    }

    /** Lets the standard template hold again. */
    @Delete("/{kind}/{language}")
    HttpResponse<Words> giveBack(
            HttpRequest<?> request, String kind, String language, Authentication caller) {
        return change(request, callers.access(caller), kind, language, null);
    }

    private HttpResponse<Words> change(
            HttpRequest<?> request,
            Access access,
            String kind,
            String language,
            @Nullable LetterText words) {
        var command =
                new ChangeTemplate.Command(
                        access, kind(kind), language(language), Versions.seen(request), words);
        return switch (changeTemplate.change(command)) {
            case ChangeTemplate.Outcome.Changed(var stored) ->
                    Versions.ok(
                            stored.template() == null
                                    ? new Words(null, null, null)
                                    : Words.of(stored.template()),
                            stored.version());
            case ChangeTemplate.Outcome.Forbidden _ ->
                    throw ProblemException.of(ProblemKind.FORBIDDEN);
            case ChangeTemplate.Outcome.Wrong(var fault) -> throw wrong(fault);
            case ChangeTemplate.Outcome.Conflict _ ->
                    throw ProblemException.of(ProblemKind.CHANGED_MEANWHILE);
        };
    }

    private static ProblemException wrong(TemplateEngine.Result.Faulty fault) {
        return ProblemException.wrong(
                List.of(
                        Wrong.of(
                                fault.part().name().toLowerCase(Locale.ROOT),
                                "value.template",
                                fault.line(),
                                fault.what())));
    }

    private static LetterKind kind(String code) {
        return Arrays.stream(LetterKind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
    }

    private static Language language(String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
    }
}
