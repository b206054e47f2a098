package com.quotedesk.web.analytics;

import com.quotedesk.application.analytics.FollowDays;
import com.quotedesk.application.analytics.RankClients;
import com.quotedesk.application.analytics.RankSuppliers;
import com.quotedesk.application.analytics.ReadSummary;
import com.quotedesk.web.analytics.RankingResponse.ClientResponse;
import com.quotedesk.web.analytics.RankingResponse.ClientsResponse;
import com.quotedesk.web.analytics.RankingResponse.DayResponse;
import com.quotedesk.web.analytics.RankingResponse.DaysResponse;
import com.quotedesk.web.analytics.RankingResponse.SupplierResponse;
import com.quotedesk.web.analytics.RankingResponse.SuppliersResponse;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.work.ListParameters;
import io.micronaut.http.HttpRequest;
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
import java.util.Optional;
import java.util.UUID;

/** How the desk is doing, in figures that are kept up to date. */
@Controller("/api/v1/analytics")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AnalyticsController {

    private static final int RANKED = 20;
    private static final int MOST_RANKED = 200;

    private final FigureParameters figures;
    private final ReadSummary readSummary;
    private final FollowDays followDays;
    private final RankClients rankClients;
    private final RankSuppliers rankSuppliers;

    AnalyticsController(
            FigureParameters figures,
            ReadSummary readSummary,
            FollowDays followDays,
            RankClients rankClients,
            RankSuppliers rankSuppliers) {
        this.figures = figures;
        this.readSummary = readSummary;
        this.followDays = followDays;
        this.rankClients = rankClients;
        this.rankSuppliers = rankSuppliers;
    }

    /**
     * Show how the desk is doing in a period. Orders by status, the funnel and the time from the
     * mail to the first proposal are of the orders that came in it; won, lost and turnover of those
     * that were won or lost in it. Margins are told to those who may see costs. Figures are a few
     * seconds old at most.
     */
    @Get("/summary")
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
    SummaryResponse summary(HttpRequest<?> request, Authentication caller) {
        var parameters = new ListParameters(request);
        var asked = figures.read(parameters, caller);
        parameters.refuseWrong();
        return SummaryResponse.of(asked.period(), allowed(readSummary.read(asked)));
    }

    /** Show what happened day by day. */
    @Get("/days")
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
    DaysResponse days(HttpRequest<?> request, Authentication caller) {
        var parameters = new ListParameters(request);
        var asked = figures.read(parameters, caller);
        parameters.refuseWrong();
        return new DaysResponse(
                allowed(followDays.follow(asked)).stream().map(DayResponse::of).toList());
    }

    /** Rank clients by what they brought. */
    @Get("/clients")
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
            name = "currency",
            in = ParameterIn.QUERY,
            description = "In which turnover is told; the company's where it is left out",
            schema = @Schema(implementation = String.class, example = "RUB"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many at most",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200"))
    ClientsResponse clients(HttpRequest<?> request, Authentication caller) {
        var parameters = new ListParameters(request);
        var asked = figures.read(parameters, caller);
        var currency = parameters.currency("currency").orElse(null);
        int limit = parameters.limit(RANKED, MOST_RANKED);
        parameters.refuseWrong();
        var ranked = rankClients.rank(new RankClients.Command(asked, currency, limit));
        return new ClientsResponse(allowed(ranked).stream().map(ClientResponse::of).toList());
    }

    /**
     * Rank suppliers by how they answer. Requests count on the day they were sent; who was silent
     * until the deadline counts as one who never answers.
     */
    @Get("/suppliers")
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
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many at most",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200"))
    SuppliersResponse suppliers(HttpRequest<?> request, Authentication caller) {
        var parameters = new ListParameters(request);
        var asked = figures.read(parameters, caller);
        int limit = parameters.limit(RANKED, MOST_RANKED);
        parameters.refuseWrong();
        var ranked = rankSuppliers.rank(new RankSuppliers.Command(asked, limit));
        return new SuppliersResponse(allowed(ranked).stream().map(SupplierResponse::of).toList());
    }

    private static <T> T allowed(Optional<T> figures) {
        return figures.orElseThrow(() -> ProblemException.of(ProblemKind.FORBIDDEN));
    }
}
