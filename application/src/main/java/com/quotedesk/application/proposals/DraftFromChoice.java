package com.quotedesk.application.proposals;

import com.quotedesk.application.comparison.ChosenOffers;
import com.quotedesk.domain.comparison.Bid;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.proposals.Cost;
import com.quotedesk.domain.shared.ExchangeRate;
import com.quotedesk.domain.shared.Vat;
import com.quotedesk.domain.users.Access;
import org.jspecify.annotations.Nullable;

/** Drafts a proposal of the offers that were chosen for an order, priced by the rules. */
public final class DraftFromChoice {

    /**
     * @param seen the version of the proposal that was seen; null where any will do
     * @param vat of all lines
     */
    public record Command(
            Access by,
            OrderId order,
            @Nullable Long seen,
            DraftProposal.Content content,
            Vat vat) {}

    private final ChosenOffers chosen;
    private final DraftProposal draftProposal;

    public DraftFromChoice(ChosenOffers chosen, DraftProposal draftProposal) {
        this.chosen = chosen;
        this.draftProposal = draftProposal;
    }

    /** A draft without lines where nothing was chosen: it cannot be issued. */
    public DraftProposal.Outcome draft(Command command) {
        var lines =
                chosen.of(command.order(), command.content().currency()).stream()
                        .map(bid -> line(bid, command.vat()))
                        .toList();
        return draftProposal.draft(
                new DraftProposal.Command(
                        command.by(), command.order(), command.seen(), command.content(), lines));
    }

    private static LineInput line(Bid bid, Vat vat) {
        return new LineInput(bid.item(), cost(bid), null, vat, null, bid.leadTime());
    }

    /** The cost as the supplier asks it, with the rate that it was converted with. */
    private static Cost cost(Bid bid) {
        var quote = bid.quote();
        boolean same = bid.rate().source().equals(ExchangeRate.SAME_CURRENCY);
        return new Cost(
                same ? bid.unitPrice() : bid.rate().convert(bid.unitPrice()),
                same ? null : bid.rate(),
                quote.supplier(),
                quote.id().value());
    }
}
