package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.audit.AuditLog;
import com.quotedesk.application.clients.Clients;
import com.quotedesk.application.numbering.DocumentNumbers;
import com.quotedesk.application.orders.OrderIntake;
import com.quotedesk.application.orders.Orders;
import com.quotedesk.application.work.Ids;
import com.quotedesk.bootstrap.settings.Settings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

@Factory
final class OrdersWiring {

    @Singleton
    OrderIntake orderIntake(
            Orders orders,
            Clients clients,
            DocumentNumbers numbers,
            AuditLog auditLog,
            Ids ids,
            Clock clock,
            Settings settings) {
        return new OrderIntake(orders, clients, numbers, auditLog, ids, clock, settings.zone());
    }
}
