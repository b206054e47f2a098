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

    /**
     * The newest first: {@code status=NEW,QUOTED}, {@code needsReview=true}, {@code client}, {@code
     * manager}, {@code q}, {@code createdAt[gte]}, {@code createdAt[lt]}, {@code limit}, {@code
     * cursor}.
     */
    @Get
    PageResponse<OrderRowResponse> list(HttpRequest<?> request, Authentication caller) {
        var parameters = new ListParameters(request);
        var filter = OrderFilters.of(parameters);
        int limit = parameters.limit();
        var after = parameters.after();
        parameters.refuseWrong();
        var query = new OrderBoard.Query(sight(caller), filter, limit, after);
        return PageResponse.of(board.list(query), OrderRowResponse::of);
    }

    private Sight sight(Authentication caller) {
        return callers.access(caller)
                .sight(Permission.VIEW_ORDERS)
                .orElseThrow(() -> ProblemException.of(ProblemKind.FORBIDDEN));
    }

    /** An order that the caller may not see is none. */
    @Get("/{id}")
    HttpResponse<OrderResponse> get(String id, Authentication caller) {
        var sight = sight(caller);
        return board.find(new OrderId(Identities.read(id)))
                .filter(detail -> sight.reaches(detail.order().owner()))
                .map(detail -> Versions.ok(OrderResponse.of(detail), detail.order().version()))
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
    }
}
