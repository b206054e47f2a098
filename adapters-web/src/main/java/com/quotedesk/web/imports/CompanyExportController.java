package com.quotedesk.web.imports;

import com.quotedesk.application.imports.ExportCompanies;
import com.quotedesk.application.imports.TableImport.Kind;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.web.files.TableDownloads;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.ListParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;

/** Clients and suppliers as tables, to be changed elsewhere and brought back. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CompanyExportController {

    /** As many as may be brought in at once. */
    private static final int MOST_CLIENTS = 10_000;

    private final ExportCompanies exportCompanies;
    private final TableDownloads downloads;
    private final Callers callers;

    CompanyExportController(
            ExportCompanies exportCompanies, TableDownloads downloads, Callers callers) {
        this.exportCompanies = exportCompanies;
        this.downloads = downloads;
        this.callers = callers;
    }

    /** Export clients with their people, a row for each, up to ten thousand clients. */
    @Get(value = "/clients/export", produces = MediaType.ALL)
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            implementation = String.class,
                            allowableValues = {"xlsx", "csv"}))
    @Parameter(
            name = "language",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            implementation = String.class,
                            allowableValues = {"ru", "en"}))
    HttpResponse<byte[]> clients(HttpRequest<?> request, Authentication caller) {
        return export(request, caller, Permission.VIEW_CLIENTS, Kind.CLIENTS, "clients");
    }

    /** Export suppliers with their people, a row for each. */
    @Get(value = "/suppliers/export", produces = MediaType.ALL)
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            implementation = String.class,
                            allowableValues = {"xlsx", "csv"}))
    @Parameter(
            name = "language",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            implementation = String.class,
                            allowableValues = {"ru", "en"}))
    HttpResponse<byte[]> suppliers(HttpRequest<?> request, Authentication caller) {
        return export(request, caller, Permission.VIEW_SUPPLIERS, Kind.SUPPLIERS, "suppliers");
    }

    private HttpResponse<byte[]> export(
            HttpRequest<?> request,
            Authentication caller,
            Permission permission,
            Kind kind,
            String name) {
        if (!callers.access(caller).may(permission)) {
            throw ProblemException.of(ProblemKind.FORBIDDEN);
        }
        var parameters = new ListParameters(request);
        var format = parameters.words("format").orElse("xlsx");
        var language = parameters.words("language").orElse("ru");
        parameters.refuseWrong();
        var form = TableDownloads.form(format, language);
        return downloads.serve(
                exportCompanies.export(
                        new ExportCompanies.Command(kind, form.language(), MOST_CLIENTS)),
                form,
                name);
    }
}
