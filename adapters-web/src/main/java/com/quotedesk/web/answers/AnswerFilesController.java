package com.quotedesk.web.answers;

import com.quotedesk.application.answers.AnswerFile;
import com.quotedesk.application.answers.AnswerFiles;
import com.quotedesk.application.files.LinkFile;
import com.quotedesk.application.rfqs.OrderProgress;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What suppliers gave us with their answers, for those who ask them. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AnswerFilesController {

    /**
     * @param size in bytes
     * @param link where it can be fetched for a while, without a token
     */
    @Serdeable
    record FileResponse(
            UUID id,
            String name,
            String type,
            int size,
            String sha256,
            Instant givenAt,
            String link) {}

    @Serdeable
    record FileList(List<FileResponse> items) {}

    private final Rfqs rfqs;
    private final OrderProgress orders;
    private final AnswerFiles files;
    private final LinkFile linkFile;
    private final Callers callers;

    AnswerFilesController(
            Rfqs rfqs,
            OrderProgress orders,
            AnswerFiles files,
            LinkFile linkFile,
            Callers callers) {
        this.rfqs = rfqs;
        this.orders = orders;
        this.files = files;
        this.linkFile = linkFile;
        this.callers = callers;
    }

    /** Those of a request that were not taken back, oldest first. */
    @Get("/rfqs/{id}/files")
    FileList list(Authentication caller, String id) {
        var access = callers.access(caller);
        // What may not be seen is not there.
        var rfq =
                rfqs.get(new RfqId(Identities.read(id)))
                        .filter(
                                one ->
                                        orders.look(one.order())
                                                .filter(
                                                        order ->
                                                                access.may(
                                                                        Permission.VIEW_ORDERS,
                                                                        order.owner()))
                                                .isPresent())
                        .map(Rfq::id)
                        .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
        return new FileList(files.of(rfq).stream().map(this::response).toList());
    }

    private FileResponse response(AnswerFile file) {
        var link = linkFile.link(new LinkFile.Command(file.key(), file.type(), file.name()));
        return new FileResponse(
                file.id(),
                file.name(),
                file.type().mediaType(),
                file.size(),
                file.key().sha256(),
                file.at(),
                link.toString());
    }
}
