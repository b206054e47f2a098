package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.audit.AuditLog;
import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.clients.Clients;
import com.quotedesk.application.events.EventLog;
import com.quotedesk.application.numbering.DocumentNumbers;
import com.quotedesk.application.orders.FindDuplicates;
import com.quotedesk.application.orders.OrderChanges;
import com.quotedesk.application.orders.OrderIntake;
import com.quotedesk.application.orders.Orders;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.bootstrap.settings.Settings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

@Factory
final class OrdersWiring {

    /** How far back a client repeats itself. */
    private static final Duration DUPLICATE_WINDOW = Duration.ofDays(14);

    @Singleton
    Journal journal(AuditLog auditLog, EventLog events, Ids ids, Clock clock) {
        return new Journal(auditLog, events, ids, clock);
    }

    @Singleton
    OrderChanges orderChanges(Transactions transactions, Orders orders, Journal journal) {
        return new OrderChanges(transactions, orders, journal);
    }

    @Singleton
    OrderIntake orderIntake(
            Orders orders,
            Clients clients,
            DocumentNumbers numbers,
            Journal journal,
            Ids ids,
            Clock clock,
            Settings settings) {
        return new OrderIntake(
                orders,
                clients,
                numbers,
                new FindDuplicates(orders, clock, DUPLICATE_WINDOW),
                journal,
                ids,
                clock,
                settings.zone());
    }
}
