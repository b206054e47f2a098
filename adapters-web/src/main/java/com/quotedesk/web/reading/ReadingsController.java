package com.quotedesk.web.reading;

import com.quotedesk.application.mail.MessageBoard;
import com.quotedesk.application.reading.Readings;
import com.quotedesk.domain.mail.MessageId;
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

/** What was understood in a mail. */
@Controller("/api/v1/messages/{id}/readings")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReadingsController {

    private final MessageBoard board;
    private final Readings readings;
    private final Callers callers;

    ReadingsController(MessageBoard board, Readings readings, Callers callers) {
        this.board = board;
        this.readings = readings;
        this.callers = callers;
    }

    @Serdeable
    record ReadingsResponse(List<ReadingResponse> items) {}

    /** All versions, the newest first. */
    @Get
    ReadingsResponse list(String id, Authentication caller) {
        var sight =
                callers.access(caller)
                        .sight(Permission.VIEW_ORDERS)
                        .orElseThrow(() -> ProblemException.of(ProblemKind.FORBIDDEN));
        var message = new MessageId(Identities.read(id));
        if (board.find(sight, message).isEmpty()) {
            throw ProblemException.of(ProblemKind.NOT_FOUND);
        }
        return new ReadingsResponse(
                readings.of(message).stream().map(ReadingResponse::of).toList());
    }
}
