package com.quotedesk.web.files;

import com.quotedesk.application.files.FetchFile;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/**
 * Kept files for whoever comes with a link that we signed, where no other store serves them. They
 * are offered for saving: what others attached is never shown as a page of ours.
 */
@Controller("/files")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FilesController {

    private final FetchFile fetchFile;

    FilesController(FetchFile fetchFile) {
        this.fetchFile = fetchFile;
    }

    @Get(value = "/{token}", produces = MediaType.ALL)
    HttpResponse<byte[]> get(String token) {
        return switch (fetchFile.fetch(new FetchFile.Command(token))) {
            case FetchFile.Outcome.Fetched(var grant, var content) ->
                    HttpResponse.ok(content.toArray())
                            .contentType(MediaType.of(grant.type().mediaType()))
                            .header("Content-Disposition", Attachments.named(grant.name()));
            case FetchFile.Outcome.NotFound _ -> throw ProblemException.of(ProblemKind.NOT_FOUND);
        };
    }
}
