package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.clients.AddClient;
import com.quotedesk.application.clients.ChangeClient;
import com.quotedesk.application.clients.ClientBoard;
import com.quotedesk.application.clients.Clients;
import com.quotedesk.application.documents.TableReader;
import com.quotedesk.application.files.FileStore;
import com.quotedesk.application.imports.ApplyImport;
import com.quotedesk.application.imports.BeginImport;
import com.quotedesk.application.imports.ExportCompanies;
import com.quotedesk.application.imports.Imports;
import com.quotedesk.application.imports.RunImports;
import com.quotedesk.application.jobs.RecurringJob;
import com.quotedesk.application.suppliers.AddSupplier;
import com.quotedesk.application.suppliers.ChangeSupplier;
import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.application.users.Users;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.documents.sheets.Sheets;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Clients and suppliers as tables. */
@Factory
final class ImportsWiring {

    private static final long MOST_BYTES = 5L << 20;
    private static final long MOST_UNPACKED = 64L << 20;
    private static final RunImports.Policy POLICY =
            new RunImports.Policy(20_000, Duration.ofDays(30));
    private static final Duration EVERY = Duration.ofSeconds(1);

    @Singleton
    TableReader tableReader() {
        return Sheets.tableReader(MOST_UNPACKED);
    }

    @Singleton
    BeginImport beginImport(
            Transactions transactions, Imports imports, FileStore files, Ids ids, Clock clock) {
        return new BeginImport(transactions, imports, files, ids, clock, MOST_BYTES);
    }

    @Singleton
    ApplyImport applyImport(Transactions transactions, Imports imports) {
        return new ApplyImport(transactions, imports);
    }

    @Singleton
    ExportCompanies exportCompanies(ClientBoard clients, Suppliers suppliers) {
        return new ExportCompanies(clients, suppliers);
    }

    @Singleton
    @Named("run-imports")
    RecurringJob importing(
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
            Clock clock) {
        var runImports =
                new RunImports(
                        transactions,
                        imports,
                        files,
                        tables,
                        users,
                        clients,
                        board,
                        addClient,
                        changeClient,
                        suppliers,
                        addSupplier,
                        changeSupplier,
                        clock,
                        POLICY);
        return new RecurringJob("run-imports", EVERY, runImports::run);
    }
}
