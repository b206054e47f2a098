package com.quotedesk.testkit.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.links.LinkPurpose;
import com.quotedesk.application.proposals.RevokeProposalLinks;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.users.Access;
import com.quotedesk.testkit.links.RevokedLinks;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RevokeProposalLinksTest {

    private final ProposalDesk desk = new ProposalDesk();
    private final RevokeProposalLinks revokeLinks =
            new RevokeProposalLinks(
                    desk.stores.transactions(),
                    desk.stores.proposals(),
                    desk.orders,
                    desk.stores.linkGenerations(),
                    desk.journal);

    @Test
    void links_that_were_sent_open_nothing_and_the_next_one_does() {
        var proposal = desk.issued();
        var links =
                new RevokedLinks(
                        desk.stores, desk.clock, LinkPurpose.PROPOSAL, proposal.id().value());
        var sent = links.sent();

        assertThat(revoke(ProposalDesk.STRANGER, proposal.id()))
                .isEqualTo(new RevokeProposalLinks.Outcome.Forbidden());
        links.assertHolds(sent);
        assertThat(revoke(ProposalDesk.MANAGER, proposal.id()))
                .isEqualTo(new RevokeProposalLinks.Outcome.Revoked());

        links.assertRevoked(sent);
        links.assertHolds(links.sent());
        assertThat(desk.stores.auditLog().of("proposal", proposal.id().value()).getLast())
                .extracting(AuditEntry::action, AuditEntry::reason)
                .containsExactly("proposal.links-revoked", null);
    }

    @Test
    void a_proposal_that_is_none_has_no_links() {
        assertThat(revoke(ProposalDesk.MANAGER, new ProposalId(new UUID(0, 9))))
                .isEqualTo(new RevokeProposalLinks.Outcome.Unknown());
    }

    private RevokeProposalLinks.Outcome revoke(Access by, ProposalId proposal) {
        return revokeLinks.revoke(new RevokeProposalLinks.Command(by, proposal, null));
    }
}
