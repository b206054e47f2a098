package com.quotedesk.domain.comparison;

import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.quotes.QuoteRef;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.UnitConversion;
import com.quotedesk.domain.shared.Vat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody offered a like item for before.
 *
 * @param per how many the price is for
 */
public record PastPrice(
        QuoteRef quote, Money price, BigDecimal per, Unit unit, @Nullable Vat vat, Instant at) {

    /** For one of what is wanted, without tax; empty where it cannot be compared. */
    public Optional<Money> on(Basis basis, Wanted wanted) {
        return basis.rate(price.currency())
                .flatMap(
                        rate ->
                                UnitConversion.between(unit, wanted.unit())
                                        .map(
                                                units ->
                                                        units.price(
                                                                rate.convert(
                                                                        basis.vat(vat)
                                                                                .net(
                                                                                        price
                                                                                                .dividedBy(
                                                                                                        per))))));
    }

    public boolean isOf(OrderId order) {
        return quote.order().equals(order);
    }
}
