package com.quotedesk.testkit.analytics;

import com.quotedesk.application.analytics.FigureBoard.Query;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderStatus;
import com.quotedesk.domain.rfqs.RfqStatus;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.suppliers.SupplierId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it counts.
 *
 * @param proposalSpan the class of the time to the first proposal
 * @param wonOn null where it was not won
 * @param lostOn null where it was not lost
 * @param sold null where no proposal was accepted
 */
record Counted(
        Order order,
        LocalDate receivedOn,
        boolean asked,
        boolean quoted,
        @Nullable Integer proposalSpan,
        @Nullable LocalDate wonOn,
        @Nullable LocalDate lostOn,
        @Nullable Sold sold,
        List<Asked> rfqs) {

    record Sold(Money net, Money costed, Money cost) {}

    /** A request as it counts. */
    record Asked(
            SupplierId supplier,
            LocalDate askedOn,
            RfqStatus status,
            @Nullable Integer span,
            boolean decided,
            boolean won,
            int compared,
            BigDecimal position) {}

    boolean isSeen(Query query) {
        var manager = query.manager();
        return query.sight().reaches(order.owner())
                && (manager == null || manager.equals(order.owner().user()));
    }

    String lostReason() {
        var closing = order.closing();
        var reason = closing == null || closing.reason() == null ? "" : closing.reason();
        return reason.substring(0, Math.min(reason.length(), 200));
    }

    static boolean isWon(Order order) {
        return order.status() == OrderStatus.ACTIVE || order.status() == OrderStatus.COMPLETED;
    }
}
