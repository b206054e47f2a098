package com.quotedesk.testkit.mail;

import com.quotedesk.application.mail.MessageBoard;
import com.quotedesk.application.orders.Orders;
import com.quotedesk.application.work.Page;
import com.quotedesk.application.work.PageKey;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.mail.Belonging;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.MessageMatch;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.users.Owner;
import com.quotedesk.domain.users.Sight;
import com.quotedesk.testkit.work.Pages;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

public final class InMemoryMessageBoard implements MessageBoard {

    private final InMemoryMessages messages;
    private final InMemoryMatches matches;
    private final Orders orders;

    public InMemoryMessageBoard(InMemoryMessages messages, InMemoryMatches matches, Orders orders) {
        this.messages = messages;
        this.matches = matches;
        this.orders = orders;
    }

    @Override
    public Page<Row> list(Query query) {
        return Pages.of(
                seen(query.sight()).filter(row -> isAmong(row, query.filter())),
                row -> new PageKey(row.receivedAt(), row.id().value()),
                query.after(),
                query.limit());
    }

    @Override
    public Optional<Row> find(Sight sight, MessageId id) {
        return seen(sight).filter(row -> row.id().equals(id)).findFirst();
    }

    private Stream<Row> seen(Sight sight) {
        return messages.rows().map(this::whole).filter(row -> sight.reaches(ownerOf(row.order())));
    }

    private Owner ownerOf(@Nullable OrderId order) {
        return order == null
                ? Owner.NOBODY
                : orders.get(order).map(Order::owner).orElse(Owner.NOBODY);
    }

    private Row whole(Row row) {
        var match = matches.of(row.id());
        return new Row(
                row.id(),
                row.mailbox(),
                row.state(),
                row.kind(),
                row.sender(),
                row.subject(),
                row.size(),
                row.truncated(),
                row.defects(),
                row.attempts(),
                row.failure(),
                match.map(one -> one.to().order()).orElse(row.order()),
                match.map(MessageMatch::to).map(Belonging::subject).orElse(null),
                row.needsMatch(),
                row.receivedAt());
    }

    private static boolean isAmong(Row row, Filter filter) {
        return (filter.states().isEmpty() || filter.states().contains(row.state()))
                && (filter.kinds().isEmpty()
                        || (row.kind() != null && filter.kinds().contains(row.kind())))
                && (filter.matched() == null || filter.matched() == (row.match() != null))
                && (filter.needsMatch() == null || filter.needsMatch() == row.needsMatch())
                && (filter.order() == null || filter.order().equals(row.order()))
                && (filter.rfq() == null
                        || new Subject(Belonging.RFQ, filter.rfq().value()).equals(row.match()));
    }
}
