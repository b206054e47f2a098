package com.quotedesk.application.suppliers;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.time.Clock;

/** Takes care that a supplier is not asked any more. */
public final class BlockSupplier {

    /**
     * @param seen the version that the person saw
     * @param reason why
     */
    public record Command(Access by, SupplierId supplier, long seen, String reason) {}

    public sealed interface Outcome {
        record Done(Supplier supplier) implements Outcome {}

        record Forbidden() implements Outcome {}

        record Unknown() implements Outcome {}

        /** Somebody else changed it meanwhile. */
        record Conflict() implements Outcome {}

        /** A block tells why. */
        record ReasonMissing() implements Outcome {}

        record Refused(Supplier.Refusal reason) implements Outcome {}
    }

    private final Transactions transactions;
    private final Suppliers suppliers;
    private final SupplierJournal journal;
    private final Clock clock;

    public BlockSupplier(
            Transactions transactions, Suppliers suppliers, Journal journal, Clock clock) {
        this.transactions = transactions;
        this.suppliers = suppliers;
        this.journal = new SupplierJournal(journal);
        this.clock = clock;
    }

    public Outcome block(Command command) {
        if (!command.by().may(Permission.EDIT_SUPPLIERS)) {
            return new Outcome.Forbidden();
        }
        if (command.reason().isBlank()) {
            return new Outcome.ReasonMissing();
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
        return switch (supplier.block(command.reason(), clock.instant())) {
            case Decision.Refused<Supplier, Supplier.Refusal>(var reason) ->
                    new Outcome.Refused(reason);
            case Decision.Made<Supplier, Supplier.Refusal>(var next, var events) -> {
                suppliers.replace(next);
                journal.write(
                        command.by(), "supplier.blocked", supplier, next, command.reason(), events);
                yield new Outcome.Done(next);
            }
        };
    }
}
