package com.quotedesk.application.comparison;

import com.quotedesk.application.quotes.Quotes;
import com.quotedesk.application.rates.CurrencyRates;
import com.quotedesk.application.rfqs.OrderProgress.AskedOrder;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.settings.CurrentSettings;
import com.quotedesk.domain.comparison.Answered;
import com.quotedesk.domain.comparison.Basis;
import com.quotedesk.domain.comparison.Comparison;
import com.quotedesk.domain.comparison.Wanted;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqItem;
import com.quotedesk.domain.settings.DeskSettings;
import com.quotedesk.domain.shared.ExchangeRate;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.Percent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The quotes of one order side by side, with what they are compared on. */
public final class OrderComparison {

    /** So many earlier prices of an item are looked at for one that can be compared. */
    private static final int LOOKED_AT = 20;

    /** What was compared, and of what. */
    record Compared(Comparison comparison, List<Answered> quotes) {}

    private final Quotes quotes;
    private final Rfqs rfqs;
    private final PriceHistory history;
    private final CurrencyRates rates;
    private final CurrentSettings settings;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * @param zone the company's, in which days begin
     */
    public OrderComparison(
            Quotes quotes,
            Rfqs rfqs,
            PriceHistory history,
            CurrencyRates rates,
            CurrentSettings settings,
            Clock clock,
            ZoneId zone) {
        this.quotes = quotes;
        this.rfqs = rfqs;
        this.history = history;
        this.rates = rates;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * @param currency null for the company's
     */
    Compared of(AskedOrder order, @Nullable Currency currency) {
        var answered = answered(order.id());
        var counted = order.items().stream().flatMap(item -> wanted(item).stream()).toList();
        var basis = basis(currency, answered);
        return new Compared(
                Comparison.of(basis, counted, answered, lastPrices(order, basis)), answered);
    }

    private List<Answered> answered(OrderId order) {
        var requests =
                rfqs.of(order).stream().collect(Collectors.toMap(Rfq::id, Function.identity()));
        return quotes.of(order).stream()
                .flatMap(
                        quote ->
                                answered(
                                        quote,
                                        Objects.requireNonNull(requests.get(quote.ref().rfq()))))
                .toList();
    }

    private static Stream<Answered> answered(Quote quote, Rfq rfq) {
        var items =
                rfq.items().stream()
                        .collect(Collectors.toMap(RfqItem::position, RfqItem::orderItem));
        return quote.valid().stream().map(version -> new Answered(quote.ref(), version, items));
    }

    /** What nobody knows the quantity of cannot be compared. */
    private static Optional<Wanted> wanted(OrderItem item) {
        return Optional.ofNullable(item.quantity())
                .map(quantity -> new Wanted(item.id(), quantity, item.unit()));
    }

    private Basis basis(@Nullable Currency asked, List<Answered> answered) {
        var currency = asked == null ? settings.get(DeskSettings.COMPANY_CURRENCY) : asked;
        var known = new HashMap<Currency, ExchangeRate>();
        answered.stream()
                .map(one -> one.version().offer().terms().currency())
                .distinct()
                .filter(from -> !from.equals(currency))
                .forEach(from -> rates.latest(from, currency).ifPresent(it -> known.put(from, it)));
        return new Basis(
                currency,
                LocalDate.ofInstant(clock.instant(), zone),
                known,
                new Percent(settings.get(DeskSettings.COMPANY_VAT_RATE)));
    }

    private Map<UUID, Money> lastPrices(AskedOrder order, Basis basis) {
        var prices = new HashMap<UUID, Money>();
        for (var item : order.items()) {
            wanted(item)
                    .flatMap(
                            wanted ->
                                    history.of(item.name(), item.sku(), LOOKED_AT).stream()
                                            .filter(past -> !past.isOf(order.id()))
                                            .flatMap(past -> past.on(basis, wanted).stream())
                                            .findFirst())
                    .ifPresent(price -> prices.put(item.id(), price));
        }
        return prices;
    }
}
