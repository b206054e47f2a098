package com.quotedesk.web.orders;

import com.quotedesk.application.orders.OrderBoard;
import com.quotedesk.application.orders.OrderOutcome;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.work.Versions;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;

/** What is answered to those who change orders. */
@Singleton
final class OrderAnswers {

    private final OrderBoard board;

    OrderAnswers(OrderBoard board) {
        this.board = board;
    }

    HttpResponse<OrderResponse> to(OrderOutcome outcome) {
        return switch (outcome) {
            case OrderOutcome.Done(var order) ->
                    Versions.ok(
                            OrderResponse.of(board.find(order.id()).orElseThrow()),
                            order.version());
            case OrderOutcome.Unknown _ -> throw ProblemException.of(ProblemKind.NOT_FOUND);
            case OrderOutcome.NotAllowed _ -> throw ProblemException.of(ProblemKind.FORBIDDEN);
            case OrderOutcome.Conflict _ ->
                    throw ProblemException.of(ProblemKind.CHANGED_MEANWHILE);
            case OrderOutcome.Refused(var reason) -> throw OrderProblems.refused(reason);
        };
    }
}
