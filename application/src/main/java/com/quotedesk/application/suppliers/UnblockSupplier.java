package com.quotedesk.application.suppliers;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import org.jspecify.annotations.Nullable;

/** Lets a supplier be asked again. */
public final class UnblockSupplier {

    /**
     * @param seen the version that the person saw
     * @param reason why, where somebody said so
     */
    public record Command(Access by, SupplierId supplier, long seen, @Nullable String reason) {}

    public sealed interface Outcome {
        record Done(Supplier supplier) implements Outcome {}

        record Forbidden() implements Outcome {}

        record Unknown() implements Outcome {}

        /** Somebody else changed it meanwhile. */
        record Conflict() implements Outcome {}

        record Refused(Supplier.Refusal reason) implements Outcome {}
    }

    private final Transactions transactions;
    private final Suppliers suppliers;
    private final SupplierJournal journal;

    public UnblockSupplier(Transactions transactions, Suppliers suppliers, Journal journal) {
        this.transactions = transactions;
        this.suppliers = suppliers;
        this.journal = new SupplierJournal(journal);
    }

    public Outcome unblock(Command command) {
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
        return switch (supplier.unblock()) {
            case Decision.Refused<Supplier, Supplier.Refusal>(var reason) ->
                    new Outcome.Refused(reason);
            case Decision.Made<Supplier, Supplier.Refusal>(var next, var events) -> {
                suppliers.replace(next);
                journal.write(
                        command.by(),
                        "supplier.unblocked",
                        supplier,
                        next,
                        command.reason(),
                        events);
                yield new Outcome.Done(next);
            }
        };
    }
}
