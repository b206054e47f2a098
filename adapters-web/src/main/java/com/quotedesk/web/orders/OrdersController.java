package com.quotedesk.web.orders;

import com.quotedesk.application.orders.OrderBoard;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderStatus;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.work.Identities;
import com.quotedesk.web.work.ListParameters;
import com.quotedesk.web.work.PageResponse;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

@Controller("/api/v1/orders")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrdersController {

    private final OrderBoard board;

    OrdersController(OrderBoard board) {
        this.board = board;
    }

    /**
     * The newest first: {@code status=NEW,QUOTED}, {@code needsReview=true}, {@code limit}, {@code
     * cursor}.
     */
    @Get
    PageResponse<OrderRowResponse> list(HttpRequest<?> request) {
        var parameters = new ListParameters(request);
        var query =
                new OrderBoard.Query(
                        parameters.oneOf("status", OrderStatus.class),
                        parameters.yesOrNo("needsReview"),
                        parameters.limit(),
                        parameters.after());
        parameters.refuseWrong();
        return PageResponse.of(board.list(query), OrderRowResponse::of);
    }

    @Get("/{id}")
    OrderResponse get(String id) {
        return board.find(new OrderId(Identities.read(id)))
                .map(OrderResponse::of)
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
    }
}
