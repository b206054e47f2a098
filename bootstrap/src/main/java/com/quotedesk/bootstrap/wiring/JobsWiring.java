package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.audit.AuditChain;
import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.audit.SealAudit;
import com.quotedesk.application.audit.VerifyAudit;
import com.quotedesk.application.jobs.Jobs;
import com.quotedesk.application.jobs.RecurringJob;
import com.quotedesk.application.jobs.RunJob;
import com.quotedesk.application.orders.ArchiveOrders;
import com.quotedesk.application.orders.OrderChanges;
import com.quotedesk.application.orders.Orders;
import com.quotedesk.application.settings.CurrentSettings;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.settings.DeskSettings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** What is done again and again. */
@Factory
final class JobsWiring {

    @Singleton
    RunJob runJob(Transactions transactions, Jobs jobs, Journal journal, Clock clock) {
        return new RunJob(transactions, jobs, journal, clock);
    }

    @Singleton
    VerifyAudit verifyAudit(AuditChain chain) {
        return new VerifyAudit(chain);
    }

    @Singleton
    SealAudit sealAudit(Transactions transactions, AuditChain chain) {
        return new SealAudit(transactions, chain);
    }

    @Singleton
    @Named("seal-audit")
    RecurringJob sealing(SealAudit sealAudit) {
        return new RecurringJob("seal-audit", Duration.ofSeconds(5), sealAudit::seal);
    }

    @Singleton
    @Named("archive-orders")
    RecurringJob archiving(
            Transactions transactions,
            Orders orders,
            OrderChanges changes,
            CurrentSettings current,
            Clock clock) {
        var archiveOrders = new ArchiveOrders(transactions, orders, changes, clock);
        return new RecurringJob(
                "archive-orders",
                Duration.ofHours(6),
                () ->
                        archiveOrders.archive(
                                Duration.ofDays(
                                        current.get(DeskSettings.ORDER_ARCHIVE_AFTER_DAYS))));
    }
}
