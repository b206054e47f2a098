package com.quotedesk.application.comparison;

import com.quotedesk.application.rfqs.OrderProgress;
import com.quotedesk.domain.comparison.Bid;
import com.quotedesk.domain.comparison.Choice;
import com.quotedesk.domain.comparison.Comparison;
import com.quotedesk.domain.orders.OrderId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was chosen for an order, as it can be bought today: the cost of each item in one currency,
 * with the rate it was converted with. What ran out or was superseded since is not among it.
 */
public final class ChosenOffers {

    private final OrderProgress orders;
    private final OrderComparison comparison;
    private final Choices choices;

    public ChosenOffers(OrderProgress orders, OrderComparison comparison, Choices choices) {
        this.orders = orders;
        this.comparison = comparison;
        this.choices = choices;
    }

    /** In the order of the items; empty where the order is unknown or nothing was chosen. */
    public List<Bid> of(OrderId order, Currency currency) {
        var chosen = choices.of(order);
        return orders.look(order).stream()
                .map(asked -> comparison.of(asked, currency).comparison())
                .flatMap(
                        compared ->
                                compared.items().stream()
                                        .flatMap(
                                                item ->
                                                        bid(compared, chosen, item.wanted().item())
                                                                .stream()))
                .toList();
    }

    private static Optional<Bid> bid(Comparison compared, List<Choice> chosen, UUID wanted) {
        return chosen.stream()
                .filter(choice -> choice.item().equals(wanted))
                .findFirst()
                .flatMap(
                        choice ->
                                compared.item(wanted)
                                        .flatMap(item -> item.of(choice.quote()))
                                        .filter(bid -> bid.number() == choice.number()))
                .filter(Bid::canBeBought);
    }
}
