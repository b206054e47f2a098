package com.quotedesk.application.suppliers;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.suppliers.Suppliers.Clash;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierEvent;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.suppliers.SupplierProfile;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.time.Clock;
import java.util.List;

/** Writes down a supplier that a person tells of. */
public final class AddSupplier {

    public record Command(Access by, SupplierProfile profile) {}

    public sealed interface Outcome {
        record Added(Supplier supplier) implements Outcome {}

        record Forbidden() implements Outcome {}

        /** Somebody else has an address. */
        record Taken(Clash clash) implements Outcome {}
    }

    private final Transactions transactions;
    private final Suppliers suppliers;
    private final SupplierJournal journal;
    private final Ids ids;
    private final Clock clock;

    public AddSupplier(
            Transactions transactions, Suppliers suppliers, Journal journal, Ids ids, Clock clock) {
        this.transactions = transactions;
        this.suppliers = suppliers;
        this.journal = new SupplierJournal(journal);
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome add(Command command) {
        if (!command.by().may(Permission.EDIT_SUPPLIERS)) {
            return new Outcome.Forbidden();
        }
        var supplier =
                new Supplier(
                        new SupplierId(ids.next()), command.profile(), null, clock.instant(), 1);
        return transactions.inTransaction(
                () ->
                        suppliers
                                .clashOf(supplier)
                                .<Outcome>map(Outcome.Taken::new)
                                .orElseGet(() -> added(command.by(), supplier)));
    }

    private Outcome added(Access by, Supplier supplier) {
        suppliers.add(supplier);
        journal.write(
                by,
                "supplier.created",
                null,
                supplier,
                null,
                List.of(new SupplierEvent.Created(supplier.id(), supplier.name())));
        return new Outcome.Added(supplier);
    }
}
