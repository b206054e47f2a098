package com.quotedesk.web.imports;

import com.quotedesk.application.imports.ApplyImport;
import com.quotedesk.application.imports.BeginImport;
import com.quotedesk.application.imports.Imports;
import com.quotedesk.application.imports.TableImport;
import com.quotedesk.application.imports.TableImport.Kind;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.problems.Problems;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Identities;
import com.quotedesk.web.work.ListParameters;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;

/** Tables of clients and suppliers that others made. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ImportsController {

    private final BeginImport beginImport;
    private final ApplyImport applyImport;
    private final Imports imports;
    private final Callers callers;

    ImportsController(
            BeginImport beginImport, ApplyImport applyImport, Imports imports, Callers callers) {
        this.beginImport = beginImport;
        this.applyImport = applyImport;
        this.imports = imports;
        this.callers = callers;
    }

    /**
     * Bring in clients by an XLSX or CSV, which is the body.
     *
     * <p>The headings are those of the export, in Russian or English. Without {@code trial=false}
     * it is only told what would become of each row. 202 with the import to follow.
     */
    @Post(value = "/clients/imports", consumes = MediaType.ALL)
    @Status(HttpStatus.ACCEPTED)
    @Parameter(
            name = "trial",
            in = ParameterIn.QUERY,
            description = "false to write it down at once",
            schema = @Schema(implementation = Boolean.class))
    @Parameter(
            name = "name",
            in = ParameterIn.QUERY,
            description = "Of the file",
            schema = @Schema(implementation = String.class, example = "clients.xlsx"))
    HttpResponse<ImportResponse> clients(
            HttpRequest<?> request, Authentication caller, @Body byte @Nullable [] table) {
        return begin(request, caller, Kind.CLIENTS, table);
    }

    /**
     * Bring in suppliers by an XLSX or CSV, which is the body.
     *
     * <p>The headings are those of the export, in Russian or English. Without {@code trial=false}
     * it is only told what would become of each row. 202 with the import to follow.
     */
    @Post(value = "/suppliers/imports", consumes = MediaType.ALL)
    @Status(HttpStatus.ACCEPTED)
    @Parameter(
            name = "trial",
            in = ParameterIn.QUERY,
            description = "false to write it down at once",
            schema = @Schema(implementation = Boolean.class))
    @Parameter(
            name = "name",
            in = ParameterIn.QUERY,
            description = "Of the file",
            schema = @Schema(implementation = String.class, example = "suppliers.xlsx"))
    HttpResponse<ImportResponse> suppliers(
            HttpRequest<?> request, Authentication caller, @Body byte @Nullable [] table) {
        return begin(request, caller, Kind.SUPPLIERS, table);
    }

    private HttpResponse<ImportResponse> begin(
            HttpRequest<?> request, Authentication caller, Kind kind, byte @Nullable [] table) {
        var parameters = new ListParameters(request);
        var trial = parameters.yesOrNo("trial");
        var name = parameters.words("name").orElse("table");
        parameters.refuseWrong();
        var command =
                new BeginImport.Command(
                        callers.access(caller),
                        kind,
                        name,
                        table == null ? Bytes.empty() : Bytes.owning(table),
                        trial == null || trial);
        return switch (beginImport.begin(command)) {
            case BeginImport.Outcome.Begun(var begun) -> accepted(request, begun);
            case BeginImport.Outcome.Forbidden _ ->
                    throw ProblemException.of(ProblemKind.FORBIDDEN);
            case BeginImport.Outcome.TooLarge _ -> throw ProblemException.of(ProblemKind.TOO_LARGE);
        };
    }

    /** Read what became of an import, or how far it is. */
    @Get("/imports/{id}")
    ImportResponse get(HttpRequest<?> request, Authentication caller, String id) {
        var by = callers.access(caller);
        return imports.find(Identities.read(id))
                .filter(found -> by.may(BeginImport.permission(found.kind())))
                .map(found -> ImportResponse.of(found, Problems.languageOf(request)))
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
    }

    /** Write down what was only tried; companies that are wrong are left out. */
    @Post("/imports/{id}/apply")
    @Status(HttpStatus.ACCEPTED)
    HttpResponse<ImportResponse> apply(HttpRequest<?> request, Authentication caller, String id) {
        var command = new ApplyImport.Command(callers.access(caller), Identities.read(id));
        return switch (applyImport.apply(command)) {
            case ApplyImport.Outcome.Begun(var begun) -> accepted(request, begun);
            case ApplyImport.Outcome.Unknown _ -> throw ProblemException.of(ProblemKind.NOT_FOUND);
            case ApplyImport.Outcome.NotTried _ -> throw ProblemException.refused("not-tried");
        };
    }

    private static HttpResponse<ImportResponse> accepted(
            HttpRequest<?> request, TableImport begun) {
        return HttpResponse.<ImportResponse>accepted()
                .body(ImportResponse.of(begun, Problems.languageOf(request)))
                .header(HttpHeaders.LOCATION, "/api/v1/imports/" + begun.id());
    }
}
