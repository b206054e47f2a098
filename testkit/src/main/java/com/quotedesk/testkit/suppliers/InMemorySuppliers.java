package com.quotedesk.testkit.suppliers;

import com.quotedesk.application.suppliers.SupplierBoard;
import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.shared.Folded;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Pages;
import com.quotedesk.testkit.work.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class InMemorySuppliers implements Suppliers, SupplierBoard {

    private final Table<UUID, Supplier> suppliers;

    public InMemorySuppliers(InMemoryTransactions transactions) {
        suppliers = new Table<>(transactions);
    }

    @Override
    public Optional<Supplier> find(SupplierId id) {
        return suppliers.get(id.value());
    }

    @Override
    public Optional<Supplier> findByAddress(EmailAddress address) {
        return suppliers.stream()
                .filter(supplier -> supplier.addresses().contains(address))
                .findFirst();
    }

    @Override
    public List<Supplier> ofDomain(String domain) {
        return suppliers.stream()
                .filter(
                        supplier ->
                                supplier.addresses().stream()
                                        .anyMatch(address -> address.domain().equals(domain)))
                .sorted(Comparator.comparing(Supplier::name).thenComparing(one -> one.id().value()))
                .toList();
    }

    @Override
    public Optional<Clash> clashOf(Supplier supplier) {
        for (var address : supplier.addresses()) {
            var holder = findByAddress(address).filter(other -> !other.id().equals(supplier.id()));
            if (holder.isPresent()) {
                return Optional.of(new Clash(address, holder.get()));
            }
        }
        return Optional.empty();
    }

    @Override
    public void add(Supplier supplier) {
        if (find(supplier.id()).isPresent() || clashOf(supplier).isPresent()) {
            throw new IllegalStateException("added twice: " + supplier.id());
        }
        suppliers.put(supplier.id().value(), supplier);
    }

    @Override
    public boolean addUnlessKnown(Supplier supplier) {
        if (clashOf(supplier).isPresent()) {
            return false;
        }
        add(supplier);
        return true;
    }

    @Override
    public void replace(Supplier supplier) {
        var kept = find(supplier.id()).map(Supplier::version).orElse(0L);
        if (kept != supplier.version() - 1) {
            throw new PortFailure.Stale("another version of supplier " + supplier.id(), null);
        }
        suppliers.put(supplier.id().value(), supplier);
    }

    @Override
    public List<Supplier> all() {
        return suppliers.stream().sorted(Comparator.comparing(Supplier::name)).toList();
    }

    @Override
    public Page<Row> list(Query query) {
        var search = Folded.of(query.search() == null ? "" : query.search());
        return Pages.of(
                suppliers.stream()
                        .filter(supplier -> supplier.searchText().contains(search))
                        .filter(
                                supplier ->
                                        query.blocked() == null
                                                || query.blocked() == supplier.blocked())
                        .map(Row::of),
                row -> new PageKey(row.createdAt(), row.id().value()),
                query.after(),
                query.limit());
    }
}
