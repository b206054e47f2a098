package com.quotedesk.web.orders;

import com.quotedesk.application.orders.CloseOrders;
import com.quotedesk.application.orders.CloseOrders.End;
import com.quotedesk.application.orders.OrderOutcome;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Fields;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends many orders at once, and tells of each what came of it. */
@Controller("/api/v1/orders/batch")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrderBatchController {

    private static final int MOST = 100;

    /**
     * @param result {@code done}, {@code unknown}, {@code forbidden}, {@code conflict} or {@code
     *     refused}
     */
    @Serdeable
    record BatchResult(UUID order, String result, @Nullable String status) {}

    @Serdeable
    record BatchResponse(List<BatchResult> results) {}

    private final CloseOrders closeOrders;
    private final Callers callers;

    OrderBatchController(CloseOrders closeOrders, Callers callers) {
        this.closeOrders = closeOrders;
        this.callers = callers;
    }

    /** Complete up to a hundred orders, with a result for each. */
    @Post("/complete")
    BatchResponse complete(Authentication caller, @Body OrderRequests.Batch batch) {
        var fields = new Fields();
        var orders = orders(batch, fields);
        fields.refuseWrong();
        return close(caller, orders, new End.Completed());
    }

    /** Cancel up to a hundred orders, with a result for each. */
    @Post("/cancel")
    BatchResponse cancel(Authentication caller, @Body OrderRequests.Batch batch) {
        var fields = new Fields();
        var orders = orders(batch, fields);
        var reason = fields.text("reason", batch.reason());
        fields.refuseWrong();
        return close(caller, orders, new End.Cancelled(reason));
    }

    private static List<OrderId> orders(OrderRequests.Batch batch, Fields fields) {
        var named = batch.orders();
        if (named == null || named.isEmpty()) {
            throw ProblemException.wrong(List.of(Wrong.of("orders", "value.missing")));
        }
        if (named.size() > MOST) {
            throw ProblemException.wrong(List.of(Wrong.of("orders", "value.limit", MOST)));
        }
        var orders = new ArrayList<OrderId>();
        for (var one : named) {
            orders.add(new OrderId(fields.id("orders[" + orders.size() + "]", one)));
        }
        return orders;
    }

    private BatchResponse close(Authentication caller, List<OrderId> orders, End end) {
        var outcomes =
                closeOrders.close(new CloseOrders.Command(callers.access(caller), orders, end));
        var results = new ArrayList<BatchResult>();
        outcomes.forEach((order, outcome) -> results.add(result(order.value(), outcome)));
        return new BatchResponse(results);
    }

    private static BatchResult result(UUID order, OrderOutcome outcome) {
        return switch (outcome) {
            case OrderOutcome.Done(var done) ->
                    new BatchResult(order, "done", done.status().name());
            case OrderOutcome.Unknown _ -> new BatchResult(order, "unknown", null);
            case OrderOutcome.NotAllowed _ -> new BatchResult(order, "forbidden", null);
            case OrderOutcome.Conflict _ -> new BatchResult(order, "conflict", null);
            case OrderOutcome.Refused _ -> new BatchResult(order, "refused", null);
        };
    }
}
