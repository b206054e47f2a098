package com.quotedesk.application.suppliers;

import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.suppliers.Supplier;
import java.util.List;
import java.util.Optional;

/** The suppliers we know. An address belongs to one of them at most. */
public interface Suppliers {

    Optional<Supplier> findByAddress(EmailAddress address);

    /** Adds a supplier unless one of its addresses is known; true when it was added. */
    boolean addUnlessKnown(Supplier supplier);

    /** All of them, by name. */
    List<Supplier> all();
}
