package com.quotedesk.web.orders;

import com.quotedesk.application.orders.OrderBoard;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.Sight;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Identities;
import com.quotedesk.web.work.ListParameters;
import com.quotedesk.web.work.PageResponse;
import com.quotedesk.web.work.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.time.Instant;
import java.util.UUID;

@Controller("/api/v1/orders")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrdersController {

    private final OrderBoard board;
    private final Callers callers;

    OrdersController(OrderBoard board, Callers callers) {
        this.board = board;
        this.callers = callers;
    }

    /** List orders, the newest first, as far as the caller may see. */
    @Get
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description =
                    "NEW, SOURCING, QUOTED, PROPOSED, ACTIVE, COMPLETED or CANCELLED; several with commas",
            schema = @Schema(implementation = String.class, example = "NEW"))
    @Parameter(
            name = "needsReview",
            in = ParameterIn.QUERY,
            description = "Only those that a person must look through, or only the others",
            schema = @Schema(implementation = Boolean.class))
    @Parameter(
            name = "client",
            in = ParameterIn.QUERY,
            description = "Whose",
            schema = @Schema(implementation = UUID.class))
    @Parameter(
            name = "manager",
            in = ParameterIn.QUERY,
            description = "Who works on it",
            schema = @Schema(implementation = UUID.class))
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Words of its number, subject, client or items",
            schema = @Schema(implementation = String.class, example = "cable"))
    @Parameter(
            name = "createdAt[gte]",
            in = ParameterIn.QUERY,
            description = "From this moment on",
            schema = @Schema(implementation = Instant.class))
    @Parameter(
            name = "createdAt[lt]",
            in = ParameterIn.QUERY,
            description = "Before this moment",
            schema = @Schema(implementation = Instant.class))
    @Parameter(
            name = "archived",
            in = ParameterIn.QUERY,
            description = "Only those that were put away, or only the others",
            schema = @Schema(implementation = Boolean.class))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "The newest first, or the oldest",
            schema =
                    @Schema(
                            implementation = String.class,
                            allowableValues = {"-createdAt", "createdAt"}))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many at most",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "Where the page before ended",
            schema = @Schema(implementation = String.class))
    PageResponse<OrderRowResponse> list(HttpRequest<?> request, Authentication caller) {
        var parameters = new ListParameters(request);
        var filter = OrderFilters.of(parameters);
        int limit = parameters.limit();
        boolean oldestFirst = parameters.oldestFirst("createdAt");
        var after = parameters.after();
        parameters.refuseWrong();
        var query = new OrderBoard.Query(sight(caller), filter, limit, after, oldestFirst);
        return PageResponse.of(board.list(query), OrderRowResponse::of);
    }

    private Sight sight(Authentication caller) {
        return callers.access(caller)
                .sight(Permission.VIEW_ORDERS)
                .orElseThrow(() -> ProblemException.of(ProblemKind.FORBIDDEN));
    }

    /** Read an order; one that the caller may not see is none. */
    @Get("/{id}")
    HttpResponse<OrderResponse> get(String id, Authentication caller) {
        var sight = sight(caller);
        return board.find(new OrderId(Identities.read(id)))
                .filter(detail -> sight.reaches(detail.order().owner()))
                .map(detail -> Versions.ok(OrderResponse.of(detail), detail.order().version()))
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
    }
}
