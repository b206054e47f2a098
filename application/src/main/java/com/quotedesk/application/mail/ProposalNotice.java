package com.quotedesk.application.mail;

import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalStatus;
import com.quotedesk.domain.proposals.ProposalVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells the manager of an order what its client answered on the page. */
public final class ProposalNotice {

    private final Post post;
    private final OrderManagers managers;

    public ProposalNotice(Post post, OrderManagers managers) {
        this.post = post;
        this.managers = managers;
    }

    /** Whoever of us wrote an answer down knows it. */
    void tell(Proposal proposal, ProposalVersion version, Actor by) {
        boolean answered =
                version.status().isAccepted() || version.status() == ProposalStatus.DECLINED;
        if (answered && by instanceof Actor.Visitor visitor) {
            managers.of(proposal.order())
                    .ifPresent(manager -> post.send(letter(proposal, version, visitor, manager)));
        }
    }

    private static Post.Letter letter(
            Proposal proposal,
            ProposalVersion version,
            Actor.Visitor visitor,
            OrderManagers.Colleague manager) {
        var addressee = version.addressee();
        var values = new HashMap<String, Object>();
        values.put("number", Objects.requireNonNull(proposal.number()).toString());
        values.put("contact", Objects.requireNonNullElse(manager.address().name(), ""));
        values.put("client", addressee == null ? "" : addressee.name());
        values.put("total", LetterWords.money(version.offer().total().gross(), manager.language()));
        values.put("who", visitor.name());
        values.put("accepted", version.status() == ProposalStatus.ACCEPTED);
        values.put("partly", version.status() == ProposalStatus.PARTIALLY_ACCEPTED);
        values.put("reason", Objects.requireNonNullElse(version.reason(), ""));
        return new Post.Letter(
                LetterKind.PROPOSAL_ANSWERED,
                proposal.id().subject(),
                manager.address(),
                manager.language(),
                Map.copyOf(values),
                true,
                List.of());
    }
}
