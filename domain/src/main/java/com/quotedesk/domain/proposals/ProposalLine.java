package com.quotedesk.domain.proposals;

import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.pricing.Price;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.shared.LineAmounts;
import com.quotedesk.domain.shared.Rounding;
import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One item as it is offered.
 *
 * @param line its place in the proposal, from 1
 * @param orderItem the item of the order it answers
 * @param sku what the goods are called in catalogues; null where nobody said
 * @param cost null where the price was set without one
 * @param amounts what the line comes to, as it was rounded when it was made
 * @param leadTime until it is there; null where nothing is promised
 */
public record ProposalLine(
        int line,
        UUID orderItem,
        String name,
        @Nullable String sku,
        BigDecimal quantity,
        Unit unit,
        @Nullable Cost cost,
        Price price,
        LineAmounts amounts,
        @Nullable LeadTime leadTime) {

    public ProposalLine {
        if (line < 1) {
            throw new IllegalArgumentException("lines count from 1, not " + line);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("an item has a name");
        }
        if (!OrderItem.isQuantity(quantity)) {
            throw new IllegalArgumentException("not a quantity of goods: " + quantity);
        }
        if (!amounts.gross().currency().equals(price.unit().currency())) {
            throw new IllegalArgumentException("priced in another currency than it comes to");
        }
        var plain = quantity.stripTrailingZeros();
        quantity = plain.setScale(Math.max(plain.scale(), 0));
    }

    /** A line with the amounts that the one rounding policy makes of price and quantity. */
    public static ProposalLine of(int line, OrderItem item, BigDecimal quantity, Priced priced) {
        var price = priced.price();
        var total = Rounding.STANDARD.line(price.unit(), quantity);
        return new ProposalLine(
                line,
                item.id(),
                item.name(),
                item.sku(),
                quantity,
                item.unit(),
                priced.cost(),
                price,
                price.vat().split(total, Rounding.STANDARD),
                priced.leadTime());
    }

    /** What is asked for an item, what it costs us, and when it is there. */
    public record Priced(@Nullable Cost cost, Price price, @Nullable LeadTime leadTime) {}

    /** The line as it is shown to who may not see what things cost us. */
    public ProposalLine withoutCost() {
        return new ProposalLine(
                line,
                orderItem,
                name,
                sku,
                quantity,
                unit,
                null,
                Price.withoutCost(price.unit(), price.vat()),
                amounts,
                leadTime);
    }
}
