package com.quotedesk.testkit.comparison;

import com.quotedesk.application.comparison.PriceHistory;
import com.quotedesk.application.suppliers.SupplierHistory;
import com.quotedesk.domain.comparison.PastPrice;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.quotes.QuoteLine;
import com.quotedesk.domain.quotes.QuoteStatus;
import com.quotedesk.domain.quotes.QuoteVersion;
import com.quotedesk.domain.rfqs.ResponseKind;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqItem;
import com.quotedesk.domain.rfqs.RfqResponse;
import com.quotedesk.domain.shared.Folded;
import com.quotedesk.domain.suppliers.Wanted;
import com.quotedesk.testkit.quotes.InMemoryQuotes;
import com.quotedesk.testkit.rfqs.InMemoryRfqs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What came of asking for like items, in memory. */
public final class InMemoryItemHistory implements PriceHistory, SupplierHistory {

    private static final Set<ResponseKind> ANSWERS =
            EnumSet.of(ResponseKind.QUOTED, ResponseKind.DECLINED, ResponseKind.QUESTION);

    private final InMemoryRfqs rfqs;
    private final InMemoryQuotes quotes;

    public InMemoryItemHistory(InMemoryRfqs rfqs, InMemoryQuotes quotes) {
        this.rfqs = rfqs;
        this.quotes = quotes;
    }

    @Override
    public List<PastPrice> of(String name, @Nullable String sku, int limit) {
        return rfqs.all()
                .flatMap(
                        rfq ->
                                quotes.ofRfq(rfq.id()).stream()
                                        .flatMap(quote -> prices(rfq, quote, name, sku)))
                .sorted(Comparator.comparing(PastPrice::at).reversed())
                .limit(limit)
                .toList();
    }

    private static Stream<PastPrice> prices(
            Rfq rfq, Quote quote, String name, @Nullable String sku) {
        var positions = positions(rfq, name, sku);
        return quote.versions().stream()
                .filter(one -> one.is(QuoteStatus.VALID) || one.is(QuoteStatus.SUPERSEDED))
                .flatMap(
                        version ->
                                version.offer().lines().stream()
                                        .filter(line -> positions.contains(line.position()))
                                        .map(line -> price(quote, version, line)));
    }

    private static PastPrice price(Quote quote, QuoteVersion version, QuoteLine line) {
        return new PastPrice(
                quote.ref(),
                line.price(),
                line.per(),
                line.unit(),
                version.offer().terms().vat(),
                version.receivedAt());
    }

    @Override
    public List<Past> forItemsLike(Wanted wanted) {
        var answers =
                rfqs.all()
                        .collect(
                                Collectors.groupingBy(
                                        Rfq::supplier,
                                        Collectors.flatMapping(
                                                rfq -> answers(rfq, wanted), Collectors.toList())));
        var past = new ArrayList<Past>();
        answers.forEach(
                (supplier, all) -> {
                    if (!all.isEmpty()) {
                        past.add(
                                new Past(
                                        supplier,
                                        all.size(),
                                        (int)
                                                all.stream()
                                                        .filter(
                                                                one ->
                                                                        one.kind()
                                                                                == ResponseKind
                                                                                        .QUOTED)
                                                        .count(),
                                        all.stream()
                                                .map(one -> Objects.requireNonNull(one.at()))
                                                .max(Comparator.naturalOrder())
                                                .orElseThrow()));
                    }
                });
        return past;
    }

    private static Stream<RfqResponse> answers(Rfq rfq, Wanted wanted) {
        var positions = positions(rfq, wanted.name(), wanted.sku());
        return rfq.responses().stream()
                .filter(one -> positions.contains(one.position()))
                .filter(one -> ANSWERS.contains(one.kind()));
    }

    private static Set<Integer> positions(Rfq rfq, String name, @Nullable String sku) {
        return rfq.items().stream()
                .filter(item -> isLike(item, name, sku))
                .map(RfqItem::position)
                .collect(Collectors.toSet());
    }

    private static boolean isLike(RfqItem item, String name, @Nullable String sku) {
        return Folded.of(item.name()).equals(Folded.of(name))
                || (sku != null
                        && item.sku() != null
                        && Folded.of(item.sku()).equals(Folded.of(sku)));
    }
}
