package com.quotedesk.web.proposals;

import com.quotedesk.application.proposals.ProposalBoard;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.proposals.ProposalStatus;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.ListParameters;
import com.quotedesk.web.work.MoneyJson;
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
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The proposals over all orders. */
@Controller("/api/v1/proposals")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProposalListController {

    /**
     * @param number null until a version is issued
     * @param total what the newest version comes to, with tax
     * @param itemsAtRisk how many items no longer earn what they must; null for those who may not
     *     see what things cost
     */
    @Serdeable
    record RowResponse(
            UUID id,
            @Nullable String number,
            UUID order,
            String orderNumber,
            @Nullable String clientName,
            int revision,
            String status,
            MoneyJson total,
            LocalDate validUntil,
            @Nullable Integer itemsAtRisk,
            Instant createdAt) {
        static RowResponse of(ProposalBoard.Row row, boolean seesCosts) {
            var number = row.number();
            return new RowResponse(
                    row.id().value(),
                    number == null ? null : number.toString(),
                    row.order().value(),
                    row.orderNumber().toString(),
                    row.clientName(),
                    row.revision(),
                    row.status().name(),
                    MoneyJson.of(row.total()),
                    row.validUntil(),
                    seesCosts ? row.itemsAtRisk() : null,
                    row.createdAt());
        }
    }

    private final ProposalBoard board;
    private final Callers callers;

    ProposalListController(ProposalBoard board, Callers callers) {
        this.board = board;
        this.callers = callers;
    }

    /** List proposals, the newest first, as far as the caller may see. */
    @Get
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "The statuses, with commas",
            schema = @Schema(implementation = String.class, example = "ISSUED"))
    @Parameter(
            name = "order",
            in = ParameterIn.QUERY,
            description = "That of an order",
            schema = @Schema(implementation = UUID.class))
    @Parameter(
            name = "client",
            in = ParameterIn.QUERY,
            description = "Those to a client",
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
        var by = callers.access(caller);
        var sight =
                by.sight(Permission.VIEW_PROPOSALS)
                        .orElseThrow(() -> ProblemException.of(ProblemKind.FORBIDDEN));
        var parameters = new ListParameters(request);
        var query =
                new ProposalBoard.Query(
                        sight,
                        parameters.oneOf("status", ProposalStatus.class),
                        parameters.id("order").map(OrderId::new).orElse(null),
                        parameters.id("client").map(ClientId::new).orElse(null),
                        parameters.limit(),
                        parameters.after());
        parameters.newestFirst("createdAt");
        parameters.refuseWrong();
        boolean seesCosts = by.may(Permission.SEE_COSTS);
        return PageResponse.of(board.list(query), row -> RowResponse.of(row, seesCosts));
    }
}
