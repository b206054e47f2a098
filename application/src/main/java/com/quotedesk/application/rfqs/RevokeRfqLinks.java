package com.quotedesk.application.rfqs;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.links.LinkGenerations;
import com.quotedesk.application.links.LinkPurpose;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets the links to a request's page open nothing any more: one fell into wrong hands. The next
 * letter about the request brings one that holds.
 */
public final class RevokeRfqLinks {

    /**
     * @param reason why, where somebody said so
     */
    public record Command(Access by, RfqId rfq, @Nullable String reason) {}

    public sealed interface Outcome {
        record Revoked() implements Outcome {}

        record Unknown() implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    private final Transactions transactions;
    private final Rfqs rfqs;
    private final OrderProgress orders;
    private final LinkGenerations generations;
    private final Journal journal;

    public RevokeRfqLinks(
            Transactions transactions,
            Rfqs rfqs,
            OrderProgress orders,
            LinkGenerations generations,
            Journal journal) {
        this.transactions = transactions;
        this.rfqs = rfqs;
        this.orders = orders;
        this.generations = generations;
        this.journal = journal;
    }

    public Outcome revoke(Command command) {
        return transactions.inTransaction(
                () ->
                        rfqs.get(command.rfq())
                                .map(rfq -> revoke(command, rfq))
                                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome revoke(Command command, Rfq rfq) {
        var owner = orders.look(rfq.order()).orElseThrow().owner();
        if (!command.by().may(Permission.SEND_RFQS, owner)) {
            return new Outcome.Forbidden();
        }
        generations.next(LinkPurpose.RFQ_ANSWER, rfq.id().value());
        journal.write(
                new Actor.Person(command.by().user()),
                "rfq.links-revoked",
                new Subject("rfq", rfq.id().value()),
                List.of(),
                command.reason(),
                List.of());
        return new Outcome.Revoked();
    }
}
