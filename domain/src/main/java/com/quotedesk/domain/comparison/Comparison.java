package com.quotedesk.domain.comparison;

import com.quotedesk.domain.quotes.QuoteRef;
import com.quotedesk.domain.quotes.QuoteTerms;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Rounding;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Items × quotes on one basis. It does not depend on the order in which the quotes came.
 *
 * @param items in the order they were wanted
 * @param suppliers the quotes, by their names inside the system
 * @param incomparable what could not be brought to the basis
 */
public record Comparison(
        Basis basis,
        List<ItemComparison> items,
        List<SupplierTotal> suppliers,
        List<Incomparable> incomparable) {

    public Comparison {
        items = List.copyOf(items);
        suppliers = List.copyOf(suppliers);
        incomparable = List.copyOf(incomparable);
    }

    /**
     * @param lastPrices what one of an item cost last, without tax, on the same basis
     */
    public static Comparison of(
            Basis basis,
            List<Wanted> wanted,
            Collection<Answered> quotes,
            Map<UUID, Money> lastPrices) {
        var byItem = new LinkedHashMap<UUID, Wanted>();
        wanted.forEach(item -> byItem.put(item.item(), item));
        var lines = new Normalizing(basis, byItem);
        var sorted =
                quotes.stream()
                        .sorted(Comparator.comparing(one -> one.quote().id().value()))
                        .toList();
        sorted.forEach(lines::add);
        var items =
                byItem.values().stream()
                        .map(
                                item ->
                                        ItemComparison.of(
                                                item,
                                                bidsFor(item, lines.bids()),
                                                lastPrices.get(item.item())))
                        .toList();
        return new Comparison(basis, items, totals(basis, sorted, items), lines.incomparable());
    }

    public Optional<ItemComparison> item(UUID item) {
        return items.stream().filter(one -> one.wanted().item().equals(item)).findFirst();
    }

    private static List<Bid> bidsFor(Wanted item, List<Bid> bids) {
        return bids.stream().filter(bid -> bid.item().equals(item.item())).toList();
    }

    private static List<SupplierTotal> totals(
            Basis basis, List<Answered> quotes, List<ItemComparison> items) {
        var totals = quotes.stream().map(quote -> total(basis, quote, items)).toList();
        var complete = totals.stream().filter(SupplierTotal::complete).toList();
        var least = complete.stream().map(SupplierTotal::total).min(Comparator.naturalOrder());
        return complete.size() < 2
                ? totals
                : totals.stream()
                        .map(
                                one ->
                                        one.complete() && one.total().equals(least.orElseThrow())
                                                ? cheapest(one)
                                                : one)
                        .toList();
    }

    private static SupplierTotal cheapest(SupplierTotal one) {
        return new SupplierTotal(
                one.quote(),
                one.goods(),
                one.delivery(),
                one.covered(),
                one.wanted(),
                one.belowMinimum(),
                true);
    }

    private static SupplierTotal total(Basis basis, Answered answered, List<ItemComparison> items) {
        var bids = bidsOf(answered.quote(), items);
        var goods = bids.stream().map(Bid::total).reduce(Money.zero(basis.currency()), Money::plus);
        var terms = answered.version().offer().terms();
        return new SupplierTotal(
                answered.quote(),
                goods,
                delivery(basis, terms).orElse(null),
                bids.size(),
                items.size(),
                minimum(basis, terms).filter(goods::isLessThan).isPresent(),
                false);
    }

    private static List<Bid> bidsOf(QuoteRef quote, List<ItemComparison> items) {
        return items.stream()
                .flatMap(item -> item.of(quote.id()).stream())
                .filter(Bid::canBeBought)
                .toList();
    }

    /** What bringing the goods costs, on the basis. */
    static Optional<Money> delivery(Basis basis, QuoteTerms terms) {
        return onBasis(basis, terms, terms.delivery());
    }

    /** What the goods must come to, on the basis. */
    static Optional<Money> minimum(Basis basis, QuoteTerms terms) {
        return onBasis(basis, terms, terms.minimumOrder());
    }

    private static Optional<Money> onBasis(Basis basis, QuoteTerms terms, @Nullable Money amount) {
        return Optional.ofNullable(amount)
                .flatMap(
                        money ->
                                basis.rate(terms.currency())
                                        .map(
                                                rate ->
                                                        Rounding.STANDARD.round(
                                                                rate.convert(
                                                                        basis.vat(terms.vat())
                                                                                .net(money)))));
    }
}
