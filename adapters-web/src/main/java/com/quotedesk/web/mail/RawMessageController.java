package com.quotedesk.web.mail;

import com.quotedesk.application.mail.ReadMessage;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Identities;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;

/** The mails as they came: offered for saving, never shown by the browser. */
@Controller("/api/v1/messages")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class RawMessageController {

    private final ReadMessage readMessage;
    private final Callers callers;

    RawMessageController(ReadMessage readMessage, Callers callers) {
        this.readMessage = readMessage;
        this.callers = callers;
    }

    /** The mail as it came, byte for byte. */
    @Get(value = "/{id}/raw", produces = "message/rfc822")
    HttpResponse<byte[]> raw(String id, Authentication caller) {
        var found = found(id, caller);
        return saved(found.raw(), MediaType.of("message/rfc822"), found.row().id() + ".eml");
    }

    private static HttpResponse<byte[]> saved(Bytes bytes, MediaType type, String name) {
        return HttpResponse.ok(bytes.toArray())
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    private ReadMessage.Outcome.Found found(String id, Authentication caller) {
        var command =
                new ReadMessage.Command(callers.access(caller), new MessageId(Identities.read(id)));
        return switch (readMessage.read(command)) {
            case ReadMessage.Outcome.Found found -> found;
            case ReadMessage.Outcome.Unknown _ -> throw ProblemException.of(ProblemKind.NOT_FOUND);
            case ReadMessage.Outcome.Forbidden _ ->
                    throw ProblemException.of(ProblemKind.FORBIDDEN);
        };
    }
}
