package com.quotedesk.web.documents;

import com.quotedesk.application.documents.ChangeProposalTemplate;
import com.quotedesk.application.documents.CurrentLetterhead;
import com.quotedesk.application.documents.PreviewProposal;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Fields;
import com.quotedesk.web.work.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;

/** How proposals look. */
@Controller("/api/v1/proposal-template")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProposalTemplateController {

    private final CurrentLetterhead letterhead;
    private final ChangeProposalTemplate changeProposalTemplate;
    private final PreviewProposal previewProposal;
    private final Callers callers;

    ProposalTemplateController(
            CurrentLetterhead letterhead,
            ChangeProposalTemplate changeProposalTemplate,
            PreviewProposal previewProposal,
            Callers callers) {
        this.letterhead = letterhead;
        this.changeProposalTemplate = changeProposalTemplate;
        this.previewProposal = previewProposal;
        this.callers = callers;
    }

    /** Version 0 where nobody has changed it yet. */
    @Get
    HttpResponse<TemplateJson> get(Authentication caller) {
        callers.access(caller);
        var stored = letterhead.storedTemplate();
        return Versions.ok(TemplateJson.of(stored.template()), stored.version());
    }

    /** Change how proposals look. */
    @Put
    HttpResponse<TemplateJson> put(
            HttpRequest<?> request, Authentication caller, @Body TemplateJson template) {
        long seen = Versions.seen(request);
        var command =
                new ChangeProposalTemplate.Command(
                        callers.access(caller), seen, template.toDraft(null));
        return switch (changeProposalTemplate.change(command)) {
            case ChangeProposalTemplate.Outcome.Changed(var stored) ->
                    Versions.ok(TemplateJson.of(stored.template()), stored.version());
            case ChangeProposalTemplate.Outcome.Forbidden _ ->
                    throw ProblemException.of(ProblemKind.FORBIDDEN);
            case ChangeProposalTemplate.Outcome.Conflict _ ->
                    throw ProblemException.of(ProblemKind.CHANGED_MEANWHILE);
            case ChangeProposalTemplate.Outcome.Invalid(var faults) ->
                    throw TemplateFaults.problem(faults);
        };
    }

    /** A made-up proposal in this template, which nobody has kept yet: {@code ?language=ru}. */
    @Post(value = "/preview", produces = MediaType.APPLICATION_PDF)
    HttpResponse<byte[]> preview(
            Authentication caller,
            @QueryValue(defaultValue = "ru") String language,
            @Body TemplateJson template) {
        var access = callers.access(caller);
        var fields = new Fields();
        var wanted = fields.language("language", language);
        fields.refuseWrong();
        var company = letterhead.company();
        return switch (previewProposal.preview(
                new PreviewProposal.Command(
                        access, template.toDraft(company.logo()), wanted, company))) {
            case PreviewProposal.Outcome.Printed(var pdf) -> HttpResponse.ok(pdf.toArray());
            case PreviewProposal.Outcome.Forbidden _ ->
                    throw ProblemException.of(ProblemKind.FORBIDDEN);
            case PreviewProposal.Outcome.Invalid(var faults) ->
                    throw TemplateFaults.problem(faults);
        };
    }
}
