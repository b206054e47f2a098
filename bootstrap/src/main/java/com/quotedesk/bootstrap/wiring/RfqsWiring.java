package com.quotedesk.bootstrap.wiring;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.jobs.RecurringJob;
import com.quotedesk.application.numbering.DocumentNumbers;
import com.quotedesk.application.orders.OrderChanges;
import com.quotedesk.application.orders.Orders;
import com.quotedesk.application.orders.OrdersBeingSourced;
import com.quotedesk.application.rfqs.CancelRfq;
import com.quotedesk.application.rfqs.ExtendRfq;
import com.quotedesk.application.rfqs.MarkRfqSent;
import com.quotedesk.application.rfqs.MarkUndeliverable;
import com.quotedesk.application.rfqs.OrderProgress;
import com.quotedesk.application.rfqs.RecordDecline;
import com.quotedesk.application.rfqs.RecordQuestion;
import com.quotedesk.application.rfqs.RemindRfqs;
import com.quotedesk.application.rfqs.ResendRfq;
import com.quotedesk.application.rfqs.RfqChanges;
import com.quotedesk.application.rfqs.RfqLetters;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.rfqs.SendRfqs;
import com.quotedesk.application.rfqs.TimeOutRfqs;
import com.quotedesk.application.settings.CurrentSettings;
import com.quotedesk.application.suppliers.Suppliers;
import com.quotedesk.application.suppliers.SuppliersToAsk;
import com.quotedesk.application.work.Ids;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.bootstrap.settings.Settings;
import com.quotedesk.domain.rfqs.RfqPolicy;
import com.quotedesk.domain.settings.DeskSettings;
import com.quotedesk.domain.shared.WorkingHours;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

@Factory
final class RfqsWiring {

    private static final Duration LOOKED_AFTER_EVERY = Duration.ofMinutes(1);
    private static final int AT_ONCE = 500;

    private final CurrentSettings current;
    private final ZoneId zone;

    RfqsWiring(CurrentSettings current, Settings settings) {
        this.current = current;
        this.zone = settings.zone();
    }

    private RfqPolicy policy() {
        return new RfqPolicy(
                current.get(DeskSettings.RFQ_TIMEOUT),
                current.get(DeskSettings.RFQ_REMINDER_LEAD),
                new WorkingHours(
                        current.get(DeskSettings.COMPANY_WORKING_DAYS),
                        current.get(DeskSettings.COMPANY_WORKING_HOURS),
                        zone));
    }

    @Singleton
    OrderProgress orderProgress(Orders orders, OrderChanges changes) {
        return new OrdersBeingSourced(orders, changes);
    }

    @Singleton
    RfqChanges rfqChanges(
            Transactions transactions,
            Rfqs rfqs,
            OrderProgress orders,
            Journal journal,
            RfqLetters letters) {
        return new RfqChanges(transactions, rfqs, orders, journal, letters);
    }

    @Singleton
    SendRfqs sendRfqs(
            Transactions transactions,
            Rfqs rfqs,
            OrderProgress orders,
            Suppliers suppliers,
            DocumentNumbers numbers,
            Journal journal,
            RfqLetters letters,
            Ids ids,
            Clock clock,
            Settings settings) {
        return new SendRfqs(
                transactions,
                rfqs,
                orders,
                new SuppliersToAsk(suppliers),
                numbers,
                journal,
                letters,
                ids,
                clock,
                settings.zone(),
                this::policy);
    }

    @Singleton
    ExtendRfq extendRfq(RfqChanges changes, Clock clock) {
        return new ExtendRfq(changes, this::policy, clock);
    }

    @Singleton
    ResendRfq resendRfq(RfqChanges changes, Clock clock) {
        return new ResendRfq(changes, this::policy, clock);
    }

    @Singleton
    CancelRfq cancelRfq(RfqChanges changes) {
        return new CancelRfq(changes);
    }

    @Singleton
    MarkRfqSent markRfqSent(RfqChanges changes, Clock clock) {
        return new MarkRfqSent(changes, clock);
    }

    @Singleton
    MarkUndeliverable markUndeliverable(RfqChanges changes) {
        return new MarkUndeliverable(changes);
    }

    @Singleton
    RecordDecline recordDecline(RfqChanges changes, Clock clock) {
        return new RecordDecline(changes, clock);
    }

    @Singleton
    RecordQuestion recordQuestion(RfqChanges changes, Clock clock) {
        return new RecordQuestion(changes, clock);
    }

    @Singleton
    @Named("remind-rfqs")
    RecurringJob reminding(Rfqs rfqs, RfqChanges changes, Clock clock) {
        var remindRfqs = new RemindRfqs(rfqs, changes, this::policy, clock);
        return new RecurringJob(
                "remind-rfqs",
                LOOKED_AFTER_EVERY,
                () -> remindRfqs.remind(new RemindRfqs.Command(AT_ONCE)));
    }

    @Singleton
    @Named("time-out-rfqs")
    RecurringJob timingOut(Rfqs rfqs, RfqChanges changes, Clock clock) {
        var timeOutRfqs = new TimeOutRfqs(rfqs, changes, clock);
        return new RecurringJob(
                "time-out-rfqs",
                LOOKED_AFTER_EVERY,
                () -> timeOutRfqs.timeOut(new TimeOutRfqs.Command(AT_ONCE)));
    }
}
