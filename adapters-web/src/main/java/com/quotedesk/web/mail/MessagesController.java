package com.quotedesk.web.mail;

import com.quotedesk.application.mail.MessageBoard;
import com.quotedesk.application.mail.Messages;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.MessageState;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Identities;
import com.quotedesk.web.work.ListParameters;
import com.quotedesk.web.work.PageResponse;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;

@Controller("/api/v1/messages")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MessagesController {

    private final MessageBoard board;
    private final Messages messages;
    private final Callers callers;

    MessagesController(MessageBoard board, Messages messages, Callers callers) {
        this.board = board;
        this.messages = messages;
        this.callers = callers;
    }

    /** Mails belong to nobody yet when they come: who may see orders may see them. */
    private void refuseStranger(Authentication caller) {
        if (!callers.access(caller).may(Permission.VIEW_ORDERS)) {
            throw ProblemException.of(ProblemKind.FORBIDDEN);
        }
    }

    /** The newest first: {@code state=QUARANTINED}, {@code limit}, {@code cursor}. */
    @Get
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "NEW, FILED or QUARANTINED; several with commas",
            schema = @Schema(implementation = String.class, example = "QUARANTINED"))
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
    PageResponse<MessageResponse> list(HttpRequest<?> request, Authentication caller) {
        refuseStranger(caller);
        var parameters = new ListParameters(request);
        var query =
                new MessageBoard.Query(
                        parameters.oneOf("state", MessageState.class),
                        parameters.limit(),
                        parameters.after());
        parameters.refuseWrong();
        return PageResponse.of(board.list(query), MessageResponse::of);
    }

    /** Read what became of a mail. */
    @Get("/{id}")
    MessageResponse get(String id, Authentication caller) {
        refuseStranger(caller);
        return board.find(new MessageId(Identities.read(id)))
                .map(MessageResponse::of)
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
    }

    /** The mail as it came, byte for byte; offered for saving and never shown by the browser. */
    @Get(value = "/{id}/raw", produces = "message/rfc822")
    HttpResponse<byte[]> raw(String id, Authentication caller) {
        refuseStranger(caller);
        var message = new MessageId(Identities.read(id));
        var raw =
                messages.raw(message).orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
        return HttpResponse.ok(raw.toArray())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + message + ".eml\"");
    }
}
