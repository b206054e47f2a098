package com.quotedesk.domain.comparison;

import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.quotes.Offer;
import com.quotedesk.domain.quotes.PriceBreak;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.quotes.QuoteDoor;
import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.quotes.QuoteLine;
import com.quotedesk.domain.quotes.QuoteRef;
import com.quotedesk.domain.quotes.QuoteTerms;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.shared.ExchangeRate;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.PackContent;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.Vat;
import com.quotedesk.domain.suppliers.SupplierId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Quotes for the tests of comparing, built step by step. */
final class Quotations {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final Currency RUB = Currency.getInstance("RUB");
    static final Basis BASIS =
            new Basis(
                    RUB,
                    TODAY,
                    Map.of(
                            Currency.getInstance("USD"),
                            new ExchangeRate(
                                    Currency.getInstance("USD"),
                                    RUB,
                                    new BigDecimal("80"),
                                    TODAY,
                                    "cbr")),
                    Percent.of("20"));

    private Quotations() {}

    static UUID item(int number) {
        return new UUID(4, number);
    }

    static List<Wanted> wanted(int items, String quantity, Unit unit) {
        return IntStream.rangeClosed(1, items)
                .mapToObj(number -> new Wanted(item(number), new BigDecimal(quantity), unit))
                .toList();
    }

    static QuoteRef ref(int supplier) {
        return new QuoteRef(
                new QuoteId(new UUID(1, supplier)),
                new RfqId(new UUID(2, supplier)),
                new OrderId(new UUID(3, 3)),
                new SupplierId(new UUID(5, supplier)));
    }

    static From says(int supplier) {
        return new From(supplier);
    }

    /** What one supplier says. */
    static final class From {
        private final int supplier;
        private final List<QuoteLine> lines = new ArrayList<>();
        private @Nullable Vat vat = Vat.EXEMPT;
        private String currency = "RUB";
        private @Nullable String delivery;
        private @Nullable String minimum;
        private @Nullable LocalDate until;
        private boolean late;

        private From(int supplier) {
            this.supplier = supplier;
        }

        From in(String code) {
            currency = code;
            return this;
        }

        From vat(@Nullable Vat said) {
            vat = said;
            return this;
        }

        From delivery(String cost) {
            delivery = cost;
            return this;
        }

        From minimum(String cost) {
            minimum = cost;
            return this;
        }

        From until(LocalDate day) {
            until = day;
            return this;
        }

        From late() {
            late = true;
            return this;
        }

        From price(int position, String price) {
            return line(position, price, Unit.PIECE, null, null, null, null);
        }

        From price(int position, String price, int days) {
            return line(position, price, Unit.PIECE, null, null, new LeadTime(0, days), null);
        }

        From line(
                int position,
                String price,
                Unit unit,
                @Nullable PackContent pack,
                @Nullable String minimumQuantity,
                @Nullable LeadTime time,
                @Nullable String substitute) {
            lines.add(
                    new QuoteLine(
                            position,
                            Money.of(price, currency),
                            BigDecimal.ONE,
                            unit,
                            pack,
                            List.of(),
                            null,
                            minimumQuantity == null ? null : new BigDecimal(minimumQuantity),
                            null,
                            time,
                            substitute,
                            null));
            return this;
        }

        From only(int position, String price, String available) {
            lines.add(
                    new QuoteLine(
                            position,
                            Money.of(price, currency),
                            BigDecimal.ONE,
                            Unit.PIECE,
                            null,
                            List.of(
                                    new PriceBreak(
                                            new BigDecimal("1000000"), Money.of("0", currency))),
                            new BigDecimal(available),
                            null,
                            null,
                            new LeadTime(3, null),
                            null,
                            null));
            return this;
        }

        Answered done() {
            var money = Currency.getInstance(currency);
            var offer =
                    new Offer(
                            QuoteDoor.LINK,
                            null,
                            new QuoteTerms(
                                    money,
                                    vat,
                                    delivery == null ? null : Money.of(delivery, currency),
                                    minimum == null ? null : Money.of(minimum, currency),
                                    until,
                                    null,
                                    null,
                                    null,
                                    null),
                            lines,
                            List.of());
            var quote = Quote.first(ref(supplier), offer, false, late, Instant.EPOCH).state();
            return new Answered(
                    quote.ref(),
                    quote.valid().orElseThrow(),
                    lines.stream()
                            .collect(
                                    Collectors.toMap(
                                            QuoteLine::position, line -> item(line.position()))));
        }
    }
}
