package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.clients.AddClient;
import com.quotedesk.application.clients.ArchiveClient;
import com.quotedesk.application.clients.ChangeClient;
import com.quotedesk.application.clients.Clients;
import com.quotedesk.application.suppliers.AddSupplier;
import com.quotedesk.application.suppliers.BlockSupplier;
import com.quotedesk.application.suppliers.ChangeSupplier;
import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.application.suppliers.UnblockSupplier;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Clients and suppliers, as people write them down. */
@Factory
final class PartiesWiring {

    @Singleton
    AddClient addClient(
            Transactions transactions, Clients clients, Journal journal, Ids ids, Clock clock) {
        return new AddClient(transactions, clients, journal, ids, clock);
    }

    @Singleton
    ChangeClient changeClient(Transactions transactions, Clients clients, Journal journal) {
        return new ChangeClient(transactions, clients, journal);
    }

    @Singleton
    ArchiveClient archiveClient(Transactions transactions, Clients clients, Journal journal) {
        return new ArchiveClient(transactions, clients, journal);
    }

    @Singleton
    AddSupplier addSupplier(
            Transactions transactions, Suppliers suppliers, Journal journal, Ids ids, Clock clock) {
        return new AddSupplier(transactions, suppliers, journal, ids, clock);
    }

    @Singleton
    ChangeSupplier changeSupplier(Transactions transactions, Suppliers suppliers, Journal journal) {
        return new ChangeSupplier(transactions, suppliers, journal);
    }

    @Singleton
    BlockSupplier blockSupplier(
            Transactions transactions, Suppliers suppliers, Journal journal, Clock clock) {
        return new BlockSupplier(transactions, suppliers, journal, clock);
    }

    @Singleton
    UnblockSupplier unblockSupplier(
            Transactions transactions, Suppliers suppliers, Journal journal) {
        return new UnblockSupplier(transactions, suppliers, journal);
    }
}
