package com.quotedesk.web.audit;

import com.quotedesk.application.audit.AuditBoard;
import com.quotedesk.application.audit.VerifyAudit;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.ListParameters;
import com.quotedesk.web.work.PageResponse;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who changed what. */
@Controller("/api/v1/audit")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditController {

    @Serdeable
    record ChangeResponse(String field, @Nullable String before, @Nullable String after) {}

    /**
     * @param actor {@code user:…}, {@code reader:rules/1}, {@code link:203.0.113.7 Anna}, {@code
     *     system}
     */
    @Serdeable
    record EntryResponse(
            UUID id,
            Instant at,
            String actor,
            String action,
            String subjectType,
            UUID subject,
            List<ChangeResponse> changes,
            @Nullable String reason) {
        static EntryResponse of(AuditEntry entry) {
            return new EntryResponse(
                    entry.id(),
                    entry.at(),
                    entry.actor().code(),
                    entry.action(),
                    entry.subjectType(),
                    entry.subjectId(),
                    entry.changes().stream()
                            .map(
                                    change ->
                                            new ChangeResponse(
                                                    change.field(),
                                                    change.before(),
                                                    change.after()))
                            .toList(),
                    entry.reason());
        }
    }

    /**
     * @param position how many entries the chain holds, or where it breaks
     * @param hash the last seal; kept elsewhere, it proves later that the end was not cut off
     * @param entry at which the chain breaks
     */
    @Serdeable
    record VerifiedResponse(
            boolean intact, long position, @Nullable String hash, @Nullable UUID entry) {}

    private final AuditBoard board;
    private final VerifyAudit verifyAudit;
    private final Callers callers;

    AuditController(AuditBoard board, VerifyAudit verifyAudit, Callers callers) {
        this.board = board;
        this.verifyAudit = verifyAudit;
        this.callers = callers;
    }

    /** List who changed what, the newest first. */
    @Get
    @Parameter(
            name = "user",
            in = ParameterIn.QUERY,
            description = "What this user did",
            schema = @Schema(implementation = UUID.class))
    @Parameter(
            name = "action",
            in = ParameterIn.QUERY,
            description = "What was done",
            schema = @Schema(implementation = String.class, example = "order.cancelled"))
    @Parameter(
            name = "subjectType",
            in = ParameterIn.QUERY,
            description = "To what kind of thing",
            schema = @Schema(implementation = String.class, example = "order"))
    @Parameter(
            name = "subject",
            in = ParameterIn.QUERY,
            description = "To which one",
            schema = @Schema(implementation = UUID.class))
    @Parameter(
            name = "at[gte]",
            in = ParameterIn.QUERY,
            description = "At this moment or later",
            schema = @Schema(implementation = Instant.class))
    @Parameter(
            name = "at[lt]",
            in = ParameterIn.QUERY,
            description = "Before this moment",
            schema = @Schema(implementation = Instant.class))
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
    PageResponse<EntryResponse> list(HttpRequest<?> request, Authentication caller) {
        refuseStranger(caller);
        var parameters = new ListParameters(request);
        var query =
                new AuditBoard.Query(
                        parameters
                                .id("user")
                                .<Actor>map(user -> new Actor.Person(new UserId(user)))
                                .orElse(null),
                        parameters.words("action").orElse(null),
                        parameters.words("subjectType").orElse(null),
                        parameters.id("subject").orElse(null),
                        parameters.moment("at[gte]").orElse(null),
                        parameters.moment("at[lt]").orElse(null),
                        parameters.limit(),
                        parameters.after());
        parameters.newestFirst("at");
        parameters.refuseWrong();
        return PageResponse.of(board.list(query), EntryResponse::of);
    }

    /** Recomputes the chain of the journal from its first entry. */
    @Post("/verify")
    VerifiedResponse verify(Authentication caller) {
        refuseStranger(caller);
        return switch (verifyAudit.verify()) {
            case VerifyAudit.Outcome.Intact(var head) ->
                    new VerifiedResponse(true, head.position(), head.hash(), null);
            case VerifyAudit.Outcome.Broken(long position, var entry) ->
                    new VerifiedResponse(false, position, null, entry);
        };
    }

    private void refuseStranger(Authentication caller) {
        if (!callers.access(caller).may(Permission.READ_AUDIT)) {
            throw ProblemException.of(ProblemKind.FORBIDDEN);
        }
    }
}
