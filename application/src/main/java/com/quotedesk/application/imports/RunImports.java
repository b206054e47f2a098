package com.quotedesk.application.imports;

import com.quotedesk.application.clients.AddClient;
import com.quotedesk.application.clients.ChangeClient;
import com.quotedesk.application.clients.ClientBoard;
import com.quotedesk.application.clients.Clients;
import com.quotedesk.application.documents.TableReader;
import com.quotedesk.application.files.FileStore;
import com.quotedesk.application.imports.ImportFault.Kind;
import com.quotedesk.application.imports.TableImport.Tally;
import com.quotedesk.application.suppliers.AddSupplier;
import com.quotedesk.application.suppliers.ChangeSupplier;
import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.application.users.Users;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.users.Access;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Reads the tables that wait, company by company, each in a transaction of its own: one that is
 * wrong stops no other, and one that was written down before is the same the next time. Run by a
 * job, by one node at a time.
 */
public final class RunImports {

    private static final int MOST_TRIES = 3;

    /**
     * @param mostRows how many rows a table may have, without its headings
     * @param keptFor how long it is told what became of one
     */
    public record Policy(int mostRows, Duration keptFor) {}

    private final Transactions transactions;
    private final Imports imports;
    private final FileStore files;
    private final TableReader tables;
    private final Users users;
    private final Importer clients;
    private final Importer suppliers;
    private final Clock clock;
    private final Policy policy;

    public RunImports(
            Transactions transactions,
            Imports imports,
            FileStore files,
            TableReader tables,
            Users users,
            Clients clients,
            ClientBoard board,
            AddClient addClient,
            ChangeClient changeClient,
            Suppliers suppliers,
            AddSupplier addSupplier,
            ChangeSupplier changeSupplier,
            Clock clock,
            Policy policy) {
        this.transactions = transactions;
        this.imports = imports;
        this.files = files;
        this.tables = tables;
        this.users = users;
        this.clients = new ClientImporter(transactions, clients, board, addClient, changeClient);
        this.suppliers = new SupplierImporter(transactions, suppliers, addSupplier, changeSupplier);
        this.clock = clock;
        this.policy = policy;
    }

    /** How many ended. */
    public int run() {
        int ended = 0;
        while (true) {
            var next = transactions.inTransaction(imports::next);
            if (next.isEmpty()) {
                transactions.run(
                        () -> imports.forgetBefore(clock.instant().minus(policy.keptFor())));
                return ended;
            }
            run(next.get());
            ended++;
        }
    }

    private void run(TableImport waiting) {
        var begun = waiting.begun();
        replace(begun);
        replace(begun.tries() > MOST_TRIES ? failed(begun, Kind.GAVE_UP) : read(begun));
    }

    private void replace(TableImport next) {
        transactions.run(() -> imports.replace(next));
    }

    private TableImport failed(TableImport begun, Kind why) {
        return begun.failed(clock.instant(), new ImportFault("", why, begun.name()));
    }

    private TableImport read(TableImport begun) {
        var by = accessOf(begun);
        if (by.isEmpty()) {
            return failed(begun, Kind.NOT_ALLOWED);
        }
        var rows =
                files.get(begun.file()).flatMap(file -> tables.read(file, policy.mostRows() + 1));
        if (rows.isEmpty()) {
            return failed(begun, Kind.NOT_A_TABLE);
        }
        return rows.get().size() > policy.mostRows() + 1
                ? failed(begun, Kind.TOO_MANY_ROWS)
                : take(begun, by.get(), rows.get());
    }

    /** What whoever began it may do now. */
    private Optional<Access> accessOf(TableImport begun) {
        return transactions
                .inTransaction(() -> users.find(begun.by()))
                .map(Users.Account::user)
                .filter(user -> user.active())
                .map(user -> user.access());
    }

    private TableImport take(TableImport begun, Access by, List<List<String>> rows) {
        var importer =
                switch (begun.kind()) {
                    case CLIENTS -> clients;
                    case SUPPLIERS -> suppliers;
                };
        var faults = new Faults();
        var tally = Tally.NONE;
        for (var company : Companies.of(importer, rows, faults)) {
            tally = tally.plus(importer.take(company, by, begun.trial()));
        }
        return begun.done(clock.instant(), tally, faults.all());
    }
}
