package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.clients.Clients;
import com.quotedesk.application.numbering.DocumentNumbers;
import com.quotedesk.application.orders.AddItem;
import com.quotedesk.application.orders.ArchiveOrder;
import com.quotedesk.application.orders.AssignOrder;
import com.quotedesk.application.orders.CancelItem;
import com.quotedesk.application.orders.CancelOrder;
import com.quotedesk.application.orders.ChangeItem;
import com.quotedesk.application.orders.CloseOrders;
import com.quotedesk.application.orders.CompleteOrder;
import com.quotedesk.application.orders.CopyOrder;
import com.quotedesk.application.orders.CreateOrder;
import com.quotedesk.application.orders.ExportOrders;
import com.quotedesk.application.orders.OrderBoard;
import com.quotedesk.application.orders.OrderChanges;
import com.quotedesk.application.orders.Orders;
import com.quotedesk.application.orders.ReviewOrder;
import com.quotedesk.application.reading.LearnFromCorrection;
import com.quotedesk.application.users.Teams;
import com.quotedesk.application.users.Users;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.bootstrap.settings.Settings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What people do with orders. */
@Factory
final class OrderUseCasesWiring {

    @Singleton
    ExportOrders exportOrders(OrderBoard board, Settings settings) {
        return new ExportOrders(board, settings.zone());
    }

    @Singleton
    CreateOrder createOrder(
            Transactions transactions,
            Orders orders,
            Clients clients,
            DocumentNumbers numbers,
            Journal journal,
            Ids ids,
            Clock clock,
            Settings settings) {
        return new CreateOrder(
                transactions, orders, clients, numbers, journal, ids, clock, settings.zone());
    }

    @Singleton
    CopyOrder copyOrder(Orders orders, CreateOrder createOrder) {
        return new CopyOrder(orders, createOrder);
    }

    @Singleton
    AddItem addItem(OrderChanges changes, Ids ids) {
        return new AddItem(changes, ids);
    }

    @Singleton
    ChangeItem changeItem(OrderChanges changes, LearnFromCorrection lessons) {
        return new ChangeItem(changes, lessons);
    }

    @Singleton
    CancelItem cancelItem(OrderChanges changes) {
        return new CancelItem(changes);
    }

    @Singleton
    AssignOrder assignOrder(OrderChanges changes, Users users, Teams teams) {
        return new AssignOrder(changes, users, teams);
    }

    @Singleton
    ReviewOrder reviewOrder(OrderChanges changes) {
        return new ReviewOrder(changes);
    }

    @Singleton
    CompleteOrder completeOrder(OrderChanges changes, Clock clock) {
        return new CompleteOrder(changes, clock);
    }

    @Singleton
    CancelOrder cancelOrder(OrderChanges changes, Clock clock) {
        return new CancelOrder(changes, clock);
    }

    @Singleton
    ArchiveOrder archiveOrder(OrderChanges changes) {
        return new ArchiveOrder(changes);
    }

    @Singleton
    CloseOrders closeOrders(CompleteOrder completeOrder, CancelOrder cancelOrder) {
        return new CloseOrders(completeOrder, cancelOrder);
    }
}
