package com.quotedesk.persistence.suppliers;

import static java.util.stream.Collectors.groupingBy;

import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.persistence.work.SqlFailures;
import com.quotedesk.persistence.work.Turns;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

@Singleton
final class PostgresSuppliers implements Suppliers {

    private final SupplierRows suppliers;
    private final SupplierAddressRows addresses;
    private final Turns turns;

    PostgresSuppliers(SupplierRows suppliers, SupplierAddressRows addresses, Turns turns) {
        this.suppliers = suppliers;
        this.addresses = addresses;
        this.turns = turns;
    }

    @Override
    public Optional<Supplier> findByAddress(EmailAddress address) {
        return SqlFailures.translated(
                () ->
                        addresses
                                .findById(address.value())
                                .flatMap(row -> suppliers.findById(row.supplierId()))
                                .map(
                                        row ->
                                                row.toSupplier(
                                                        addresses.findBySupplierIdOrderByPlace(
                                                                row.id()))));
    }

    @Override
    public boolean addUnlessKnown(Supplier supplier) {
        turns.take("core.supplier");
        var emails = supplier.addresses().stream().map(EmailAddress::value).toList();
        if (addresses.existsByEmailIn(emails)) {
            return false;
        }
        suppliers.save(SupplierRow.of(supplier));
        addresses.saveAll(
                IntStream.range(0, emails.size())
                        .mapToObj(
                                place ->
                                        new SupplierAddressRow(
                                                emails.get(place), supplier.id().value(), place))
                        .toList());
        return true;
    }

    @Override
    public List<Supplier> all() {
        return SqlFailures.translated(
                () -> {
                    var bySupplier =
                            addresses.findAllOrderByPlace().stream()
                                    .collect(groupingBy(SupplierAddressRow::supplierId));
                    return suppliers.findAllOrderByName().stream()
                            .map(
                                    row ->
                                            row.toSupplier(
                                                    bySupplier.getOrDefault(row.id(), List.of())))
                            .toList();
                });
    }
}
