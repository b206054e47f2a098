package com.quotedesk.domain.quotes;

import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.PackContent;
import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier offers for one position of the request.
 *
 * @param position in the request, from 1
 * @param price for {@code per} of {@code unit}, in the smallest quantity
 * @param per how many the price is for: 1, 100, 1000; more than nothing
 * @param pack what is in one of {@code unit}, where that is a pack and was said
 * @param breaks other prices from larger quantities on, the smallest first
 * @param available how many there are, null where as many as were asked for
 * @param minimum the fewest that are sold; null where one is
 * @param multiple they are sold in so many, or twice, or thrice as many; null where singly
 * @param leadTime null where it was not said
 * @param substitute what is offered instead of what was asked; null where it is that
 */
public record QuoteLine(
        int position,
        Money price,
        BigDecimal per,
        Unit unit,
        @Nullable PackContent pack,
        List<PriceBreak> breaks,
        @Nullable BigDecimal available,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal multiple,
        @Nullable LeadTime leadTime,
        @Nullable String substitute,
        @Nullable String note) {

    public QuoteLine {
        breaks = breaks.stream().sorted(Comparator.comparing(PriceBreak::from)).toList();
        if (position < 1) {
            throw new IllegalArgumentException("positions count from 1, not " + position);
        }
        if (price.signum() < 0 || per.signum() <= 0) {
            throw new IllegalArgumentException(price + " for " + per + " is no price");
        }
        if (!Stream.of(available, minimum, multiple)
                .filter(Objects::nonNull)
                .allMatch(OrderItem::isQuantity)) {
            throw new IllegalArgumentException("not a quantity of goods");
        }
        if (breaks.stream().map(PriceBreak::from).distinct().count() < breaks.size()) {
            throw new IllegalArgumentException("two prices from one quantity on");
        }
        if (pack != null && pack.pack() != unit) {
            throw new IllegalArgumentException(pack + " does not tell what is in a " + unit);
        }
    }

    /** A price for one, and nothing more. */
    public static QuoteLine of(int position, Money price, Unit unit) {
        return new QuoteLine(
                position,
                price,
                BigDecimal.ONE,
                unit,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** What one costs when so many are bought; not rounded. */
    public Money priceOfOne(BigDecimal quantity) {
        var holding = price;
        for (var step : breaks) {
            if (quantity.compareTo(step.from()) >= 0) {
                holding = step.price();
            }
        }
        return holding.dividedBy(per);
    }

    /** How many must be bought to have {@code wanted}: at least the minimum, in whole multiples. */
    public BigDecimal toBuy(BigDecimal wanted) {
        var least = minimum == null ? wanted : wanted.max(minimum);
        return multiple == null
                ? least
                : least.divide(multiple, 0, RoundingMode.CEILING).multiply(multiple);
    }

    /** All amounts are in one currency. */
    Stream<Money> amounts() {
        return Stream.concat(Stream.of(price), breaks.stream().map(PriceBreak::price));
    }
}
