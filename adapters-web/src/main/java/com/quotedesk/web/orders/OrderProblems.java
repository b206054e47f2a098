package com.quotedesk.web.orders;

import com.quotedesk.domain.orders.OrderRefusal;
import com.quotedesk.web.problems.ProblemException;
import java.util.List;
import java.util.stream.Collectors;

/** Why an order cannot do what was asked of it, as a problem. */
public final class OrderProblems {

    private OrderProblems() {}

    public static ProblemException refused(OrderRefusal reason) {
        return switch (reason) {
            case OrderRefusal.WrongStatus(var status) ->
                    ProblemException.refused("order-wrong-status", status.name());
            case OrderRefusal.UnknownItem _ -> ProblemException.refused("unknown-item");
            case OrderRefusal.ItemIsCancelled _ -> ProblemException.refused("item-cancelled");
            case OrderRefusal.LastItem _ -> ProblemException.refused("last-item");
            case OrderRefusal.NothingToOffer _ -> ProblemException.refused("nothing-to-offer");
            case OrderRefusal.QuantityMissing(var lines) ->
                    ProblemException.refused(
                            "quantity-missing",
                            lines.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            case OrderRefusal.ReasonMissing _ -> ProblemException.refused("reason-missing");
            case OrderRefusal.AlreadyReviewed _ -> ProblemException.refused("already-reviewed");
            case OrderRefusal.AlreadyArchived _ -> ProblemException.refused("already-archived");
            case OrderRefusal.NobodyToGiveTo _ -> wrong("manager", "value.unknown-manager");
            case OrderRefusal.UnknownTeam _ -> wrong("team", "value.unknown-team");
        };
    }

    private static ProblemException wrong(String field, String what) {
        return ProblemException.wrong(List.of(ProblemException.Wrong.of(field, what)));
    }
}
