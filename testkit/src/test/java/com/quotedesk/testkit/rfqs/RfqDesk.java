package com.quotedesk.testkit.rfqs;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.rfqs.AskableSuppliers.Askable;
import com.quotedesk.application.rfqs.CancelRfq;
import com.quotedesk.application.rfqs.ExtendRfq;
import com.quotedesk.application.rfqs.MarkRfqSent;
import com.quotedesk.application.rfqs.MarkUndeliverable;
import com.quotedesk.application.rfqs.OrderProgress.AskedOrder;
import com.quotedesk.application.rfqs.RecordDecline;
import com.quotedesk.application.rfqs.RecordQuestion;
import com.quotedesk.application.rfqs.RemindRfqs;
import com.quotedesk.application.rfqs.ResendRfq;
import com.quotedesk.application.rfqs.RfqChanges;
import com.quotedesk.application.rfqs.RfqLetters;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.rfqs.SendRfqs;
import com.quotedesk.application.rfqs.TimeOutRfqs;
import com.quotedesk.domain.orders.ItemStatus;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderItem;
import com.quotedesk.domain.rfqs.Deadline;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqPolicy;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.suppliers.SupplierId;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that asks suppliers, in memory, with one order of three items of one manager. */
final class RfqDesk {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    static final OrderId ORDER = new OrderId(new UUID(1, 1));
    static final UserId ANNA = new UserId(new UUID(9, 1));
    static final Access MANAGER = Access.of(ANNA, null, Role.MANAGER);
    static final Access STRANGER = Access.of(new UserId(new UUID(9, 2)), null, Role.MANAGER);
    static final SupplierId NORTH = new SupplierId(new UUID(3, 1));
    static final SupplierId SOUTH = new SupplierId(new UUID(3, 2));

    final InMemoryStores stores = new InMemoryStores();
    final SettableClock clock = new SettableClock(NOON);
    final SequentialIds ids = new SequentialIds();
    final RecordingOrderProgress orders = new RecordingOrderProgress();
    RfqPolicy policy = RfqPolicy.STANDARD;
    final Map<SupplierId, Askable> suppliers = new HashMap<>();
    final Rfqs rfqs = stores.rfqs();
    final Journal journal = new Journal(stores.auditLog(), stores.eventLog(), ids, clock);
    final List<String> written = new ArrayList<>();
    final RfqLetters letters =
            (rfq, happened) -> happened.forEach(event -> written.add(event.type()));
    final RfqChanges changes =
            new RfqChanges(stores.transactions(), rfqs, orders, journal, letters);
    final SendRfqs sendRfqs =
            new SendRfqs(
                    stores.transactions(),
                    rfqs,
                    orders,
                    id -> Optional.ofNullable(suppliers.get(id)),
                    stores.numbers(),
                    journal,
                    letters,
                    ids,
                    clock,
                    ZONE,
                    () -> RfqPolicy.STANDARD);
    final MarkRfqSent markSent = new MarkRfqSent(changes, clock);
    final MarkUndeliverable markUndeliverable = new MarkUndeliverable(changes);
    final ExtendRfq extend = new ExtendRfq(changes, () -> RfqPolicy.STANDARD, clock);
    final ResendRfq resend = new ResendRfq(changes, () -> RfqPolicy.STANDARD, clock);
    final CancelRfq cancel = new CancelRfq(changes);
    final RecordDecline decline = new RecordDecline(changes, clock);
    final RecordQuestion question = new RecordQuestion(changes, clock);
    final RemindRfqs remind = new RemindRfqs(rfqs, changes, () -> policy, clock);
    final TimeOutRfqs timeOut = new TimeOutRfqs(rfqs, changes, clock);

    RfqDesk() {
        orders.put(order(true, item(1, BigDecimal.TEN), item(2, BigDecimal.ONE), item(3, null)));
        suppliers.put(NORTH, new Askable(NORTH, true, null));
        suppliers.put(SOUTH, new Askable(SOUTH, true, null));
    }

    static AskedOrder order(boolean open, OrderItem... items) {
        return new AskedOrder(ORDER, new Owner(ANNA, null), open, List.of(items));
    }

    static OrderItem item(int line, @Nullable BigDecimal quantity) {
        return new OrderItem(
                itemId(line), line, "Cable " + line, null, quantity, Unit.METRE, ItemStatus.OPEN);
    }

    static UUID itemId(int line) {
        return new UUID(4, line);
    }

    static Set<UUID> firstTwo() {
        return Set.of(itemId(1), itemId(2));
    }

    SendRfqs.Outcome send(Access access, Set<UUID> items, SupplierId... to) {
        return sendRfqs.send(new SendRfqs.Command(access, ORDER, List.of(to), items, null));
    }

    /** Asks the supplier for the first two items; the mail is not sent yet. */
    Rfq queued(SupplierId to) {
        return ((SendRfqs.Outcome.Queued) send(MANAGER, firstTwo(), to)).rfqs().getFirst();
    }

    Rfq sent(SupplierId to) {
        return ((MarkRfqSent.Outcome.Sent) markSent(queued(to).id())).rfq();
    }

    MarkRfqSent.Outcome markSent(RfqId id) {
        return stores.transactions()
                .inTransaction(() -> markSent.mark(new MarkRfqSent.Command(id)));
    }

    MarkUndeliverable.Outcome markUndeliverable(RfqId id, String reason) {
        return stores.transactions()
                .inTransaction(
                        () -> markUndeliverable.mark(new MarkUndeliverable.Command(id, reason)));
    }

    Rfq stored(RfqId id) {
        return rfqs.get(id).orElseThrow();
    }

    Deadline in(int days) {
        return new Deadline(clock.instant().plusSeconds(86_400L * days), ZONE);
    }

    List<String> actions(Rfq rfq) {
        return stores.auditLog().of("rfq", rfq.id().value()).stream()
                .map(entry -> entry.action() + " by " + entry.actor().code())
                .toList();
    }
}
