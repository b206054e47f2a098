package com.quotedesk.testkit.analytics;

import com.quotedesk.application.analytics.ClientFigures;
import com.quotedesk.application.analytics.DayFigures;
import com.quotedesk.application.analytics.FigureBoard;
import com.quotedesk.application.analytics.Figures;
import com.quotedesk.application.analytics.Summary;
import com.quotedesk.application.analytics.SupplierFigures;
import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.testkit.clients.InMemoryClients;
import com.quotedesk.testkit.orders.InMemoryOrders;
import com.quotedesk.testkit.proposals.InMemoryProposals;
import com.quotedesk.testkit.quotes.InMemoryQuotes;
import com.quotedesk.testkit.rfqs.InMemoryRfqs;
import com.quotedesk.testkit.suppliers.InMemorySuppliers;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keeps what was counted of each order, and adds it up whenever it is asked. */
public final class InMemoryFigures implements Figures, FigureBoard {

    private final Table<UUID, Counted> counted;
    private final Table<String, ZoneId> zones;
    private final InMemoryOrders orders;
    private final InMemoryClients clients;
    private final InMemorySuppliers suppliers;
    private final Counting counting;

    public InMemoryFigures(
            InMemoryTransactions transactions,
            InMemoryOrders orders,
            InMemoryRfqs rfqs,
            InMemoryQuotes quotes,
            InMemoryProposals proposals,
            InMemoryClients clients,
            InMemorySuppliers suppliers) {
        this.counted = new Table<>(transactions);
        this.zones = new Table<>(transactions);
        this.orders = orders;
        this.clients = clients;
        this.suppliers = suppliers;
        this.counting = new Counting(orders, rfqs, quotes, proposals);
    }

    @Override
    public boolean areCountedIn(ZoneId zone) {
        return zones.get("zone").filter(zone::equals).isPresent();
    }

    @Override
    public void countAll(ZoneId zone) {
        orders.all().map(Order::id).forEach(id -> count(id, zone));
        zones.put("zone", zone);
    }

    @Override
    public void count(Set<OrderId> changed, ZoneId zone) {
        changed.forEach(id -> count(id, zone));
    }

    private void count(OrderId id, ZoneId zone) {
        counting.of(id, zone).ifPresent(fact -> counted.put(id.value(), fact));
    }

    private Tally tally(Query query) {
        return new Tally(counted.stream().toList(), query);
    }

    @Override
    public Summary summary(Query query) {
        return tally(query).summary();
    }

    @Override
    public List<DayFigures> days(Query query) {
        return tally(query).days();
    }

    @Override
    public List<ClientFigures> clients(Query query, Currency currency, int limit) {
        return tally(query)
                .clients(currency, limit, id -> clients.find(id).map(Client::name).orElseThrow());
    }

    @Override
    public List<SupplierFigures> suppliers(Query query, int limit) {
        return tally(query)
                .suppliers(limit, id -> suppliers.find(id).map(Supplier::name).orElseThrow());
    }
}
