package com.quotedesk.application.suppliers;

import com.quotedesk.application.rfqs.AskableSuppliers;
import com.quotedesk.domain.suppliers.SupplierId;
import java.util.Optional;

/** Tells who asks for prices whether a supplier can be asked. */
public final class SuppliersToAsk implements AskableSuppliers {

    private final Suppliers suppliers;

    public SuppliersToAsk(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    @Override
    public Optional<Askable> find(SupplierId supplier) {
        return suppliers
                .find(supplier)
                .map(
                        found ->
                                new Askable(
                                        found.id(),
                                        !found.addresses().isEmpty(),
                                        found.block() == null ? null : found.block().reason()));
    }
}
