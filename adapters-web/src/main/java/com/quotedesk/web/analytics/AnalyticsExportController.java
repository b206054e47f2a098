package com.quotedesk.web.analytics;

import com.quotedesk.application.analytics.ExportFigures;
import com.quotedesk.web.files.TableDownloads;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.problems.ProblemKind;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Figures as tables for other programs. */
@Controller("/api/v1/analytics/export")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AnalyticsExportController {

    private final FigureParameters figures;
    private final ExportFigures exportFigures;
    private final TableDownloads downloads;

    AnalyticsExportController(
            FigureParameters figures, ExportFigures exportFigures, TableDownloads downloads) {
        this.figures = figures;
        this.exportFigures = exportFigures;
        this.downloads = downloads;
    }

    /** Export figures as a table. */
    @Get(produces = MediaType.ALL)
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "The first day, in the company's zone; thirty days where it is left out",
            schema = @Schema(implementation = LocalDate.class))
    @Parameter(
            name = "until",
            in = ParameterIn.QUERY,
            description = "The last day, in the company's zone; today where it is left out",
            schema = @Schema(implementation = LocalDate.class))
    @Parameter(
            name = "manager",
            in = ParameterIn.QUERY,
            description = "Whose orders; those of all the caller may see where it is left out",
            schema = @Schema(implementation = UUID.class))
    @Parameter(
            name = "table",
            in = ParameterIn.QUERY,
            description = "DAYS, CLIENTS, SUPPLIERS or LOST_REASONS; DAYS where it is left out",
            schema = @Schema(implementation = String.class, example = "DAYS"))
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description = "xlsx or csv",
            schema = @Schema(implementation = String.class, example = "xlsx"))
    @Parameter(
            name = "language",
            in = ParameterIn.QUERY,
            description = "ru or en",
            schema = @Schema(implementation = String.class, example = "ru"))
    HttpResponse<byte[]> export(HttpRequest<?> request, Authentication caller) {
        var parameters = new ListParameters(request);
        var asked = figures.read(parameters, caller);
        var sheets = List.copyOf(parameters.oneOf("table", ExportFigures.Sheet.class));
        var format = parameters.words("format").orElse("xlsx");
        var language = parameters.words("language").orElse("ru");
        if (sheets.size() > 1) {
            parameters.refuse(Wrong.of("table", "value.invalid"));
        }
        parameters.refuseWrong();
        var form = TableDownloads.form(format, language);
        var sheet = sheets.isEmpty() ? ExportFigures.Sheet.DAYS : sheets.getFirst();
        var table = exportFigures.export(new ExportFigures.Command(asked, sheet, form.language()));
        return downloads.serve(
                table.orElseThrow(() -> ProblemException.of(ProblemKind.FORBIDDEN)),
                form,
                sheet.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
