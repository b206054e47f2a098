package com.quotedesk.application.suppliers;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import java.util.List;
import java.util.Optional;

/** The suppliers we know. An address belongs to one of them at most. */
public interface Suppliers {

    /** An address that somebody else has already. */
    record Clash(EmailAddress address, Supplier holder) {}

    Optional<Supplier> find(SupplierId id);

    Optional<Supplier> findByAddress(EmailAddress address);

    /** Whose mail domain this is, in lower case, by name. */
    List<Supplier> ofDomain(String domain);

    /**
     * Which of this one's addresses another supplier has. Until the transaction ends nobody can
     * take what was free.
     */
    Optional<Clash> clashOf(Supplier supplier);

    /** Adds a supplier that clashes with nobody. */
    void add(Supplier supplier);

    /** Adds a supplier unless one of its addresses is known; true when it was added. */
    boolean addUnlessKnown(Supplier supplier);

    /**
     * Puts the next version in the place of the one before.
     *
     * @throws PortFailure.Stale when the version kept is another
     */
    void replace(Supplier supplier);

    /** All of them, by name. */
    List<Supplier> all();
}
