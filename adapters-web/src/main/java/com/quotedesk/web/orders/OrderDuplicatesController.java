package com.quotedesk.web.orders;

import com.quotedesk.application.orders.FindDuplicates;
import com.quotedesk.application.orders.OrderBoard;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Identities;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Orders that may be one. They are shown, never joined. */
@Controller("/api/v1/orders")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrderDuplicatesController {

    @Serdeable
    record DuplicatesResponse(List<OrderRowResponse> items) {}

    private final OrderBoard board;
    private final FindDuplicates findDuplicates;
    private final Callers callers;

    OrderDuplicatesController(OrderBoard board, FindDuplicates findDuplicates, Callers callers) {
        this.board = board;
        this.findDuplicates = findDuplicates;
        this.callers = callers;
    }

    /** List open orders of the same client that ask for the same, as far as the caller may see. */
    @Get("/{id}/duplicates")
    DuplicatesResponse duplicates(String id, Authentication caller) {
        var sight =
                callers.access(caller)
                        .sight(Permission.VIEW_ORDERS)
                        .orElseThrow(() -> ProblemException.of(ProblemKind.FORBIDDEN));
        var detail =
                board.find(new OrderId(Identities.read(id)))
                        .filter(found -> sight.reaches(found.order().owner()))
                        .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
        var client = detail.client();
        if (client == null) {
            return new DuplicatesResponse(List.of());
        }
        return new DuplicatesResponse(
                findDuplicates.of(client.id(), detail.order().openItems()).stream()
                        .filter(found -> !found.id().equals(detail.order().id()))
                        .filter(found -> sight.reaches(found.owner()))
                        .map(found -> OrderRowResponse.of(found, client))
                        .toList());
    }
}
