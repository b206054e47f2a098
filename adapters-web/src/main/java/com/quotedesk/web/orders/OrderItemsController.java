package com.quotedesk.web.orders;

import com.quotedesk.application.orders.AddItem;
import com.quotedesk.application.orders.CancelItem;
import com.quotedesk.application.orders.ChangeItem;
import com.quotedesk.application.orders.OrderRequest;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Identities;
import com.quotedesk.web.work.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;

/** The items of an order. */
@Controller("/api/v1/orders/{id}/items")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrderItemsController {

    private final AddItem addItem;
    private final ChangeItem changeItem;
    private final CancelItem cancelItem;
    private final OrderAnswers answers;
    private final Callers callers;

    OrderItemsController(
            AddItem addItem,
            ChangeItem changeItem,
            CancelItem cancelItem,
            OrderAnswers answers,
            Callers callers) {
        this.addItem = addItem;
        this.changeItem = changeItem;
        this.cancelItem = cancelItem;
        this.answers = answers;
        this.callers = callers;
    }

    /** Add an item. */
    @Post
    HttpResponse<OrderResponse> add(
            HttpRequest<?> request,
            Authentication caller,
            String id,
            @Body OrderRequests.Item item) {
        var changed = changed(request, caller, id);
        return answers.to(addItem.add(new AddItem.Command(changed, item.details())));
    }

    /** Change an item. */
    @Put("/{item}")
    HttpResponse<OrderResponse> change(
            HttpRequest<?> request,
            Authentication caller,
            String id,
            String item,
            @Body OrderRequests.Item details) {
        var changed = changed(request, caller, id);
        return answers.to(
                changeItem.change(
                        new ChangeItem.Command(changed, Identities.read(item), details.details())));
    }

    /** Cancel an item; it stays, as cancelled. */
    @Post("/{item}/cancel")
    HttpResponse<OrderResponse> cancel(
            HttpRequest<?> request,
            Authentication caller,
            String id,
            String item,
            @Body OrderRequests.Reason reason) {
        var changed = changed(request, caller, id);
        return answers.to(
                cancelItem.cancel(
                        new CancelItem.Command(changed, Identities.read(item), reason.text())));
    }

    private OrderRequest changed(HttpRequest<?> request, Authentication caller, String id) {
        return new OrderRequest(
                callers.access(caller), new OrderId(Identities.read(id)), Versions.seen(request));
    }
}
