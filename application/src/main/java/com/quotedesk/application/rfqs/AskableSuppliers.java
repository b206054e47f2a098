package com.quotedesk.application.rfqs;

import com.quotedesk.domain.suppliers.SupplierId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which suppliers a request can be sent to. */
public interface AskableSuppliers {

    /**
     * A supplier.
     *
     * @param reachable whether it has an address to write to
     * @param blocked why it must not be asked, null where it may
     */
    record Askable(SupplierId id, boolean reachable, @Nullable String blocked) {}

    Optional<Askable> find(SupplierId supplier);
}
