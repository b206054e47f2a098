package com.quotedesk.application.proposals;

import com.quotedesk.application.proposals.LineInput.Problem;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.pricing.Goods;
import com.quotedesk.domain.pricing.Price;
import com.quotedesk.domain.pricing.Pricing;
import com.quotedesk.domain.pricing.PricingRule;
import com.quotedesk.domain.proposals.Cost;
import com.quotedesk.domain.proposals.ProposalLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the lines of an offer, each with its price, or tells of each why it has none. */
final class OfferPricing {

    /** What holds for all lines. */
    record Basis(
            Currency currency,
            @Nullable ClientId client,
            @Nullable String promoCode,
            LocalDate day,
            List<PricingRule> rules) {}

    /** What came of it: lines where there is no problem. */
    record Result(List<ProposalLine> lines, Map<UUID, Problem> problems) {}

    private sealed interface Asked {
        record Of(Price price) implements Asked {}

        record No(Problem problem) implements Asked {}
    }

    private final Basis basis;
    private final List<ProposalLine> lines = new ArrayList<>();
    private final Map<UUID, Problem> problems = new LinkedHashMap<>();

    private OfferPricing(Basis basis) {
        this.basis = basis;
    }

    static Result price(Basis basis, List<LineInput> inputs, List<OrderItem> items) {
        var pricing = new OfferPricing(basis);
        var seen = new HashSet<UUID>();
        for (var input : inputs) {
            if (seen.add(input.item())) {
                pricing.add(input, items);
            } else {
                pricing.problems.put(input.item(), Problem.REPEATED);
            }
        }
        return new Result(pricing.lines, pricing.problems);
    }

    private void add(LineInput input, List<OrderItem> items) {
        var item = items.stream().filter(one -> one.id().equals(input.item())).findFirst();
        if (item.isEmpty()) {
            problems.put(input.item(), Problem.UNKNOWN_ITEM);
        } else if (item.get().quantity() == null) {
            problems.put(input.item(), Problem.NO_QUANTITY);
        } else {
            add(input, item.get(), item.get().quantity());
        }
    }

    private void add(LineInput input, OrderItem item, BigDecimal quantity) {
        switch (asked(input, item)) {
            case Asked.No(var problem) -> problems.put(item.id(), problem);
            case Asked.Of(var price) ->
                    lines.add(
                            ProposalLine.of(
                                    lines.size() + 1,
                                    item,
                                    quantity,
                                    new ProposalLine.Priced(
                                            input.cost(), price, input.leadTime())));
        }
    }

    private Asked asked(LineInput input, OrderItem item) {
        var byHand = input.byHand();
        if (byHand != null && !byHand.currency().equals(basis.currency())) {
            return new Asked.No(Problem.WRONG_CURRENCY);
        }
        var cost = input.cost();
        if (cost == null) {
            return byHand == null
                    ? new Asked.No(Problem.NO_COST)
                    : new Asked.Of(Price.withoutCost(byHand, input.vat()));
        }
        if (!cost.currency().equals(basis.currency())) {
            return new Asked.No(Problem.NO_RATE);
        }
        var request = request(input, item, cost);
        return byHand == null
                ? byRule(request)
                : new Asked.Of(Pricing.byHand(request, byHand, basis.rules()));
    }

    private Asked byRule(Pricing.Request request) {
        return switch (Pricing.price(request, basis.rules())) {
            case Pricing.Result.Priced(var price) -> new Asked.Of(price);
            case Pricing.Result.NoMarkup() -> new Asked.No(Problem.NO_MARKUP);
            case Pricing.Result.NothingLeft() -> new Asked.No(Problem.NOTHING_LEFT);
            case Pricing.Result.BadPromoCode() -> new Asked.No(Problem.BAD_PROMO_CODE);
        };
    }

    private Pricing.Request request(LineInput input, OrderItem item, Cost cost) {
        return new Pricing.Request(
                new Goods(item.sku(), cost.supplier(), input.category(), basis.client()),
                cost.perUnit(),
                cost.rate(),
                input.vat(),
                basis.promoCode(),
                basis.day());
    }
}
