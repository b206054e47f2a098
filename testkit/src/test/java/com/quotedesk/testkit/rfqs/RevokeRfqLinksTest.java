package com.quotedesk.testkit.rfqs;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.links.LinkPurpose;
import com.quotedesk.application.rfqs.RevokeRfqLinks;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.users.Access;
import com.quotedesk.testkit.links.RevokedLinks;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RevokeRfqLinksTest {

    private final RfqDesk desk = new RfqDesk();
    private final RevokeRfqLinks revokeLinks =
            new RevokeRfqLinks(
                    desk.stores.transactions(),
                    desk.rfqs,
                    desk.orders,
                    desk.stores.linkGenerations(),
                    desk.journal);

    @Test
    void links_that_were_sent_open_nothing_and_the_next_one_does() {
        var rfq = desk.sent(RfqDesk.NORTH);
        var links =
                new RevokedLinks(desk.stores, desk.clock, LinkPurpose.RFQ_ANSWER, rfq.id().value());
        var sent = links.sent();

        assertThat(revoke(RfqDesk.STRANGER, rfq.id()))
                .isEqualTo(new RevokeRfqLinks.Outcome.Forbidden());
        links.assertHolds(sent);
        assertThat(revoke(RfqDesk.MANAGER, rfq.id()))
                .isEqualTo(new RevokeRfqLinks.Outcome.Revoked());

        links.assertRevoked(sent);
        links.assertHolds(links.sent());
        assertThat(desk.stores.auditLog().of("rfq", rfq.id().value()).getLast())
                .extracting(AuditEntry::action, AuditEntry::reason)
                .containsExactly("rfq.links-revoked", "forwarded");
    }

    @Test
    void a_request_that_is_none_has_no_links() {
        assertThat(revoke(RfqDesk.MANAGER, new RfqId(new UUID(0, 9))))
                .isEqualTo(new RevokeRfqLinks.Outcome.Unknown());
    }

    private RevokeRfqLinks.Outcome revoke(Access by, RfqId rfq) {
        return revokeLinks.revoke(new RevokeRfqLinks.Command(by, rfq, "forwarded"));
    }
}
