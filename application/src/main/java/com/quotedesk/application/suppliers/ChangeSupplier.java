package com.quotedesk.application.suppliers;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.suppliers.Suppliers.Clash;
import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.suppliers.SupplierProfile;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Corrects what is written down of a supplier. */
public final class ChangeSupplier {

    /**
     * @param seen the version that the person saw
     * @param reason why, where somebody said so
     */
    public record Command(
            Access by,
            SupplierId supplier,
            long seen,
            SupplierProfile profile,
            @Nullable String reason) {}

    public sealed interface Outcome {
        /** The supplier as it is now; the same where nothing differed. */
        record Changed(Supplier supplier) implements Outcome {}

        record Forbidden() implements Outcome {}

        record Unknown() implements Outcome {}

        /** Somebody else changed it meanwhile. */
        record Conflict() implements Outcome {}

        /** Somebody else has an address. */
        record Taken(Clash clash) implements Outcome {}
    }

    private final Transactions transactions;
    private final Suppliers suppliers;
    private final SupplierJournal journal;

    public ChangeSupplier(Transactions transactions, Suppliers suppliers, Journal journal) {
        this.transactions = transactions;
        this.suppliers = suppliers;
        this.journal = new SupplierJournal(journal);
    }

    public Outcome change(Command command) {
        if (!command.by().may(Permission.EDIT_SUPPLIERS)) {
            return new Outcome.Forbidden();
        }
        return Overtaken.or(
                Outcome.Conflict::new,
                transactions,
                () ->
                        suppliers
                                .find(command.supplier())
                                .map(supplier -> decide(command, supplier))
                                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome decide(Command command, Supplier supplier) {
        if (supplier.version() != command.seen()) {
            return new Outcome.Conflict();
        }
        var change = supplier.change(command.profile());
        return change.events().isEmpty()
                ? new Outcome.Changed(supplier)
                : suppliers
                        .clashOf(change.state())
                        .<Outcome>map(Outcome.Taken::new)
                        .orElseGet(
                                () -> changed(command, supplier, change.state(), change.events()));
    }

    private Outcome changed(
            Command command, Supplier before, Supplier next, List<DomainEvent> events) {
        suppliers.replace(next);
        journal.write(command.by(), "supplier.changed", before, next, command.reason(), events);
        return new Outcome.Changed(next);
    }
}
