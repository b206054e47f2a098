package com.quotedesk.web.proposals;

import com.quotedesk.application.proposals.ProposalOutcome;
import com.quotedesk.application.proposals.ReadProposal;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.users.Access;
import com.quotedesk.web.orders.OrderProblems;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.work.Versions;
import io.micronaut.http.HttpResponse;
import java.util.Locale;

/** What came of changing a proposal, as an answer. */
final class ProposalAnswers {

    private ProposalAnswers() {}

    static HttpResponse<ProposalResponse> answer(
            ReadProposal readProposal, Access by, ProposalOutcome outcome) {
        return switch (outcome) {
            case ProposalOutcome.Done(var proposal) ->
                    Versions.ok(shown(readProposal, by, proposal), proposal.version());
            case ProposalOutcome.Unknown _ -> throw ProblemException.of(ProblemKind.NOT_FOUND);
            case ProposalOutcome.NotAllowed _ -> throw ProblemException.of(ProblemKind.FORBIDDEN);
            case ProposalOutcome.Conflict _ ->
                    throw ProblemException.of(ProblemKind.CHANGED_MEANWHILE);
            case ProposalOutcome.Refused(var reason) -> throw refused(reason);
            case ProposalOutcome.OrderRefused(var reason) -> throw OrderProblems.refused(reason);
            case ProposalOutcome.PromoCodeRefused _ -> throw ProblemException.refused("promo-code");
        };
    }

    /** Without costs for those who may not see them. */
    static ProposalResponse shown(ReadProposal readProposal, Access by, Proposal proposal) {
        return readProposal
                .read(new ReadProposal.Command(by, proposal.id()))
                .map(ProposalResponse::of)
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND));
    }

    static ProblemException refused(Enum<?> reason) {
        return ProblemException.refused("proposal-" + key(reason));
    }

    static String key(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
