package com.quotedesk.application.audit;

import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.audit.Seal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The seals of the journal's entries. */
public interface AuditChain {

    /**
     * An entry in its place.
     *
     * @param entry as it is kept now, null where somebody took it out
     */
    record Link(UUID id, @Nullable AuditEntry entry, Seal seal) {}

    /** Waits until nobody else lengthens the chain, and keeps it so until the transaction ends. */
    void takeTurn();

    /** The last seal; {@link Seal#BEFORE_ALL} where there is none. */
    Seal last();

    /** Entries without a seal, in the order they were written, at most {@code limit}. */
    List<AuditEntry> unsealed(int limit);

    void add(AuditEntry entry, Seal seal);

    /** The links after {@code position}, in order, at most {@code limit}. */
    List<Link> after(long position, int limit);
}
