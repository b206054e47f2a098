package com.quotedesk.testkit.imports;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.clients.AddClient;
import com.quotedesk.application.clients.ChangeClient;
import com.quotedesk.application.clients.Clients;
import com.quotedesk.application.imports.ApplyImport;
import com.quotedesk.application.imports.BeginImport;
import com.quotedesk.application.imports.ExportCompanies;
import com.quotedesk.application.imports.RunImports;
import com.quotedesk.application.imports.TableImport;
import com.quotedesk.application.imports.TableImport.Kind;
import com.quotedesk.application.suppliers.AddSupplier;
import com.quotedesk.application.suppliers.ChangeSupplier;
import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.User;
import com.quotedesk.testkit.documents.FakeTables;
import com.quotedesk.testkit.files.FakeFileStore;
import com.quotedesk.testkit.users.UserFixtures;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Everything that brings tables in, in memory. */
final class ImportDesk {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    final InMemoryStores stores = new InMemoryStores();
    final SettableClock clock = new SettableClock(NOON);
    final SequentialIds ids = new SequentialIds();
    final FakeFileStore files = new FakeFileStore(stores.transactions());
    final Journal journal = new Journal(stores.auditLog(), stores.eventLog(), ids, clock);
    final User manager = UserFixtures.added(stores, "anna@desk.example", Role.MANAGER);
    final User viewer = UserFixtures.added(stores, "olga@desk.example", Role.VIEWER);
    final BeginImport beginImport =
            new BeginImport(stores.transactions(), stores.imports(), files, ids, clock, 10_000);
    final ApplyImport applyImport = new ApplyImport(stores.transactions(), stores.imports());
    final ExportCompanies export = new ExportCompanies(stores.clientBoard(), stores.suppliers());

    AddClient addClient(Clients clients) {
        return new AddClient(stores.transactions(), clients, journal, ids, clock);
    }

    RunImports runImports(Clients clients, Suppliers suppliers) {
        return new RunImports(
                stores.transactions(),
                stores.imports(),
                files,
                new FakeTables(),
                stores.users(),
                clients,
                stores.clientBoard(),
                addClient(stores.clients()),
                new ChangeClient(stores.transactions(), stores.clients(), journal),
                suppliers,
                new AddSupplier(stores.transactions(), stores.suppliers(), journal, ids, clock),
                new ChangeSupplier(stores.transactions(), stores.suppliers(), journal),
                clock,
                new RunImports.Policy(6, Duration.ofDays(30)));
    }

    TableImport begun(User by, Kind kind, boolean trial, String... lines) {
        var content = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return ((BeginImport.Outcome.Begun)
                        beginImport.begin(
                                new BeginImport.Command(
                                        by.access(), kind, "t.csv", Bytes.owning(content), trial)))
                .begun();
    }

    /** What became of the table, written down at once. */
    TableImport done(Kind kind, String... lines) {
        return ran(begun(manager, kind, false, lines));
    }

    TableImport tried(Kind kind, String... lines) {
        return ran(begun(manager, kind, true, lines));
    }

    TableImport ran(TableImport begun) {
        return ran(begun, stores.clients(), stores.suppliers());
    }

    TableImport ran(TableImport begun, Clients clients, Suppliers suppliers) {
        runImports(clients, suppliers).run();
        return stores.imports().find(begun.id()).orElseThrow();
    }

    static List<String> faults(TableImport ended) {
        return ended.faults().stream()
                .map(fault -> fault.cell() + " " + fault.kind() + " " + fault.found())
                .toList();
    }
}
