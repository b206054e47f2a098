package com.quotedesk.domain.comparison;

import com.quotedesk.domain.quotes.QuoteLine;
import com.quotedesk.domain.quotes.QuoteRef;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.shared.ExchangeRate;
import com.quotedesk.domain.shared.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one supplier offers for one item, on the basis of a comparison, with the original beside it.
 *
 * @param number of the version of the quote
 * @param unitPrice for one unit of the order, without tax; not rounded
 * @param quantity that has to be bought to have what is wanted, in the unit of the order
 * @param total what that costs without tax, rounded to the currency
 * @param original as the supplier wrote it
 * @param rate what the original was converted with
 */
public record Bid(
        UUID item,
        QuoteRef quote,
        int number,
        Money unitPrice,
        BigDecimal quantity,
        Money total,
        @Nullable LeadTime leadTime,
        QuoteLine original,
        ExchangeRate rate,
        Set<Remark> remarks) {

    /** What somebody who chooses should know. */
    public enum Remark {
        /** Something else than what was asked for. */
        SUBSTITUTE,
        /** It came after the deadline. */
        LATE,
        /** It has run out. */
        EXPIRED,
        /** There is less than what is wanted. */
        SHORT,
        /** More has to be bought than is wanted. */
        MORE_THAN_WANTED,
        /** The supplier does not speak of tax; the usual one was taken to be in the price. */
        VAT_ASSUMED
    }

    /** Those that cost the same stand in an order that does not depend on when they came. */
    static final Comparator<Bid> CHEAPEST_FIRST =
            Comparator.comparing(Bid::total).thenComparing(bid -> bid.quote().id().value());

    public Bid {
        remarks = Set.copyOf(remarks);
    }

    /** Whether it can be bought as it stands. */
    public boolean canBeBought() {
        return !remarks.contains(Remark.EXPIRED) && !remarks.contains(Remark.SHORT);
    }

    /** The most days until it is there; empty where that was not said. */
    public Optional<Integer> days() {
        return Optional.ofNullable(leadTime)
                .map(
                        time ->
                                time.maxDays() == null
                                        ? Objects.requireNonNull(time.minDays())
                                        : time.maxDays());
    }
}
