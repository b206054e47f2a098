package com.quotedesk.testkit.quotes;

import com.quotedesk.application.quotes.Quotes;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.quotes.QuoteId;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class InMemoryQuotes implements Quotes {

    private final Table<UUID, Quote> quotes;
    private final Rfqs rfqs;

    public InMemoryQuotes(InMemoryTransactions transactions, Rfqs rfqs) {
        quotes = new Table<>(transactions);
        this.rfqs = rfqs;
    }

    @Override
    public void add(Quote quote) {
        if (get(quote.ref().id()).isPresent() || ofRfq(quote.ref().rfq()).isPresent()) {
            throw new IllegalStateException("added twice: " + quote.ref());
        }
        quotes.put(quote.ref().id().value(), quote);
    }

    @Override
    public void replace(Quote quote) {
        var key = quote.ref().id().value();
        if (quotes.get(key).map(Quote::version).orElse(0L) != quote.version() - 1) {
            throw new PortFailure.Stale("changed meanwhile: " + quote.ref().id(), null);
        }
        quotes.put(key, quote);
    }

    @Override
    public Optional<Quote> get(QuoteId id) {
        return quotes.get(id.value());
    }

    @Override
    public Optional<Quote> ofRfq(RfqId rfq) {
        return quotes.stream().filter(quote -> quote.ref().rfq().equals(rfq)).findFirst();
    }

    @Override
    public List<Quote> of(OrderId order) {
        return quotes.stream()
                .filter(quote -> quote.ref().order().equals(order))
                .sorted(Comparator.comparingInt(this::sequence))
                .toList();
    }

    private int sequence(Quote quote) {
        return rfqs.get(quote.ref().rfq())
                .map(Rfq::number)
                .map(DocumentNumber::sequence)
                .orElse(Integer.MAX_VALUE);
    }
}
