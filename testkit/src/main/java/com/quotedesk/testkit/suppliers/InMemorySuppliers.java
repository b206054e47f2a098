package com.quotedesk.testkit.suppliers;

import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class InMemorySuppliers implements Suppliers {

    private final Table<UUID, Supplier> suppliers;

    public InMemorySuppliers(InMemoryTransactions transactions) {
        suppliers = new Table<>(transactions);
    }

    @Override
    public Optional<Supplier> findByAddress(EmailAddress address) {
        return suppliers.stream()
                .filter(supplier -> supplier.addresses().contains(address))
                .findFirst();
    }

    @Override
    public boolean addUnlessKnown(Supplier supplier) {
        if (supplier.addresses().stream().anyMatch(address -> findByAddress(address).isPresent())) {
            return false;
        }
        suppliers.put(supplier.id().value(), supplier);
        return true;
    }

    @Override
    public List<Supplier> all() {
        return suppliers.stream().sorted(Comparator.comparing(Supplier::name)).toList();
    }
}
