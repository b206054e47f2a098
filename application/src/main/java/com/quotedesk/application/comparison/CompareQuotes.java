package com.quotedesk.application.comparison;

import com.quotedesk.application.rfqs.OrderProgress;
import com.quotedesk.application.rfqs.OrderProgress.AskedOrder;
import com.quotedesk.domain.comparison.Choice;
import com.quotedesk.domain.comparison.Comparison;
import com.quotedesk.domain.comparison.SplitPlan;
import com.quotedesk.domain.comparison.SplitPlan.Wish;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what suppliers answered side by side, and the cheapest way to buy from several. */
public final class CompareQuotes {

    /**
     * @param currency to compare in, null for the company's
     */
    public record Command(Access by, OrderId order, @Nullable Currency currency, Wish wish) {}

    public sealed interface Outcome {
        /**
         * @param choices what was decided before
         */
        record Compared(Comparison comparison, SplitPlan plan, List<Choice> choices)
                implements Outcome {
            public Compared {
                choices = List.copyOf(choices);
            }
        }

        record UnknownOrder() implements Outcome {}

        /** Prices are for those who may see what things cost us. */
        record Forbidden() implements Outcome {}
    }

    private final OrderProgress orders;
    private final OrderComparison comparison;
    private final Choices choices;

    public CompareQuotes(OrderProgress orders, OrderComparison comparison, Choices choices) {
        this.orders = orders;
        this.comparison = comparison;
        this.choices = choices;
    }

    public Outcome compare(Command command) {
        return orders.look(command.order())
                .map(order -> compare(command, order))
                .orElseGet(Outcome.UnknownOrder::new);
    }

    private Outcome compare(Command command, AskedOrder order) {
        var by = command.by();
        if (!by.may(Permission.VIEW_QUOTES, order.owner())
                || !by.may(Permission.SEE_COSTS, order.owner())) {
            return new Outcome.Forbidden();
        }
        var compared = comparison.of(order, command.currency());
        return new Outcome.Compared(
                compared.comparison(),
                SplitPlan.of(compared.comparison(), compared.quotes(), command.wish()),
                choices.of(order.id()));
    }
}
