package com.quotedesk.testkit.quotes;

import com.quotedesk.domain.quotes.Offer;
import com.quotedesk.domain.quotes.PriceBreak;
import com.quotedesk.domain.quotes.QuoteDoor;
import com.quotedesk.domain.quotes.QuoteLine;
import com.quotedesk.domain.quotes.QuoteTerms;
import com.quotedesk.domain.reading.Doubt;
import com.quotedesk.domain.reading.DoubtKind;
import com.quotedesk.domain.reading.LeadTime;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.PackContent;
import com.quotedesk.domain.shared.Percent;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.Vat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Offers that are valid as they are. */
public final class QuoteFixtures {

    private QuoteFixtures() {}

    /** A price in roubles, tax included, for each position from 1 on, for one of its unit. */
    public static Offer prices(Unit unit, String... prices) {
        return prices(unit, Vat.included(Percent.of("22")), prices);
    }

    /** The same without tax. */
    public static Offer withoutTax(Unit unit, String... prices) {
        return prices(unit, Vat.excluded(Percent.of("22")), prices);
    }

    private static Offer prices(Unit unit, Vat vat, String... prices) {
        var lines = new ArrayList<QuoteLine>();
        for (var price : prices) {
            lines.add(QuoteLine.of(lines.size() + 1, Money.of(price, "RUB"), unit));
        }
        return new Offer(
                QuoteDoor.HAND,
                null,
                QuoteTerms.of(Currency.getInstance("RUB"), vat),
                lines,
                List.of());
    }

    /** An offer in which everything is said that can be. */
    public static Offer everything() {
        return new Offer(
                QuoteDoor.SHEET,
                null,
                new QuoteTerms(
                        Currency.getInstance("USD"),
                        Vat.EXEMPT,
                        Money.of("15.5", "USD"),
                        Money.of("100", "USD"),
                        LocalDate.of(2026, 12, 31),
                        "50/50",
                        "FCA Гуанчжоу",
                        "Q-77/1",
                        "Цены без пошлины"),
                List.of(
                        new QuoteLine(
                                1,
                                Money.of("12.3456789", "USD"),
                                new BigDecimal("100"),
                                Unit.ROLL,
                                new PackContent(Unit.ROLL, new BigDecimal("305"), Unit.METRE),
                                List.of(
                                        new PriceBreak(new BigDecimal("50"), Money.of("11", "USD")),
                                        new PriceBreak(
                                                new BigDecimal("500"), Money.of("9.99", "USD"))),
                                new BigDecimal("1000.5"),
                                new BigDecimal("10"),
                                new BigDecimal("5"),
                                new LeadTime(0, 14),
                                "Cable, equal",
                                "в наличии"),
                        new QuoteLine(
                                2,
                                Money.of("0", "USD"),
                                BigDecimal.ONE,
                                Unit.PIECE,
                                null,
                                List.of(),
                                null,
                                null,
                                null,
                                new LeadTime(null, 3),
                                null,
                                null)),
                List.of(
                        new Doubt(DoubtKind.UNKNOWN_UNIT, 1, "бухта"),
                        Doubt.of(DoubtKind.TOTAL_MISMATCH)));
    }
}
