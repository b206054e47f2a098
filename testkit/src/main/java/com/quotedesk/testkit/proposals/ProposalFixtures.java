package com.quotedesk.testkit.proposals;

import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.pricing.MarginFloor;
import com.quotedesk.domain.pricing.Price;
import com.quotedesk.domain.pricing.PriceTrace;
import com.quotedesk.domain.pricing.PriceTrace.Kind;
import com.quotedesk.domain.pricing.PriceTrace.Step;
import com.quotedesk.domain.pricing.PricingRuleId;
import com.quotedesk.domain.proposals.Addressee;
import com.quotedesk.domain.proposals.Cost;
import com.quotedesk.domain.proposals.Offer;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.proposals.ProposalLine;
import com.quotedesk.domain.proposals.ProposalRefusal;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.requisites.BankAccount;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.requisites.Kpp;
import com.quotedesk.domain.requisites.Ogrn;
import com.quotedesk.domain.requisites.Requisites;
import com.quotedesk.domain.shared.ExchangeRate;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Vat;
import com.quotedesk.domain.suppliers.SupplierId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposals that are valid as they are. */
public final class ProposalFixtures {

    private static final Currency RUB = Currency.getInstance("RUB");
    private static final Currency USD = Currency.getInstance("USD");

    /** A company of which everything is known. */
    public static final Addressee KNOWN =
            new Addressee(
                    "Кабельщики",
                    new Requisites(
                            "ООО «Кабельщики»",
                            new Inn("7707083893"),
                            new Kpp("773601001"),
                            new Ogrn("1027700132195"),
                            BankAccount.parse("044525225", "30101810400000000225", "ПАО Сбербанк")
                                    .orElseThrow()));

    private ProposalFixtures() {}

    /** What was made, for tests that know it is never refused. */
    public static Proposal made(Decision<Proposal, ProposalRefusal> decision) {
        if (decision instanceof Decision.Made<Proposal, ProposalRefusal>(var next, var _)) {
            return next;
        }
        throw new AssertionError("refused: " + decision);
    }

    public static Proposal aDraft(Order order, @Nullable ClientId client, Offer offer, Instant at) {
        return Proposal.draft(new ProposalId(UUID.randomUUID()), order.id(), client, offer, at)
                .state();
    }

    /** The draft, numbered and ready for the client. */
    public static Proposal issued(Proposal draft, int year, int sequence) {
        return made(
                draft.issue(
                        () -> new DocumentNumber(DocumentKind.PROPOSAL, year, sequence),
                        KNOWN,
                        LocalDate.ofInstant(draft.createdAt(), ZoneOffset.UTC),
                        draft.createdAt().plusSeconds(1)));
    }

    /** All that an offer can say: the first item from a supplier, the second by hand. */
    public static Offer anOffer(Order order, SupplierId supplier, LocalDate until) {
        return new Offer(
                RUB,
                Language.RUSSIAN,
                List.of(bought(order.items().get(0), supplier), byHand(order.items().get(1))),
                until,
                "Предоплата 100 %",
                "Спасибо за заявку 🎨");
    }

    private static ProposalLine bought(OrderItem item, SupplierId supplier) {
        var rate =
                new ExchangeRate(
                        USD, RUB, new BigDecimal("80.1234"), LocalDate.of(2026, 11, 19), "cbr");
        var perUnit = Money.of("1.2345", "USD");
        var cost = rate.convert(perUnit);
        var unit = Money.of("130.01", "RUB");
        var price =
                new Price(
                        cost,
                        unit,
                        Vat.included(Percent.of("22")),
                        new MarginFloor(Percent.of("5"), MarginFloor.Enforcement.MARK),
                        new PricingRuleId(new UUID(7, 7)),
                        new PriceTrace(
                                List.of(
                                        new Step(Kind.COST, null, null, null, perUnit),
                                        new Step(Kind.CONVERTED, null, null, "80 cbr", cost),
                                        new Step(
                                                Kind.PROMO,
                                                new PricingRuleId(new UUID(7, 7)),
                                                Percent.of("5.5"),
                                                "default",
                                                unit))));
        return ProposalLine.of(
                1,
                item,
                new BigDecimal("200.5"),
                new ProposalLine.Priced(
                        new Cost(perUnit, rate, supplier, new UUID(8, 8)),
                        price,
                        new LeadTime(0, 14)));
    }

    private static ProposalLine byHand(OrderItem item) {
        return ProposalLine.of(
                2,
                item,
                new BigDecimal("10"),
                new ProposalLine.Priced(
                        null, Price.withoutCost(Money.of("99.99", "RUB"), Vat.EXEMPT), null));
    }
}
