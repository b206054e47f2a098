package com.quotedesk.web.rfqs;

import com.quotedesk.application.rfqs.SendRfqs;
import com.quotedesk.application.rfqs.SendRfqs.Outcome;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Fields;
import com.quotedesk.web.work.Identities;
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
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks suppliers for the items of an order. */
@Controller("/api/v1/orders/{id}/rfqs")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrderRfqsController {

    /**
     * @param items empty or left out for all that are wanted
     * @param deadline left out for the usual one
     */
    @Serdeable
    record NewRequests(
            @Nullable List<String> suppliers,
            @Nullable List<String> items,
            RequestResponse.@Nullable DeadlineJson deadline) {}

    @Serdeable
    record Requests(List<RequestResponse> items) {}

    private final SendRfqs sendRfqs;
    private final Callers callers;

    OrderRfqsController(SendRfqs sendRfqs, Callers callers) {
        this.sendRfqs = sendRfqs;
        this.callers = callers;
    }

    /** Ask suppliers for items of an order. */
    @Post
    @Status(HttpStatus.CREATED)
    HttpResponse<Requests> send(Authentication caller, String id, @Body NewRequests requests) {
        var fields = new Fields();
        var suppliers = new ArrayList<SupplierId>();
        for (var one : listed(requests.suppliers())) {
            suppliers.add(new SupplierId(fields.id("suppliers[" + suppliers.size() + "]", one)));
        }
        Set<UUID> items = new LinkedHashSet<>();
        for (var one : listed(requests.items())) {
            items.add(fields.id("items[" + items.size() + "]", one));
        }
        var deadline = requests.deadline() == null ? null : requests.deadline().read(fields);
        fields.refuseWrong();
        return answer(
                sendRfqs.send(
                        new SendRfqs.Command(
                                callers.access(caller),
                                new OrderId(Identities.read(id)),
                                suppliers,
                                items,
                                deadline)));
    }

    private static List<String> listed(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    private static HttpResponse<Requests> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Queued(var rfqs) ->
                    HttpResponse.created(
                            new Requests(rfqs.stream().map(RequestResponse::of).toList()));
            case Outcome.UnknownOrder _ -> throw ProblemException.of(ProblemKind.NOT_FOUND);
            case Outcome.Forbidden _ -> throw ProblemException.of(ProblemKind.FORBIDDEN);
            case Outcome.OrderClosed _ -> throw ProblemException.refused("order-closed");
            case Outcome.NoSuppliers _ -> throw ProblemException.refused("no-suppliers");
            case Outcome.NoItems _ -> throw ProblemException.refused("no-items");
            case Outcome.UnknownItems(var items) -> throw wrong(items, "value.unknown-item");
            case Outcome.QuantityMissing(var items) -> throw wrong(items, "value.quantity-missing");
            case Outcome.NotAskable(var suppliers) ->
                    throw ProblemException.wrong(
                            suppliers.entrySet().stream()
                                    .map(
                                            one ->
                                                    Wrong.of(
                                                            one.getKey().toString(),
                                                            obstacle(one.getValue())))
                                    .toList());
            case Outcome.DeadlinePassed _ -> throw ProblemException.refused("rfq-deadline-passed");
        };
    }

    private static String obstacle(SendRfqs.Obstacle obstacle) {
        return switch (obstacle) {
            case UNKNOWN -> "value.unknown-supplier";
            case BLOCKED -> "value.blocked-supplier";
            case NO_ADDRESS -> "value.no-address";
        };
    }

    private static ProblemException wrong(Set<UUID> items, String message) {
        return ProblemException.wrong(
                items.stream().map(item -> Wrong.of(item.toString(), message)).toList());
    }
}
