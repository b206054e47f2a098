package com.quotedesk.web.clients;

import com.quotedesk.application.clients.ClientBoard;
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

/** Who asks us. */
@Controller("/api/v1/clients")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClientsController {

    @Serdeable
    record RowResponse(
            UUID id,
            String name,
            @Nullable String inn,
            @Nullable String email,
            boolean archived,
            Instant createdAt) {
        static RowResponse of(ClientBoard.Row row) {
            return new RowResponse(
                    row.id().value(),
                    row.name(),
                    row.inn() == null ? null : row.inn().value(),
                    row.address() == null ? null : row.address().value(),
                    row.archived(),
                    row.createdAt());
        }
    }

    private final ClientBoard board;
    private final Callers callers;

    ClientsController(ClientBoard board, Callers callers) {
        this.board = board;
        this.callers = callers;
    }

    /** The newest first: {@code q}, {@code archived}, {@code limit}, {@code cursor}. */
    @Get
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Words of its name, requisites or people",
            schema = @Schema(implementation = String.class, example = "workshop"))
    @Parameter(
            name = "archived",
            in = ParameterIn.QUERY,
            description = "true for those put aside",
            schema = @Schema(implementation = Boolean.class))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "The newest first, as always",
            schema = @Schema(implementation = String.class, allowableValues = "-createdAt"))
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
        if (!callers.access(caller).may(Permission.VIEW_CLIENTS)) {
            throw ProblemException.of(ProblemKind.FORBIDDEN);
        }
        var parameters = new ListParameters(request);
        var query =
                new ClientBoard.Query(
                        parameters.words("q").orElse(null),
                        parameters.yesOrNo("archived"),
                        parameters.limit(),
                        parameters.after());
        parameters.newestFirst("createdAt");
        parameters.refuseWrong();
        return PageResponse.of(board.list(query), RowResponse::of);
    }
}
