package com.quotedesk.web.mail;

import com.quotedesk.application.mail.DecideOnMail;
import com.quotedesk.application.mail.OutboxBoard;
import com.quotedesk.application.mail.ResolveUnknown;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.OutgoingMailId;
import com.quotedesk.domain.mail.OutgoingState;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.Sight;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Identities;
import com.quotedesk.web.work.ListParameters;
import com.quotedesk.web.work.PageResponse;
import com.quotedesk.web.work.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mails we wrote, and what became of them. */
@Controller("/api/v1/outbox")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OutboxController {

    /**
     * What a person knows of a mail in doubt.
     *
     * @param arrived false to send it again, at the risk that it arrives twice
     */
    @Serdeable
    record Known(@Nullable Boolean arrived) {
        ResolveUnknown.Verdict read() {
            if (arrived == null) {
                throw ProblemException.wrong(List.of(Wrong.of("arrived", "value.missing")));
            }
            return arrived ? ResolveUnknown.Verdict.IT_WAS_SENT : ResolveUnknown.Verdict.SEND_AGAIN;
        }
    }

    private final OutboxBoard board;
    private final ResolveUnknown resolveUnknown;
    private final DecideOnMail decideOnMail;
    private final Callers callers;

    OutboxController(
            OutboxBoard board,
            ResolveUnknown resolveUnknown,
            DecideOnMail decideOnMail,
            Callers callers) {
        this.board = board;
        this.resolveUnknown = resolveUnknown;
        this.decideOnMail = decideOnMail;
        this.callers = callers;
    }

    /** List our mails on their way, the newest first. */
    @Get
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "How far the mail got; several with commas",
            schema = @Schema(implementation = String.class, example = "UNKNOWN"))
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "What is written; several with commas",
            schema = @Schema(implementation = String.class, example = "RFQ"))
    @Parameter(
            name = "order",
            in = ParameterIn.QUERY,
            description = "Those of an order",
            schema = @Schema(implementation = UUID.class))
    @Parameter(
            name = "rfq",
            in = ParameterIn.QUERY,
            description = "Those of a request",
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
    PageResponse<OutgoingResponse> list(HttpRequest<?> request, Authentication caller) {
        var parameters = new ListParameters(request);
        var query =
                new OutboxBoard.Query(
                        sight(callers.access(caller)),
                        new OutboxBoard.Filter(
                                parameters.oneOf("state", OutgoingState.class),
                                parameters.oneOf("kind", LetterKind.class),
                                parameters.id("order").map(OrderId::new).orElse(null),
                                parameters.id("rfq").map(RfqId::new).orElse(null)),
                        parameters.limit(),
                        parameters.after());
        parameters.newestFirst("createdAt");
        parameters.refuseWrong();
        return PageResponse.of(board.list(query), OutgoingResponse::of);
    }

    /** Read a mail of ours and what became of it. */
    @Get("/{id}")
    HttpResponse<OutgoingResponse> get(String id, Authentication caller) {
        var row = find(callers.access(caller), mail(id));
        return Versions.ok(OutgoingResponse.of(row), row.mail().version());
    }

    /** Says what became of a mail in doubt. */
    @Post("/{id}/resolve")
    HttpResponse<OutgoingResponse> resolve(String id, Authentication caller, @Body Known known) {
        var access = callers.access(caller);
        // What is out of sight is not there.
        find(access, mail(id));
        var outcome =
                resolveUnknown.resolve(new ResolveUnknown.Command(access, mail(id), known.read()));
        return switch (outcome) {
            case ResolveUnknown.Outcome.Resolved(var mail) -> shown(access, mail);
            case ResolveUnknown.Outcome.UnknownMail _ ->
                    throw ProblemException.of(ProblemKind.NOT_FOUND);
            case ResolveUnknown.Outcome.Forbidden _ ->
                    throw ProblemException.of(ProblemKind.FORBIDDEN);
            case ResolveUnknown.Outcome.NotInDoubt _ ->
                    throw ProblemException.refused("outgoing-not-in-doubt");
            case ResolveUnknown.Outcome.Conflict _ ->
                    throw ProblemException.of(ProblemKind.CHANGED_MEANWHILE);
        };
    }

    /** Sends a mail again that failed. */
    @Post("/{id}/retry")
    HttpResponse<OutgoingResponse> retry(HttpRequest<?> request, String id, Authentication caller) {
        return decide(request, id, caller, DecideOnMail.Wish.SEND_AGAIN);
    }

    /** Keeps a mail that waits from going out. */
    @Post("/{id}/withdraw")
    HttpResponse<OutgoingResponse> withdraw(
            HttpRequest<?> request, String id, Authentication caller) {
        return decide(request, id, caller, DecideOnMail.Wish.WITHDRAW);
    }

    private HttpResponse<OutgoingResponse> decide(
            HttpRequest<?> request, String id, Authentication caller, DecideOnMail.Wish wish) {
        long seen = Versions.seen(request);
        var access = callers.access(caller);
        var outcome = decideOnMail.decide(new DecideOnMail.Command(access, mail(id), wish, seen));
        return switch (outcome) {
            case DecideOnMail.Outcome.Done(var mail) -> shown(access, mail);
            case DecideOnMail.Outcome.Unknown _ -> throw ProblemException.of(ProblemKind.NOT_FOUND);
            case DecideOnMail.Outcome.Forbidden _ ->
                    throw ProblemException.of(ProblemKind.FORBIDDEN);
            case DecideOnMail.Outcome.Conflict _ ->
                    throw ProblemException.of(ProblemKind.CHANGED_MEANWHILE);
            case DecideOnMail.Outcome.WrongState _ ->
                    throw ProblemException.refused("outgoing-wrong-state");
            case DecideOnMail.Outcome.CarriesRequest _ ->
                    throw ProblemException.refused("outgoing-carries-request");
        };
    }

    private HttpResponse<OutgoingResponse> shown(Access access, OutgoingMail mail) {
        return Versions.ok(OutgoingResponse.of(find(access, mail.id())), mail.version());
    }

    private OutboxBoard.Row find(Access access, OutgoingMailId id) {
        return board.find(sight(access), id)
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
    }

    private static Sight sight(Access access) {
        return access.sight(Permission.VIEW_ORDERS)
                .orElseThrow(() -> ProblemException.of(ProblemKind.FORBIDDEN));
    }

    private static OutgoingMailId mail(String id) {
        return new OutgoingMailId(Identities.read(id));
    }
}
