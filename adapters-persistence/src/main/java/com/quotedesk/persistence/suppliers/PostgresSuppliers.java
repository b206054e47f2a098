package com.quotedesk.persistence.suppliers;

import static java.util.stream.Collectors.groupingBy;

import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.persistence.work.SqlFailures;
import com.quotedesk.persistence.work.Turns;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

@Singleton
final class PostgresSuppliers implements Suppliers {

    private final SupplierRows suppliers;
    private final SupplierContactRows contacts;
    private final Turns turns;

    PostgresSuppliers(SupplierRows suppliers, SupplierContactRows contacts, Turns turns) {
        this.suppliers = suppliers;
        this.contacts = contacts;
        this.turns = turns;
    }

    @Override
    public Optional<Supplier> find(SupplierId id) {
        return SqlFailures.translated(() -> whole(id.value()));
    }

    @Override
    public Optional<Supplier> findByAddress(EmailAddress address) {
        return SqlFailures.translated(
                () -> contacts.findById(address.value()).flatMap(row -> whole(row.supplierId())));
    }

    @Override
    public List<Supplier> ofDomain(String domain) {
        return SqlFailures.translated(
                () ->
                        suppliers.ofDomain(domain).stream()
                                .map(
                                        row ->
                                                row.toSupplier(
                                                        contacts.findBySupplierIdOrderByPlace(
                                                                row.id())))
                                .toList());
    }

    @Override
    public Optional<Clash> clashOf(Supplier supplier) {
        turns.take("core.supplier");
        var wanted = supplier.addresses().stream().map(EmailAddress::value).toList();
        return wanted.isEmpty()
                ? Optional.empty()
                : SqlFailures.translated(
                        () ->
                                contacts.findByEmailIn(wanted).stream()
                                        .filter(
                                                row ->
                                                        !row.supplierId()
                                                                .equals(supplier.id().value()))
                                        .findFirst()
                                        .flatMap(
                                                row ->
                                                        whole(row.supplierId())
                                                                .map(
                                                                        holder ->
                                                                                new Clash(
                                                                                        row.toContact()
                                                                                                .email(),
                                                                                        holder))));
    }

    @Override
    public void add(Supplier supplier) {
        suppliers.save(SupplierRow.of(supplier));
        saveContacts(supplier);
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
        if (suppliers.take(supplier.id().value(), supplier.version() - 1) == 0) {
            throw new PortFailure.Stale("another version of supplier " + supplier.id(), null);
        }
        suppliers.update(SupplierRow.of(supplier));
        contacts.deleteBySupplierId(supplier.id().value());
        saveContacts(supplier);
    }

    @Override
    public List<Supplier> all() {
        return SqlFailures.translated(
                () -> {
                    var bySupplier =
                            contacts.findAllOrderByPlace().stream()
                                    .collect(groupingBy(SupplierContactRow::supplierId));
                    return suppliers.findAllOrderByName().stream()
                            .map(
                                    row ->
                                            row.toSupplier(
                                                    bySupplier.getOrDefault(row.id(), List.of())))
                            .toList();
                });
    }

    private Optional<Supplier> whole(UUID id) {
        return suppliers
                .findById(id)
                .map(row -> row.toSupplier(contacts.findBySupplierIdOrderByPlace(id)));
    }

    private void saveContacts(Supplier supplier) {
        var people = supplier.profile().contacts();
        contacts.saveAll(
                IntStream.range(0, people.size())
                        .mapToObj(
                                place ->
                                        SupplierContactRow.of(
                                                supplier.id(), place, people.get(place)))
                        .toList());
    }
}
