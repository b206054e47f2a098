package com.quotedesk.web.mail;

import com.quotedesk.application.mail.LeaveUnmatched;
import com.quotedesk.application.mail.MatchDesk;
import com.quotedesk.application.mail.MatchMessage;
import com.quotedesk.application.mail.MatchOutcome;
import com.quotedesk.application.mail.MessageBoard;
import com.quotedesk.application.mail.ReleaseMessage;
import com.quotedesk.application.mail.UnmatchMessage;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.MessageState;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.Sight;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Fields;
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
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mails that came, and where they belong. */
@Controller("/api/v1/messages")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MessagesController {

    private static final Set<String> PLACES = Set.of("rfq", "proposal", "order");

    /**
     * Where a mail belongs.
     *
     * @param type {@code rfq}, {@code proposal} or {@code order}
     * @param reason why it does not belong where it was; may be left out where it was nowhere
     */
    @Serdeable
    record Place(@Nullable String type, @Nullable UUID id, @Nullable String reason) {
        Subject read() {
            var there = id;
            if (type == null || !PLACES.contains(type)) {
                throw ProblemException.wrong(List.of(Wrong.of("type", "value.invalid")));
            }
            if (there == null) {
                throw ProblemException.wrong(List.of(Wrong.of("id", "value.missing")));
            }
            return new Subject(type, there);
        }
    }

    @Serdeable
    record Why(@Nullable String reason) {
        String text() {
            var fields = new Fields();
            var text = fields.text("reason", reason);
            fields.refuseWrong();
            return text;
        }
    }

    private final MessageBoard board;
    private final MatchDesk desk;
    private final MatchMessage matchMessage;
    private final UnmatchMessage unmatchMessage;
    private final LeaveUnmatched leaveUnmatched;
    private final ReleaseMessage releaseMessage;
    private final Callers callers;

    MessagesController(
            MessageBoard board,
            MatchDesk desk,
            MatchMessage matchMessage,
            UnmatchMessage unmatchMessage,
            LeaveUnmatched leaveUnmatched,
            ReleaseMessage releaseMessage,
            Callers callers) {
        this.board = board;
        this.desk = desk;
        this.matchMessage = matchMessage;
        this.unmatchMessage = unmatchMessage;
        this.leaveUnmatched = leaveUnmatched;
        this.releaseMessage = releaseMessage;
        this.callers = callers;
    }

    private static Sight sight(Access access) {
        return access.sight(Permission.VIEW_ORDERS)
                .orElseThrow(() -> ProblemException.of(ProblemKind.FORBIDDEN));
    }

    /** List the mails that came, the newest first, as far as the caller may see. */
    @Get
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "NEW, FILED or QUARANTINED; several with commas",
            schema = @Schema(implementation = String.class, example = "QUARANTINED"))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "The newest first, as always",
            schema = @Schema(implementation = String.class, allowableValues = "-receivedAt"))
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
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "What the mail is; several with commas",
            schema = @Schema(implementation = String.class, example = "QUESTION"))
    @Parameter(
            name = "matched",
            in = ParameterIn.QUERY,
            description = "Whether it belongs to something",
            schema = @Schema(implementation = Boolean.class))
    @Parameter(
            name = "needsMatch",
            in = ParameterIn.QUERY,
            description = "Whether a person has to say where it belongs",
            schema = @Schema(implementation = Boolean.class))
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
    PageResponse<MessageResponse> list(HttpRequest<?> request, Authentication caller) {
        var parameters = new ListParameters(request);
        var query =
                new MessageBoard.Query(
                        sight(callers.access(caller)),
                        new MessageBoard.Filter(
                                parameters.oneOf("state", MessageState.class),
                                parameters.oneOf("kind", MessageKind.class),
                                parameters.yesOrNo("matched"),
                                parameters.yesOrNo("needsMatch"),
                                parameters.id("order").map(OrderId::new).orElse(null),
                                parameters.id("rfq").map(RfqId::new).orElse(null)),
                        parameters.limit(),
                        parameters.after());
        parameters.newestFirst("receivedAt");
        parameters.refuseWrong();
        return PageResponse.of(board.list(query), MessageResponse::of);
    }

    /** A mail with all that it belongs and belonged to. */
    @Get("/{id}")
    HttpResponse<MessageDetail> get(String id, Authentication caller) {
        return shown(callers.access(caller), message(id));
    }

    /** Says where a mail belongs; it is read again there. */
    @Post("/{id}/match")
    HttpResponse<MessageDetail> match(
            HttpRequest<?> request, Authentication caller, String id, @Body Place place) {
        long seen = Versions.seen(request);
        var access = callers.access(caller);
        var reason = place.reason() == null ? "" : place.reason();
        return answer(
                access,
                message(id),
                matchMessage.match(
                        new MatchMessage.Command(access, message(id), place.read(), seen, reason)));
    }

    /** Takes a mail away from where it does not belong. */
    @Post("/{id}/unmatch")
    HttpResponse<MessageDetail> unmatch(
            HttpRequest<?> request, Authentication caller, String id, @Body Why why) {
        long seen = Versions.seen(request);
        var access = callers.access(caller);
        return answer(
                access,
                message(id),
                unmatchMessage.unmatch(
                        new UnmatchMessage.Command(access, message(id), seen, why.text())));
    }

    /** Says that a mail belongs to nothing. */
    @Post("/{id}/leave")
    HttpResponse<MessageDetail> leave(HttpRequest<?> request, Authentication caller, String id) {
        long seen = Versions.seen(request);
        var access = callers.access(caller);
        return answer(
                access,
                message(id),
                leaveUnmatched.leave(new LeaveUnmatched.Command(access, message(id), seen)));
    }

    /** Lets a mail that was put aside be read again. */
    @Post("/{id}/release")
    HttpResponse<MessageDetail> release(HttpRequest<?> request, Authentication caller, String id) {
        long seen = Versions.seen(request);
        var access = callers.access(caller);
        return answer(
                access,
                message(id),
                releaseMessage.release(new ReleaseMessage.Command(access, message(id), seen)));
    }

    private HttpResponse<MessageDetail> answer(
            Access access, MessageId message, MatchOutcome outcome) {
        return switch (outcome) {
            case MatchOutcome.Done _ -> shown(access, message);
            case MatchOutcome.UnknownMessage _ -> throw ProblemException.of(ProblemKind.NOT_FOUND);
            case MatchOutcome.UnknownTarget _ ->
                    throw ProblemException.wrong(List.of(Wrong.of("id", "value.invalid")));
            case MatchOutcome.Forbidden _ -> throw ProblemException.of(ProblemKind.FORBIDDEN);
            case MatchOutcome.Conflict _ ->
                    throw ProblemException.of(ProblemKind.CHANGED_MEANWHILE);
            case MatchOutcome.Refused(var reason) ->
                    throw ProblemException.refused(
                            "message-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        };
    }

    private HttpResponse<MessageDetail> shown(Access access, MessageId message) {
        sight(access);
        return desk.find(access, message)
                .map(
                        row ->
                                Versions.ok(
                                        MessageDetail.of(row, desk.all(message)),
                                        desk.version(message)))
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
    }

    private static MessageId message(String id) {
        return new MessageId(Identities.read(id));
    }
}
