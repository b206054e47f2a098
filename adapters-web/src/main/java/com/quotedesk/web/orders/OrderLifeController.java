package com.quotedesk.web.orders;

import com.quotedesk.application.orders.ArchiveOrder;
import com.quotedesk.application.orders.AssignOrder;
import com.quotedesk.application.orders.CancelOrder;
import com.quotedesk.application.orders.CompleteOrder;
import com.quotedesk.application.orders.CopyOrder;
import com.quotedesk.application.orders.CreateOrder;
import com.quotedesk.application.orders.OrderBoard;
import com.quotedesk.application.orders.OrderRequest;
import com.quotedesk.application.orders.ReviewOrder;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.users.TeamId;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Fields;
import com.quotedesk.web.work.Identities;
import com.quotedesk.web.work.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;

/** What becomes of an order. */
@Controller("/api/v1/orders")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrderLifeController {

    private final CreateOrder createOrder;
    private final CopyOrder copyOrder;
    private final AssignOrder assignOrder;
    private final ReviewOrder reviewOrder;
    private final CompleteOrder completeOrder;
    private final CancelOrder cancelOrder;
    private final ArchiveOrder archiveOrder;
    private final OrderBoard board;
    private final OrderAnswers answers;
    private final Callers callers;

    OrderLifeController(
            CreateOrder createOrder,
            CopyOrder copyOrder,
            AssignOrder assignOrder,
            ReviewOrder reviewOrder,
            CompleteOrder completeOrder,
            CancelOrder cancelOrder,
            ArchiveOrder archiveOrder,
            OrderBoard board,
            OrderAnswers answers,
            Callers callers) {
        this.createOrder = createOrder;
        this.copyOrder = copyOrder;
        this.assignOrder = assignOrder;
        this.reviewOrder = reviewOrder;
        this.completeOrder = completeOrder;
        this.cancelOrder = cancelOrder;
        this.archiveOrder = archiveOrder;
        this.board = board;
        this.answers = answers;
        this.callers = callers;
    }

    /** Make an order by hand. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<OrderResponse> create(Authentication caller, @Body OrderRequests.NewOrder order) {
        var fields = new Fields();
        var command =
                new CreateOrder.Command(
                        callers.access(caller),
                        new ClientId(fields.id("client", order.client())),
                        fields.text("subject", order.subject()),
                        order.details(fields),
                        fields.optionalDay("neededBy", order.neededBy()),
                        fields.optionalText("deliveryPlace", order.deliveryPlace()));
        fields.refuseWrong();
        return switch (createOrder.create(command)) {
            case CreateOrder.Outcome.Created(var created) -> created(created);
            case CreateOrder.Outcome.NotAllowed _ ->
                    throw ProblemException.of(ProblemKind.FORBIDDEN);
            case CreateOrder.Outcome.UnknownClient _ ->
                    throw ProblemException.wrong(
                            List.of(Wrong.of("client", "value.unknown-client")));
            case CreateOrder.Outcome.NothingAsked _ ->
                    throw ProblemException.wrong(List.of(Wrong.of("items", "value.missing")));
        };
    }

    /** Copy an order to go on with one that is closed. */
    @Post("/{id}/copy")
    @Status(HttpStatus.CREATED)
    HttpResponse<OrderResponse> copy(Authentication caller, String id) {
        var command =
                new CopyOrder.Command(callers.access(caller), new OrderId(Identities.read(id)));
        return switch (copyOrder.copy(command)) {
            case CopyOrder.Outcome.Copied(var copy) -> created(copy);
            case CopyOrder.Outcome.Unknown _ -> throw ProblemException.of(ProblemKind.NOT_FOUND);
            case CopyOrder.Outcome.NotAllowed _ -> throw ProblemException.of(ProblemKind.FORBIDDEN);
            case CopyOrder.Outcome.NothingToCopy _ ->
                    throw ProblemException.refused("nothing-to-copy");
        };
    }

    private HttpResponse<OrderResponse> created(Order order) {
        return Versions.created(
                OrderResponse.of(board.find(order.id()).orElseThrow()),
                order.version(),
                "/api/v1/orders/" + order.id());
    }

    /** Give an order to a manager or a team. */
    @Post("/{id}/assign")
    HttpResponse<OrderResponse> assign(
            HttpRequest<?> request,
            Authentication caller,
            String id,
            @Body OrderRequests.Assignment assignment) {
        var changed = changed(request, caller, id);
        var fields = new Fields();
        var manager = new UserId(fields.id("manager", assignment.manager()));
        var team = fields.optionalId("team", assignment.team());
        fields.refuseWrong();
        return answers.to(
                assignOrder.assign(
                        new AssignOrder.Command(
                                changed, manager, team == null ? null : new TeamId(team))));
    }

    /** Say that an order was looked through. */
    @Post("/{id}/review")
    HttpResponse<OrderResponse> review(HttpRequest<?> request, Authentication caller, String id) {
        return answers.to(reviewOrder.review(changed(request, caller, id)));
    }

    /** Complete an order that is active. */
    @Post("/{id}/complete")
    HttpResponse<OrderResponse> complete(HttpRequest<?> request, Authentication caller, String id) {
        return answers.to(completeOrder.complete(changed(request, caller, id)));
    }

    /** Put away an order that has ended, before its time. */
    @Post("/{id}/archive")
    HttpResponse<OrderResponse> archive(HttpRequest<?> request, Authentication caller, String id) {
        return answers.to(archiveOrder.archive(changed(request, caller, id)));
    }

    /** Cancel an order with a reason. */
    @Post("/{id}/cancel")
    HttpResponse<OrderResponse> cancel(
            HttpRequest<?> request,
            Authentication caller,
            String id,
            @Body OrderRequests.Reason reason) {
        var changed = changed(request, caller, id);
        return answers.to(cancelOrder.cancel(new CancelOrder.Command(changed, reason.text())));
    }

    private OrderRequest changed(HttpRequest<?> request, Authentication caller, String id) {
        return new OrderRequest(
                callers.access(caller), new OrderId(Identities.read(id)), Versions.seen(request));
    }
}
