package com.quotedesk.web.orders;

import com.quotedesk.application.orders.ExportOrders;
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

/** Orders as a table for other programs. */
@Controller("/api/v1/orders/export")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrderExportController {

    /** More are too many for a sheet that people look through, and for one request. */
    private static final int MOST_ORDERS = 10_000;

    private final ExportOrders exportOrders;
    private final TableDownloads downloads;
    private final Callers callers;

    OrderExportController(ExportOrders exportOrders, TableDownloads downloads, Callers callers) {
        this.exportOrders = exportOrders;
        this.downloads = downloads;
        this.callers = callers;
    }

    /** Download what the list of orders shows, up to ten thousand. */
    @Get(produces = MediaType.ALL)
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            description = "The kind of file",
            schema =
                    @Schema(
                            implementation = String.class,
                            allowableValues = {"xlsx", "csv"}))
    @Parameter(
            name = "language",
            in = ParameterIn.QUERY,
            description = "The language of its headings",
            schema =
                    @Schema(
                            implementation = String.class,
                            allowableValues = {"ru", "en"}))
    HttpResponse<byte[]> export(HttpRequest<?> request, Authentication caller) {
        var parameters = new ListParameters(request);
        var filter = OrderFilters.of(parameters);
        var format = parameters.words("format").orElse("xlsx");
        var language = parameters.words("language").orElse("ru");
        parameters.refuseWrong();
        var form = TableDownloads.form(format, language);
        var sight =
                callers.access(caller)
                        .sight(Permission.VIEW_ORDERS)
                        .orElseThrow(() -> ProblemException.of(ProblemKind.FORBIDDEN));
        return downloads.serve(
                exportOrders.export(
                        new ExportOrders.Command(sight, filter, form.language(), MOST_ORDERS)),
                form,
                "orders");
    }
}
