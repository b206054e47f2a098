package com.quotedesk.web.orders;

import com.quotedesk.application.orders.OrderBoard;
import com.quotedesk.application.orders.OrderOutcome;
import com.quotedesk.domain.orders.OrderRefusal;
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
            case OrderOutcome.Refused(var reason) -> throw refused(reason);
        };
    }

    static ProblemException refused(OrderRefusal reason) {
        return switch (reason) {
            case OrderRefusal.WrongStatus(var status) ->
                    ProblemException.refused("order-wrong-status", status.name());
            case OrderRefusal.UnknownItem _ -> ProblemException.refused("unknown-item");
            case OrderRefusal.ItemIsCancelled _ -> ProblemException.refused("item-cancelled");
            case OrderRefusal.LastItem _ -> ProblemException.refused("last-item");
            case OrderRefusal.NothingToOffer _ -> ProblemException.refused("nothing-to-offer");
            case OrderRefusal.ReasonMissing _ -> ProblemException.refused("reason-missing");
            case OrderRefusal.AlreadyReviewed _ -> ProblemException.refused("already-reviewed");
            case OrderRefusal.AlreadyArchived _ -> ProblemException.refused("already-archived");
        };
    }
}
