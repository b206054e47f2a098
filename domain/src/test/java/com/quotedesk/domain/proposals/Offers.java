package com.quotedesk.domain.proposals;

import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.ItemStatus;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.pricing.MarginFloor;
import com.quotedesk.domain.pricing.Price;
import com.quotedesk.domain.pricing.PriceTrace;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.requisites.Requisites;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.Vat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the tests of proposals offer. */
final class Offers {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final LocalDate LAST_DAY = TODAY.plusDays(14);
    static final DocumentNumber NUMBER = new DocumentNumber(DocumentKind.PROPOSAL, 2026, 31);
    static final OrderId ORDER = new OrderId(new UUID(2, 2));
    static final ClientId CLIENT = new ClientId(new UUID(3, 3));
    static final Addressee CABLES = new Addressee("ООО «Кабель»", Requisites.NONE);
    static final MarginFloor TEN =
            new MarginFloor(Percent.of("10"), MarginFloor.Enforcement.REFUSE);

    private Offers() {}

    static Money rub(String amount) {
        return Money.of(amount, "RUB");
    }

    static UUID item(int line) {
        return new UUID(4, line);
    }

    /** Three of an item that costs as given and is sold for 100 with tax on top. */
    static ProposalLine line(int line, String cost, @Nullable MarginFloor floor) {
        var item =
                new OrderItem(
                        item(line),
                        line,
                        "Cable " + line,
                        null,
                        BigDecimal.ONE,
                        Unit.METRE,
                        ItemStatus.OPEN);
        var price =
                new Price(
                        rub(cost),
                        rub("100"),
                        Vat.excluded(Percent.of("22")),
                        floor,
                        null,
                        new PriceTrace(List.of()));
        return ProposalLine.of(
                line,
                item,
                new BigDecimal("3.00"),
                new ProposalLine.Priced(new Cost(rub(cost), null, null, null), price, null));
    }

    static Offer offer(ProposalLine... lines) {
        return new Offer(
                Currency.getInstance("RUB"),
                Language.RUSSIAN,
                Arrays.asList(lines),
                LAST_DAY,
                "100 % предоплата",
                null);
    }

    static Offer twoLines() {
        return offer(line(1, "80", null), line(2, "80", TEN));
    }

    static Proposal draft(Offer offer) {
        return Proposal.draft(new ProposalId(new UUID(1, 1)), ORDER, CLIENT, offer, NOON).state();
    }

    static Proposal issued(Offer offer) {
        return made(draft(offer).issue(() -> NUMBER, CABLES, TODAY, NOON));
    }

    static Proposal made(Decision<Proposal, ProposalRefusal> decision) {
        if (decision instanceof Decision.Made<Proposal, ProposalRefusal>(var next, var _)) {
            return next;
        }
        throw new AssertionError("refused: " + decision);
    }
}
