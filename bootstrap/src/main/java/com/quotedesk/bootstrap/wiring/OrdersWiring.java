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
import com.quotedesk.application.settings.CurrentSettings;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.bootstrap.settings.Settings;
import com.quotedesk.domain.settings.DeskSettings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

@Factory
final class OrdersWiring {

    @Singleton
    Journal journal(AuditLog auditLog, EventLog events, Ids ids, Clock clock) {
        return new Journal(auditLog, events, ids, clock);
    }

    @Singleton
    OrderChanges orderChanges(Transactions transactions, Orders orders, Journal journal) {
        return new OrderChanges(transactions, orders, journal);
    }

    @Singleton
    FindDuplicates findDuplicates(Orders orders, Clock clock, CurrentSettings current) {
        return new FindDuplicates(
                orders,
                clock,
                () -> Duration.ofDays(current.get(DeskSettings.ORDER_DUPLICATE_WINDOW_DAYS)));
    }

    @Singleton
    OrderIntake orderIntake(
            Orders orders,
            Clients clients,
            DocumentNumbers numbers,
            FindDuplicates duplicates,
            Journal journal,
            Ids ids,
            Clock clock,
            Settings settings) {
        return new OrderIntake(
                orders, clients, numbers, duplicates, journal, ids, clock, settings.zone());
    }
}
