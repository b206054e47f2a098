package com.quotedesk.web.proposals;

import com.quotedesk.application.documents.CurrentLetterhead;
import com.quotedesk.application.proposals.AnswerProposal;
import com.quotedesk.application.proposals.By;
import com.quotedesk.application.proposals.DraftFromChoice;
import com.quotedesk.application.proposals.DraftProposal;
import com.quotedesk.application.proposals.IssueProposal;
import com.quotedesk.application.proposals.MarkProposalSent;
import com.quotedesk.application.proposals.ProposalOutcome;
import com.quotedesk.application.proposals.ReadProposal;
import com.quotedesk.application.proposals.WithdrawProposal;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.proposals.Answer;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.users.Access;
import com.quotedesk.web.orders.OrderProblems;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemException.Wrong;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Fields;
import com.quotedesk.web.work.Identities;
import com.quotedesk.web.work.Versions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clients are offered. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProposalsController {

    /**
     * A draft of what was chosen.
     *
     * @param vatMode of all lines; where it is left out, that of the company at the usual rate
     * @param validUntil as long as is usual where it is left out
     */
    @Serdeable
    record NewDraft(
            @Nullable String currency,
            @Nullable String language,
            @Nullable String vatMode,
            @Nullable String vatRate,
            @Nullable String validUntil,
            @Nullable String promoCode,
            @Nullable String terms,
            @Nullable String note) {}

    /**
     * @param items of the order, left out for all
     */
    @Serdeable
    record Acceptance(@Nullable Integer revision, @Nullable List<String> items) {}

    @Serdeable
    record Refusal(@Nullable Integer revision, @Nullable String reason) {
        String text() {
            var fields = new Fields();
            var text = fields.text("reason", reason);
            fields.refuseWrong();
            return text;
        }
    }

    private final DraftFromChoice draftFromChoice;
    private final ReadProposal readProposal;
    private final IssueProposal issueProposal;
    private final MarkProposalSent markProposalSent;
    private final AnswerProposal answerProposal;
    private final WithdrawProposal withdrawProposal;
    private final CurrentLetterhead letterhead;
    private final Callers callers;

    ProposalsController(
            DraftFromChoice draftFromChoice,
            ReadProposal readProposal,
            IssueProposal issueProposal,
            MarkProposalSent markProposalSent,
            AnswerProposal answerProposal,
            WithdrawProposal withdrawProposal,
            CurrentLetterhead letterhead,
            Callers callers) {
        this.draftFromChoice = draftFromChoice;
        this.readProposal = readProposal;
        this.issueProposal = issueProposal;
        this.markProposalSent = markProposalSent;
        this.answerProposal = answerProposal;
        this.withdrawProposal = withdrawProposal;
        this.letterhead = letterhead;
        this.callers = callers;
    }

    /** Drafts what was chosen for the order; a draft that is there is written anew. */
    @Post("/orders/{id}/proposal")
    @Status(HttpStatus.CREATED)
    HttpResponse<ProposalResponse> draft(Authentication caller, String id, @Body NewDraft draft) {
        var fields = new Fields();
        var content =
                new DraftProposal.Content(
                        fields.currency("currency", draft.currency()),
                        fields.language("language", draft.language()),
                        fields.optionalDay("validUntil", draft.validUntil()),
                        fields.optionalText("promoCode", draft.promoCode()),
                        fields.optionalText("terms", draft.terms()),
                        fields.optionalText("note", draft.note()));
        var vat =
                draft.vatMode() == null
                        ? letterhead.vat()
                        : fields.vat("vatMode", draft.vatMode(), draft.vatRate());
        fields.refuseWrong();
        var by = callers.access(caller);
        var command =
                new DraftFromChoice.Command(
                        by, new OrderId(Identities.read(id)), null, content, vat);
        return switch (draftFromChoice.draft(command)) {
            case DraftProposal.Outcome.Drafted(var drafted) ->
                    Versions.created(
                            ProposalAnswers.shown(readProposal, by, drafted),
                            drafted.version(),
                            "/api/v1/proposals/" + drafted.id().value());
            case DraftProposal.Outcome.UnknownOrder _ ->
                    throw ProblemException.of(ProblemKind.NOT_FOUND);
            case DraftProposal.Outcome.NotAllowed _ ->
                    throw ProblemException.of(ProblemKind.FORBIDDEN);
            case DraftProposal.Outcome.Conflict _ ->
                    throw ProblemException.of(ProblemKind.CHANGED_MEANWHILE);
            case DraftProposal.Outcome.OrderRefused(var reason) ->
                    throw OrderProblems.refused(reason);
            case DraftProposal.Outcome.Refused(var reason) -> throw ProposalAnswers.refused(reason);
            case DraftProposal.Outcome.NotPriced(var problems) ->
                    throw ProblemException.wrong(
                            problems.entrySet().stream()
                                    .map(
                                            one ->
                                                    Wrong.of(
                                                            one.getKey().toString(),
                                                            "value.not-priced-"
                                                                    + ProposalAnswers.key(
                                                                            one.getValue())))
                                    .toList());
        };
    }

    /** Read a proposal with all its versions. */
    @Get("/proposals/{id}")
    HttpResponse<ProposalResponse> get(Authentication caller, String id) {
        return readProposal
                .read(new ReadProposal.Command(callers.access(caller), proposal(id)))
                .map(found -> Versions.ok(ProposalResponse.of(found), found.version()))
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
    }

    /** Issue a draft: it takes its number and can be accepted. */
    @Post("/proposals/{id}/issue")
    HttpResponse<ProposalResponse> issue(HttpRequest<?> request, Authentication caller, String id) {
        var by = callers.access(caller);
        return answer(
                by,
                issueProposal.issue(
                        new IssueProposal.Command(by, proposal(id), Versions.seen(request))));
    }

    /** Writes down that the client has it. */
    @Post("/proposals/{id}/sent")
    HttpResponse<ProposalResponse> sent(Authentication caller, String id) {
        var by = callers.access(caller);
        return answer(
                by,
                markProposalSent.mark(
                        new MarkProposalSent.Command(new By.Person(by), proposal(id))));
    }

    /** Write down that the client accepts, wholly or by line. */
    @Post("/proposals/{id}/accept")
    HttpResponse<ProposalResponse> accept(
            HttpRequest<?> request, Authentication caller, String id, @Body Acceptance acceptance) {
        long seen = Versions.seen(request);
        var by = callers.access(caller);
        return answer(
                by,
                answerProposal.answer(
                        new AnswerProposal.Command(
                                new By.Person(by),
                                proposal(id),
                                acceptance.revision() == null ? 1 : acceptance.revision(),
                                answerOf(acceptance),
                                seen)));
    }

    private static Answer answerOf(Acceptance acceptance) {
        var named = acceptance.items();
        if (named == null) {
            return new Answer.AcceptAll();
        }
        var fields = new Fields();
        var items = new HashSet<UUID>();
        for (var one : named) {
            items.add(fields.id("items", one));
        }
        fields.refuseWrong();
        return new Answer.AcceptItems(items);
    }

    /** Write down that the client declines. */
    @Post("/proposals/{id}/decline")
    HttpResponse<ProposalResponse> decline(
            HttpRequest<?> request, Authentication caller, String id, @Body Refusal refusal) {
        long seen = Versions.seen(request);
        var by = callers.access(caller);
        return answer(
                by,
                answerProposal.answer(
                        new AnswerProposal.Command(
                                new By.Person(by),
                                proposal(id),
                                refusal.revision() == null ? 1 : refusal.revision(),
                                new Answer.Decline(refusal.text()),
                                seen)));
    }

    /** Withdraw a proposal. */
    @Post("/proposals/{id}/withdraw")
    HttpResponse<ProposalResponse> withdraw(
            HttpRequest<?> request, Authentication caller, String id, @Body Refusal refusal) {
        long seen = Versions.seen(request);
        var by = callers.access(caller);
        return answer(
                by,
                withdrawProposal.withdraw(
                        new WithdrawProposal.Command(by, proposal(id), seen, refusal.text())));
    }

    private static ProposalId proposal(String id) {
        return new ProposalId(Identities.read(id));
    }

    private HttpResponse<ProposalResponse> answer(Access by, ProposalOutcome outcome) {
        return ProposalAnswers.answer(readProposal, by, outcome);
    }
}
