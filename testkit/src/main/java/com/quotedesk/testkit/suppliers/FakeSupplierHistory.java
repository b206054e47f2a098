package com.quotedesk.testkit.suppliers;

import com.quotedesk.application.suppliers.SupplierHistory;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.suppliers.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A history that tests make up: items are like each other where their names are equal. */
public final class FakeSupplierHistory implements SupplierHistory {

    private record Told(String item, Past past) {}

    private final List<Told> told = new ArrayList<>();

    public void tell(String item, SupplierId supplier, int answers, int prices, Instant last) {
        told.add(new Told(item, new Past(supplier, answers, prices, last)));
    }

    @Override
    public List<Past> forItemsLike(Wanted wanted) {
        return told.stream()
                .filter(one -> one.item().equals(wanted.name()))
                .map(Told::past)
                .toList();
    }
}
