package com.quotedesk.application.proposals;

import com.quotedesk.application.clients.Clients;
import com.quotedesk.application.numbering.DocumentNumbers;
import com.quotedesk.application.proposals.ProposedOrders.ProposedOrder;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.proposals.Addressee;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.proposals.ProposalRefusal;
import com.quotedesk.domain.users.Access;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Offers the draft to the client: numbered, with the client's requisites as they are today. */
public final class IssueProposal {

    /**
     * @param seen the version that was seen; null where any will do
     */
    public record Command(Access by, ProposalId proposal, @Nullable Long seen) {}

    private final ProposalChanges changes;
    private final ProposedOrders orders;
    private final PromoUse promoUse;
    private final Clients clients;
    private final DocumentNumbers numbers;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * @param zone the company's, in which days and years begin
     */
    public IssueProposal(
            ProposalChanges changes,
            ProposedOrders orders,
            PromoUse promoUse,
            Clients clients,
            DocumentNumbers numbers,
            Clock clock,
            ZoneId zone) {
        this.changes = changes;
        this.orders = orders;
        this.promoUse = promoUse;
        this.clients = clients;
        this.numbers = numbers;
        this.clock = clock;
        this.zone = zone;
    }

    public ProposalOutcome issue(Command command) {
        return changes.change(
                new ProposalChanges.Wanted(
                        command.proposal(), new By.Person(command.by()), command.seen()),
                (proposal, order) -> issue(proposal, order, new Actor.Person(command.by().user())));
    }

    private ProposalOutcome issue(Proposal proposal, ProposedOrder order, Actor actor) {
        if (order.obstacle() != null) {
            return new ProposalOutcome.OrderRefused(order.obstacle());
        }
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, zone);
        var promos = promoUse.of(proposal, today);
        if (promos.refused() != null) {
            return new ProposalOutcome.PromoCodeRefused(promos.refused());
        }
        var decision =
                proposal.issue(
                        () -> numbers.next(DocumentKind.PROPOSAL, today.getYear()),
                        addressee(order.client()),
                        today,
                        now);
        if (decision instanceof Decision.Made<Proposal, ProposalRefusal>) {
            promoUse.keep(promos, actor);
            orders.proposed(order.id(), actor);
        }
        return changes.keep(proposal, decision, actor, null);
    }

    private @Nullable Addressee addressee(@Nullable ClientId client) {
        return Optional.ofNullable(client)
                .flatMap(clients::find)
                .map(found -> new Addressee(found.name(), found.profile().requisites()))
                .orElse(null);
    }
}
