package com.quotedesk.web.documents;

import com.quotedesk.application.documents.ChangeCompany;
import com.quotedesk.application.documents.CurrentLetterhead;
import com.quotedesk.domain.documents.Company;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.web.problems.Problem;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;

/** Who we are on papers. */
@Controller("/api/v1/company")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CompanyController {

    private static final int PNG = 0x89;

    private final CurrentLetterhead letterhead;
    private final ChangeCompany changeCompany;
    private final Callers callers;

    CompanyController(CurrentLetterhead letterhead, ChangeCompany changeCompany, Callers callers) {
        this.letterhead = letterhead;
        this.changeCompany = changeCompany;
        this.callers = callers;
    }

    /** Version 0 where nobody has written it down yet. */
    @Get
    HttpResponse<CompanyJson> get(Authentication caller) {
        callers.access(caller);
        var stored = letterhead.stored();
        return Versions.ok(CompanyJson.of(stored.company()), stored.version());
    }

    /** Say who we are, on every paper. */
    @Put
    HttpResponse<CompanyJson> put(
            HttpRequest<?> request, Authentication caller, @Body CompanyJson company) {
        long seen = Versions.seen(request);
        return change(caller, seen, company.toCompany(letterhead.company().logo()));
    }

    /** The picture; whatever it says it is, it is shown as what it is. */
    @ApiResponse(
            responseCode = "404",
            description = "There is none.",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class)))
    @Get(value = "/logo", produces = MediaType.ALL)
    HttpResponse<byte[]> logo(Authentication caller) {
        callers.access(caller);
        var logo = letterhead.company().logo();
        if (logo == null) {
            throw ProblemException.of(ProblemKind.NOT_FOUND);
        }
        var bytes = logo.toArray();
        return HttpResponse.ok(bytes)
                .contentType(
                        (bytes[0] & 0xff) == PNG
                                ? MediaType.IMAGE_PNG_TYPE
                                : MediaType.IMAGE_JPEG_TYPE);
    }

    /** A PNG or JPEG of 512 KB at most, as the body. */
    @Put(value = "/logo", consumes = MediaType.ALL)
    HttpResponse<CompanyJson> putLogo(
            HttpRequest<?> request, Authentication caller, @Body byte[] picture) {
        return changeLogo(request, caller, Bytes.owning(picture));
    }

    /** Take the logo away. */
    @Delete("/logo")
    HttpResponse<CompanyJson> deleteLogo(HttpRequest<?> request, Authentication caller) {
        return changeLogo(request, caller, null);
    }

    private HttpResponse<CompanyJson> changeLogo(
            HttpRequest<?> request, Authentication caller, @Nullable Bytes picture) {
        long seen = Versions.seen(request);
        return change(caller, seen, letterhead.company().withLogo(picture));
    }

    private HttpResponse<CompanyJson> change(Authentication caller, long seen, Company company) {
        return switch (changeCompany.change(
                new ChangeCompany.Command(callers.access(caller), seen, company))) {
            case ChangeCompany.Outcome.Changed(var stored) ->
                    Versions.ok(CompanyJson.of(stored.company()), stored.version());
            case ChangeCompany.Outcome.Forbidden _ ->
                    throw ProblemException.of(ProblemKind.FORBIDDEN);
            case ChangeCompany.Outcome.Conflict _ ->
                    throw ProblemException.of(ProblemKind.CHANGED_MEANWHILE);
            case ChangeCompany.Outcome.WrongLogo(var faults) ->
                    throw ProblemException.wrong(
                            faults.stream()
                                    .map(kind -> Wrong.of("logo", TemplateFaults.key(kind)))
                                    .toList());
        };
    }
}
