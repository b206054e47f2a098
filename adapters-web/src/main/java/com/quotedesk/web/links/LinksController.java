package com.quotedesk.web.links;

import com.quotedesk.application.proposals.RevokeProposalLinks;
import com.quotedesk.application.rfqs.RevokeRfqLinks;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import com.quotedesk.web.security.Callers;
import com.quotedesk.web.work.Fields;
import com.quotedesk.web.work.Identities;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The links by which suppliers and clients come to their pages. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LinksController {

    /**
     * @param reason why, for the journal
     */
    @Serdeable
    record Revocation(@Nullable String reason) {
        @Nullable String read() {
            var fields = new Fields();
            var read = fields.optionalText("reason", reason);
            fields.refuseWrong();
            return read;
        }
    }

    private final RevokeRfqLinks revokeRfqLinks;
    private final RevokeProposalLinks revokeProposalLinks;
    private final Callers callers;

    LinksController(
            RevokeRfqLinks revokeRfqLinks,
            RevokeProposalLinks revokeProposalLinks,
            Callers callers) {
        this.revokeRfqLinks = revokeRfqLinks;
        this.revokeProposalLinks = revokeProposalLinks;
        this.callers = callers;
    }

    /**
     * Let the links to a request's page hold no longer.
     *
     * <p>The next letter about the request brings one that does.
     */
    @Post("/rfqs/{id}/revoke-links")
    @Status(HttpStatus.NO_CONTENT)
    HttpResponse<Void> ofRfq(Authentication caller, String id, @Body Revocation revocation) {
        var command =
                new RevokeRfqLinks.Command(
                        callers.access(caller), new RfqId(Identities.read(id)), revocation.read());
        return switch (revokeRfqLinks.revoke(command)) {
            case RevokeRfqLinks.Outcome.Revoked _ -> HttpResponse.noContent();
            case RevokeRfqLinks.Outcome.Unknown _ ->
                    throw ProblemException.of(ProblemKind.NOT_FOUND);
            case RevokeRfqLinks.Outcome.Forbidden _ ->
                    throw ProblemException.of(ProblemKind.FORBIDDEN);
        };
    }

    /**
     * Let the links to a proposal's page hold no longer.
     *
     * <p>The next letter that brings the proposal brings one that does.
     */
    @Post("/proposals/{id}/revoke-links")
    @Status(HttpStatus.NO_CONTENT)
    HttpResponse<Void> ofProposal(Authentication caller, String id, @Body Revocation revocation) {
        var command =
                new RevokeProposalLinks.Command(
                        callers.access(caller),
                        new ProposalId(Identities.read(id)),
                        revocation.read());
        return switch (revokeProposalLinks.revoke(command)) {
            case RevokeProposalLinks.Outcome.Revoked _ -> HttpResponse.noContent();
            case RevokeProposalLinks.Outcome.Unknown _ ->
                    throw ProblemException.of(ProblemKind.NOT_FOUND);
            case RevokeProposalLinks.Outcome.Forbidden _ ->
                    throw ProblemException.of(ProblemKind.FORBIDDEN);
        };
    }
}
