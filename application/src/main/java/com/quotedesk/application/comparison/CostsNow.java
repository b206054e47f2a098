package com.quotedesk.application.comparison;

import com.quotedesk.application.rfqs.OrderProgress;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.shared.Money;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What the items of an order cost by the quotes as they count now, at the last rates that are
 * known: for those who once took a version of a quote and want to know what became of its prices.
 */
public final class CostsNow {

    private final OrderProgress orders;
    private final OrderComparison comparison;

    public CostsNow(OrderProgress orders, OrderComparison comparison) {
        this.orders = orders;
        this.comparison = comparison;
    }

    /**
     * The cost of one unit of each item, without tax, not rounded; items whose quote counts no
     * more, or cannot be compared, are left out.
     *
     * @param quotes the one of each item
     */
    public Map<UUID, Money> of(OrderId order, Currency currency, Map<UUID, QuoteId> quotes) {
        var costs = new HashMap<UUID, Money>();
        orders.look(order)
                .map(asked -> comparison.of(asked, currency).comparison())
                .ifPresent(
                        compared ->
                                quotes.forEach(
                                        (item, quote) ->
                                                compared.item(item)
                                                        .flatMap(one -> one.of(quote))
                                                        .ifPresent(
                                                                bid ->
                                                                        costs.put(
                                                                                item,
                                                                                bid.unitPrice()))));
        return costs;
    }
}
