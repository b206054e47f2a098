package com.quotedesk.web.proposals;

import com.quotedesk.application.files.FileKey;
import com.quotedesk.application.files.FileType;
import com.quotedesk.application.files.LinkFile;
import com.quotedesk.application.links.LinkGrant;
import com.quotedesk.application.links.LinkPurpose;
import com.quotedesk.application.proposals.AnswerProposal;
import com.quotedesk.application.proposals.By;
import com.quotedesk.application.proposals.ProposalOutcome;
import com.quotedesk.application.proposals.ReadPaper;
import com.quotedesk.application.proposals.ShowProposal;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.proposals.ProposalRefusal;
import com.quotedesk.web.pages.PageDoor;
import com.quotedesk.web.pages.PageForm;
import com.quotedesk.web.pages.PageLanguages;
import com.quotedesk.web.pages.PageProblems;
import com.quotedesk.web.pages.Pages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The page on which a client sees what it is offered, and answers. */
@Controller("/proposal")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ClientPageController {

    private final PageDoor door;
    private final Pages pages;
    private final PageProblems problems;
    private final ShowProposal showProposal;
    private final AnswerProposal answerProposal;
    private final LinkFile linkFile;
    private final HttpClientAddressResolver addresses;

    ClientPageController(
            PageDoor door,
            Pages pages,
            PageProblems problems,
            ShowProposal showProposal,
            AnswerProposal answerProposal,
            LinkFile linkFile,
            HttpClientAddressResolver addresses) {
        this.door = door;
        this.pages = pages;
        this.problems = problems;
        this.showProposal = showProposal;
        this.answerProposal = answerProposal;
        this.linkFile = linkFile;
        this.addresses = addresses;
    }

    @Get("/{token}")
    HttpResponse<String> look(HttpRequest<?> request, String token) {
        return door.open(
                request,
                LinkPurpose.PROPOSAL,
                token,
                grant -> show(request, token, grant, HttpStatus.OK, ClientAnswer.NOTHING, ""));
    }

    /** The paper, from where it is kept, by an address that is good for a moment only. */
    @Get("/{token}/pdf")
    HttpResponse<String> pdf(HttpRequest<?> request, String token) {
        return door.open(
                request,
                LinkPurpose.PROPOSAL,
                token,
                grant ->
                        shown(grant)
                                .flatMap(
                                        shown ->
                                                Optional.ofNullable(shown.version().paper())
                                                        .map(FileKey::new)
                                                        .map(paper -> link(shown, paper)))
                                .map(HttpResponse::<String>seeOther)
                                .orElseGet(
                                        () ->
                                                problems.show(
                                                        request, PageProblems.Kind.UNAVAILABLE)));
    }

    private URI link(ShowProposal.Shown shown, FileKey paper) {
        var name = ReadPaper.nameOf(shown.proposal(), shown.version().revision());
        return linkFile.link(new LinkFile.Command(paper, FileType.PDF, name));
    }

    @Post("/{token}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> answer(
            HttpRequest<?> request, String token, @Body Map<String, Object> body) {
        var answer = ClientAnswer.of(new PageForm(body));
        return door.post(
                request,
                LinkPurpose.PROPOSAL,
                token,
                grant ->
                        answer.fault().isEmpty()
                                ? answer(request, token, grant, answer)
                                : show(
                                        request,
                                        token,
                                        grant,
                                        HttpStatus.UNPROCESSABLE_ENTITY,
                                        answer,
                                        answer.fault()));
    }

    private MutableHttpResponse<String> answer(
            HttpRequest<?> request, String token, LinkGrant grant, ClientAnswer answer) {
        var address = Objects.requireNonNullElse(addresses.resolve(request), "unknown");
        var by = new By.Visitor(new Actor.Visitor(address, answer.name()));
        var outcome =
                answerProposal.answer(
                        new AnswerProposal.Command(
                                by,
                                new ProposalId(grant.subject()),
                                answer.revision(),
                                answer.answer(),
                                null));
        return switch (outcome) {
            case ProposalOutcome.Done _ ->
                    // Reloading what follows sends nothing twice.
                    HttpResponse.seeOther(URI.create(token + "?lang=" + language(request, grant)));
            case ProposalOutcome.Refused(var reason) ->
                    show(request, token, grant, HttpStatus.CONFLICT, answer, told(reason));
            case ProposalOutcome.OrderRefused _ ->
                    show(request, token, grant, HttpStatus.CONFLICT, answer, "not-possible");
            case ProposalOutcome.Conflict _ ->
                    show(request, token, grant, HttpStatus.CONFLICT, answer, "faster");
            case ProposalOutcome.Unknown _,
                    ProposalOutcome.NotAllowed _,
                    ProposalOutcome.PromoCodeRefused _ ->
                    problems.show(request, PageProblems.Kind.UNKNOWN);
        };
    }

    /** What the client is told; its state shows on the page beside. */
    private static String told(ProposalRefusal reason) {
        return switch (reason) {
            case ALREADY_ACCEPTED -> "already-accepted";
            case SUPERSEDED, UNKNOWN_VERSION -> "superseded";
            case NO_LONGER_VALID -> "too-late";
            case NOTHING_ACCEPTED, UNKNOWN_ITEM -> "no-items";
            default -> "not-possible";
        };
    }

    private String language(HttpRequest<?> request, LinkGrant grant) {
        return shown(grant)
                .map(shown -> PageLanguages.of(request, shown.version().offer().language()).code())
                .orElse("");
    }

    private Optional<ShowProposal.Shown> shown(LinkGrant grant) {
        return showProposal.show(new ShowProposal.Command(new ProposalId(grant.subject())));
    }

    private MutableHttpResponse<String> show(
            HttpRequest<?> request,
            String token,
            LinkGrant grant,
            HttpStatus status,
            ClientAnswer answer,
            String told) {
        return shown(grant)
                .map(
                        shown ->
                                pages.show(
                                        request,
                                        status,
                                        ClientPage.of(
                                                shown,
                                                PageLanguages.of(
                                                        request,
                                                        shown.version().offer().language()),
                                                token,
                                                answer,
                                                told)))
                .orElseGet(() -> problems.show(request, PageProblems.Kind.UNKNOWN));
    }
}
