package com.quotedesk.web.rfqs;

import com.quotedesk.application.rfqs.RfqBoard;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.rfqs.RfqStatus;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.ListParameters;
import com.quotedesk.web.work.PageResponse;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The requests to suppliers over all orders. */
@Controller("/api/v1/rfqs")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RfqListController {

    /**
     * @param quoted how many items have a price
     * @param awaited how many items wait for the supplier
     * @param questions how many items wait for us
     */
    @Serdeable
    record RowResponse(
            UUID id,
            @Nullable String number,
            UUID order,
            UUID supplier,
            String supplierName,
            String status,
            @Nullable Instant deadline,
            int items,
            int quoted,
            int awaited,
            int questions,
            Instant createdAt) {
        static RowResponse of(RfqBoard.Row row) {
            var number = row.number();
            var deadline = row.deadline();
            return new RowResponse(
                    row.id().value(),
                    number == null ? null : number.toString(),
                    row.order().value(),
                    row.supplier().value(),
                    row.supplierName(),
                    row.status().name(),
                    deadline == null ? null : deadline.at(),
                    row.items(),
                    row.quoted(),
                    row.awaited(),
                    row.questions(),
                    row.createdAt());
        }
    }

    private final RfqBoard board;
    private final Callers callers;

    RfqListController(RfqBoard board, Callers callers) {
        this.board = board;
        this.callers = callers;
    }

    /** List requests, the newest first, as far as the caller may see. */
    @Get
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "The statuses, with commas",
            schema = @Schema(implementation = String.class, example = "SENT"))
    @Parameter(
            name = "order",
            in = ParameterIn.QUERY,
            description = "Those of an order",
            schema = @Schema(implementation = UUID.class))
    @Parameter(
            name = "supplier",
            in = ParameterIn.QUERY,
            description = "Those to a supplier",
            schema = @Schema(implementation = UUID.class))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many at most",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200"))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "Where the page before ended",
            schema = @Schema(implementation = String.class))
    PageResponse<RowResponse> list(HttpRequest<?> request, Authentication caller) {
        var sight =
                callers.access(caller)
                        .sight(Permission.VIEW_ORDERS)
                        .orElseThrow(() -> ProblemException.of(ProblemKind.FORBIDDEN));
        var parameters = new ListParameters(request);
        var query =
                new RfqBoard.Query(
                        sight,
                        parameters.oneOf("status", RfqStatus.class),
                        parameters.id("order").map(OrderId::new).orElse(null),
                        parameters.id("supplier").map(SupplierId::new).orElse(null),
                        parameters.limit(),
                        parameters.after());
        parameters.newestFirst("createdAt");
        parameters.refuseWrong();
        return PageResponse.of(board.list(query), RowResponse::of);
    }
}
