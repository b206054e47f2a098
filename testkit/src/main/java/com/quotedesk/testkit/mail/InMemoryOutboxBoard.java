package com.quotedesk.testkit.mail;

import com.quotedesk.application.mail.OutboxBoard;
import com.quotedesk.application.orders.Orders;
import com.quotedesk.application.proposals.Proposals;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.mail.Belonging;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.OutgoingMailId;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.Sight;
import com.quotedesk.testkit.work.Pages;
import java.util.Optional;
import java.util.stream.Stream;

public final class InMemoryOutboxBoard implements OutboxBoard {

    private final InMemoryOutbox outbox;
    private final Orders orders;
    private final Rfqs rfqs;
    private final Proposals proposals;

    public InMemoryOutboxBoard(
            InMemoryOutbox outbox, Orders orders, Rfqs rfqs, Proposals proposals) {
        this.outbox = outbox;
        this.orders = orders;
        this.rfqs = rfqs;
        this.proposals = proposals;
    }

    @Override
    public Page<Row> list(Query query) {
        return Pages.of(
                seen(query.sight()).filter(row -> isAmong(row, query.filter())),
                row -> new PageKey(row.mail().createdAt(), row.mail().id().value()),
                query.after(),
                query.limit());
    }

    @Override
    public Optional<Row> find(Sight sight, OutgoingMailId id) {
        return seen(sight).filter(row -> row.mail().id().equals(id)).findFirst();
    }

    private Stream<Row> seen(Sight sight) {
        return outbox.all().map(this::row).filter(row -> sight.reaches(row.owner()));
    }

    private Row row(OutgoingMail mail) {
        var order = orderOf(mail.about());
        return new Row(
                mail,
                order.orElse(null),
                order.flatMap(orders::get).map(Order::owner).orElse(Owner.NOBODY));
    }

    private Optional<OrderId> orderOf(Subject about) {
        return switch (about.type()) {
            case Belonging.RFQ -> rfqs.get(new RfqId(about.id())).map(Rfq::order);
            case Belonging.PROPOSAL -> proposals.orderOf(new ProposalId(about.id()));
            case Belonging.ORDER -> orders.get(new OrderId(about.id())).map(Order::id);
            default -> Optional.empty();
        };
    }

    private static boolean isAmong(Row row, Filter filter) {
        var mail = row.mail();
        return (filter.states().isEmpty() || filter.states().contains(mail.state()))
                && (filter.kinds().isEmpty() || filter.kinds().contains(mail.kind()))
                && (filter.order() == null || filter.order().equals(row.order()))
                && (filter.rfq() == null
                        || mail.about().equals(new Subject(Belonging.RFQ, filter.rfq().value())));
    }
}
