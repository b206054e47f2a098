package com.quotedesk.ai.reading.quotes;

import com.quotedesk.ai.reading.numbers.Units;
import com.quotedesk.domain.reading.AnswerLine;
import com.quotedesk.domain.reading.Availability;
import com.quotedesk.domain.reading.Evidence;
import com.quotedesk.domain.reading.Found;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.reading.PriceTier;
import com.quotedesk.domain.reading.RequestedPosition;
import com.quotedesk.domain.shared.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the lines of an answer: prices for one unit of the request, amounts in its units. */
final class AnswerLines {

    private static final int SCALE = 4;

    private final List<RequestedPosition> positions;
    private final Map<Integer, Offer> offers;
    private final Shared shared;
    private final Map<Integer, Stock> exceptions;
    private final boolean totals;

    /**
     * @param totals whether the answer says that its prices are those of whole lines
     */
    AnswerLines(
            List<RequestedPosition> positions,
            Map<Integer, Offer> offers,
            Shared shared,
            Map<Integer, Stock> exceptions,
            boolean totals) {
        this.positions = positions;
        this.offers = offers;
        this.shared = shared;
        this.exceptions = exceptions;
        this.totals = totals;
    }

    List<AnswerLine> read() {
        var lines = new ArrayList<AnswerLine>();
        for (var position : positions) {
            var offer = offers.get(position.position());
            if (offer != null) {
                lines.add(line(position, offer));
            }
        }
        return lines;
    }

    private AnswerLine line(RequestedPosition position, Offer offer) {
        var stock = offer.stockFor(position.quantity());
        var price = price(position, offer, offer.priceFor(position.quantity()));
        var availability = stock.availability();
        LeadTime time = stock.time();
        if (availability == Availability.UNAVAILABLE && price != null) {
            availability = Availability.UNSTATED;
        }
        var except = exceptions.get(position.position());
        if (price != null && except != null && availability == Availability.UNSTATED) {
            boolean there = except.availability() == Availability.ON_ORDER;
            availability = there ? Availability.ON_ORDER : Availability.UNSTATED;
            time = except.time();
        } else if (price != null) {
            if (availability == Availability.UNSTATED
                    && (time == null || shared.availability() == Availability.IN_STOCK)) {
                availability =
                        time == null || shared.availability() == Availability.IN_STOCK
                                ? shared.availability()
                                : availability;
            }
            if (time == null
                    && (availability != Availability.IN_STOCK
                            || shared.availability() == Availability.IN_STOCK)) {
                time =
                        availability == Availability.ON_ORDER
                                        && shared.availability() == Availability.IN_STOCK
                                ? null
                                : shared.time();
            }
            if (Stock.AT_ONCE.equals(time)
                    && shared.time() != null
                    && shared.availability() == Availability.IN_STOCK) {
                time = shared.time();
            }
            if (time == null && availability == Availability.IN_STOCK) {
                time = Stock.AT_ONCE;
            }
        } else {
            boolean unavailable = availability == Availability.UNAVAILABLE;
            time = unavailable ? null : time;
        }
        return new AnswerLine(
                position.position(),
                price == null ? null : new Found<>(price, offer.place(), 0.9),
                quantity(position, offer, price != null),
                time == null ? null : new Found<>(time, offer.place(), 0.8),
                availability,
                price == null && offer.deferred() ? null : offer.substitute(),
                minimum(offer, price != null),
                tiers(position, offer));
    }

    /** Prices by quantity, for one unit of the request and from so many of its units on. */
    private List<Found<PriceTier>> tiers(RequestedPosition position, Offer offer) {
        var tiers = new ArrayList<Found<PriceTier>>();
        for (var tier : offer.tiers()) {
            var price = price(position, offer, tier.price());
            if (price != null) {
                tiers.add(new Found<>(new PriceTier(tier.from(), price), offer.place(), 0.8));
            }
        }
        tiers.sort(Comparator.comparing(found -> found.value().from()));
        return tiers.size() > 1 ? tiers : List.of();
    }

    private @Nullable BigDecimal price(
            RequestedPosition position, Offer offer, @Nullable Price price) {
        if (price == null || price.amount().signum() <= 0) {
            return null;
        }
        var amount = price.amount();
        boolean whole = price.total() || (totals && price.per() == null && price.unit() == null);
        if (whole) {
            return divided(amount, lineQuantity(position, offer));
        }
        var per = price.per() == null && price.unit() == null ? shared.per() : price.per();
        var unit = price.per() == null && price.unit() == null ? shared.unit() : price.unit();
        if (per != null && per.signum() > 0 && per.compareTo(BigDecimal.ONE) != 0) {
            amount = divided(amount, per);
        }
        if (unit != null && unit != position.unit()) {
            var factor = Amounts.factor(unit, position.unit());
            if (factor == null && Units.isCounted(unit)) {
                factor = Amounts.content(offer.name(), position.unit());
            }
            if (factor != null && factor.signum() > 0) {
                amount = divided(amount, factor);
            } else if (!Units.isCounted(unit) || !Units.isCounted(position.unit())) {
                return null;
            }
        }
        return amount;
    }

    private static BigDecimal lineQuantity(RequestedPosition position, Offer offer) {
        var quantity = offer.quantity();
        if (quantity != null && quantity.signum() > 0) {
            var factor =
                    offer.quantityUnit() == null
                            ? BigDecimal.ONE
                            : Amounts.factor(offer.quantityUnit(), position.unit());
            return factor == null ? quantity : quantity.multiply(factor);
        }
        return Answers.positive(position.quantity());
    }

    private static BigDecimal divided(BigDecimal amount, BigDecimal by) {
        var exact = amount.divide(by, 10, RoundingMode.HALF_UP).stripTrailingZeros();
        boolean ends = exact.multiply(by).compareTo(amount) == 0;
        return ends ? exact : amount.divide(by, SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private static @Nullable Found<BigDecimal> quantity(
            RequestedPosition position, Offer offer, boolean priced) {
        var asked = position.quantity();
        var offered = offer.offered();
        if (offered != null) {
            var amount = inUnit(offered.amount(), offered.unit(), position.unit());
            if (amount != null && differs(amount, asked)) {
                if (offered.chosen() || amount.compareTo(asked) < 0) {
                    return new Found<>(amount, offered.place(), 0.8);
                }
            }
            if (offered.chosen()) {
                return null;
            }
        }
        var line = offer.quantity();
        if (!priced || line == null) {
            return null;
        }
        var amount = inUnit(line, offer.quantityUnit(), position.unit());
        return amount != null && differs(amount, asked)
                ? new Found<>(amount, offer.place(), 0.7)
                : null;
    }

    private static boolean differs(BigDecimal amount, BigDecimal asked) {
        return amount.signum() > 0 && amount.compareTo(asked) != 0;
    }

    private static @Nullable BigDecimal inUnit(BigDecimal amount, @Nullable Unit unit, Unit asked) {
        if (unit == null) {
            return amount;
        }
        var factor = Amounts.factor(unit, asked);
        return factor == null ? null : amount.multiply(factor).stripTrailingZeros();
    }

    private @Nullable Found<BigDecimal> minimum(Offer offer, boolean priced) {
        var minimum = offer.minimum() == null && priced ? shared.minimum() : offer.minimum();
        if (minimum == null || minimum.value().signum() <= 0) {
            return null;
        }
        Evidence place = minimum.evidence();
        return new Found<>(minimum.value(), place, minimum.confidence());
    }
}
