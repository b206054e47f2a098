package com.quotedesk.application.mail;

import com.quotedesk.application.orders.Orders;
import com.quotedesk.application.proposals.Proposals;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.mail.Belonging;
import com.quotedesk.domain.mail.MatchWay;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The requests, proposals and orders that mails can belong to, by identity and by number. */
public final class Papers {

    private final Rfqs rfqs;
    private final Proposals proposals;
    private final Orders orders;
    private final Parties parties;

    public Papers(Rfqs rfqs, Proposals proposals, Orders orders, Parties parties) {
        this.rfqs = rfqs;
        this.proposals = proposals;
        this.orders = orders;
        this.parties = parties;
    }

    /** What a mail belongs to that is about this; empty where there is nothing of that kind. */
    Optional<Found> of(Subject subject, MatchWay way, MessageContent mail) {
        return switch (subject.type()) {
            case Belonging.RFQ -> rfqs.get(new RfqId(subject.id())).map(rfq -> of(rfq, way, mail));
            case Belonging.PROPOSAL ->
                    proposals
                            .get(new ProposalId(subject.id()))
                            .map(proposal -> of(proposal, way, mail));
            case Belonging.ORDER ->
                    orders.get(new OrderId(subject.id())).map(order -> of(order, null, way, mail));
            default -> Optional.empty();
        };
    }

    /** What something is as that to which a mail can belong. */
    Optional<Belonging> find(Subject subject) {
        return switch (subject.type()) {
            case Belonging.RFQ ->
                    rfqs.get(new RfqId(subject.id()))
                            .map(rfq -> new Belonging(rfq.order(), subject));
            case Belonging.PROPOSAL ->
                    proposals
                            .orderOf(new ProposalId(subject.id()))
                            .map(order -> new Belonging(order, subject));
            case Belonging.ORDER ->
                    orders.get(new OrderId(subject.id())).map(order -> Belonging.of(order.id()));
            default -> Optional.empty();
        };
    }

    Optional<Found> of(DocumentNumber number, MatchWay way, MessageContent mail) {
        return switch (number.kind()) {
            case RFQ -> rfqs.find(number).map(rfq -> of(rfq, way, mail));
            case PROPOSAL -> proposals.find(number).map(proposal -> of(proposal, way, mail));
            case ORDER -> orders.find(number).map(order -> of(order, null, way, mail));
        };
    }

    Found of(Rfq rfq, MatchWay way, MessageContent mail) {
        return new Found.OfSupplier(
                rfq, way, parties.isFromSupplier(mail, rfq) && parties.isProven(mail));
    }

    private Found of(Proposal proposal, MatchWay way, MessageContent mail) {
        return of(orders.get(proposal.order()).orElseThrow(), proposal, way, mail);
    }

    private Found of(Order order, @Nullable Proposal proposal, MatchWay way, MessageContent mail) {
        boolean fromClient = parties.isFromClient(mail, order);
        return new Found.OfClient(
                order, proposal, way, fromClient, fromClient && parties.isProven(mail));
    }
}
