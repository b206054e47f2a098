package com.quotedesk.testkit.analytics;

import com.quotedesk.application.analytics.Span;
import com.quotedesk.application.orders.OrderBoard;
import com.quotedesk.application.proposals.Proposals;
import com.quotedesk.application.quotes.Quotes;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.domain.orders.Order;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.orders.OrderStatus;
import com.quotedesk.domain.proposals.Proposal;
import com.quotedesk.domain.proposals.ProposalLine;
import com.quotedesk.domain.proposals.ProposalVersion;
import com.quotedesk.domain.quotes.Quote;
import com.quotedesk.domain.quotes.QuoteLine;
import com.quotedesk.domain.quotes.QuoteTerms;
import com.quotedesk.domain.rfqs.ResponseKind;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqResponse;
import com.quotedesk.domain.rfqs.RfqStatus;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.shared.VatMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts orders from what is written of them, one by one. */
final class Counting {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final OrderBoard orders;
    private final Rfqs rfqs;
    private final Quotes quotes;
    private final Proposals proposals;

    Counting(OrderBoard orders, Rfqs rfqs, Quotes quotes, Proposals proposals) {
        this.orders = orders;
        this.rfqs = rfqs;
        this.quotes = quotes;
        this.proposals = proposals;
    }

    Optional<Counted> of(OrderId id, ZoneId zone) {
        return orders.find(id).map(detail -> counted(detail, zone));
    }

    private Counted counted(OrderBoard.Detail detail, ZoneId zone) {
        var order = detail.order();
        var requests = rfqs.of(order.id()).stream().filter(rfq -> rfq.number() != null).toList();
        var offers = offers(quotes.of(order.id()), rfqs.of(order.id()));
        var proposal = proposals.of(order.id());
        var accepted = proposal.flatMap(Counting::accepted);
        var came =
                Stream.concat(
                                Stream.of(order.createdAt()),
                                detail.messages().stream().map(OrderBoard.MailOfOrder::receivedAt))
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        var firstIssued =
                proposal.stream()
                        .flatMap(one -> one.versions().stream())
                        .flatMap(version -> Stream.ofNullable(version.issuedAt()))
                        .min(Comparator.naturalOrder());
        boolean won = Counted.isWon(order);
        var closing = order.closing();
        return new Counted(
                order,
                LocalDate.ofInstant(order.createdAt(), zone),
                !requests.isEmpty(),
                !offers.isEmpty(),
                firstIssued.map(at -> Span.classOf(Duration.between(came, at))).orElse(null),
                won ? LocalDate.ofInstant(wonAt(order, accepted), zone) : null,
                order.status() == OrderStatus.CANCELLED && closing != null
                        ? LocalDate.ofInstant(closing.at(), zone)
                        : null,
                won ? accepted.map(Counting::sold).orElse(null) : null,
                requests.stream()
                        .map(rfq -> asked(rfq, order, accepted.orElse(null), offers, zone))
                        .toList());
    }

    private static Optional<ProposalVersion> accepted(Proposal proposal) {
        return proposal.versions().stream()
                .filter(version -> version.status().isAccepted())
                .findFirst();
    }

    private static Instant wonAt(Order order, Optional<ProposalVersion> accepted) {
        var closing = order.closing();
        return accepted.map(ProposalVersion::closedAt)
                .orElse(closing == null ? order.createdAt() : closing.at());
    }

    private static Stream<ProposalLine> taken(ProposalVersion version) {
        return version.offer().lines().stream()
                .filter(line -> version.accepted().contains(line.orderItem()));
    }

    private static Counted.Sold sold(ProposalVersion version) {
        var net = Money.zero(version.offer().currency());
        var costed = net;
        var cost = net;
        for (var line : taken(version).toList()) {
            net = net.plus(line.amounts().net());
            var each = line.price().cost();
            if (each != null) {
                costed = costed.plus(line.amounts().net());
                cost = cost.plus(each.times(line.quantity()));
            }
        }
        return new Counted.Sold(net, costed, cost);
    }

    private static Counted.Asked asked(
            Rfq rfq,
            Order order,
            @Nullable ProposalVersion accepted,
            List<Offered> offers,
            ZoneId zone) {
        var sent = Objects.requireNonNull(rfq.timing()).sentAt();
        var asked = sent == null ? rfq.createdAt() : sent;
        boolean over = Set.of(RfqStatus.ANSWERED, RfqStatus.DECLINED).contains(rfq.status());
        var answered =
                rfq.responses().stream()
                        .filter(
                                one ->
                                        one.kind() == ResponseKind.QUOTED
                                                || one.kind() == ResponseKind.DECLINED)
                        .map(RfqResponse::at)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder());
        boolean decided =
                rfq.status() == RfqStatus.ANSWERED
                        && (Counted.isWon(order) || order.status() == OrderStatus.CANCELLED);
        boolean won =
                decided
                        && order.status() != OrderStatus.CANCELLED
                        && accepted != null
                        && taken(accepted)
                                .anyMatch(
                                        line ->
                                                line.cost() != null
                                                        && rfq.supplier()
                                                                .equals(line.cost().supplier()));
        int compared = 0;
        var position = BigDecimal.ZERO;
        for (var mine : offers.stream().filter(one -> one.of(rfq)).toList()) {
            var others = offers.stream().filter(one -> !one.of(rfq) && one.isLike(mine)).toList();
            if (!others.isEmpty()) {
                long cheaper = others.stream().filter(one -> one.isCheaperThan(mine)).count();
                compared++;
                position =
                        position.add(
                                BigDecimal.valueOf(cheaper)
                                        .divide(
                                                BigDecimal.valueOf(others.size()),
                                                6,
                                                RoundingMode.HALF_UP));
            }
        }
        return new Counted.Asked(
                rfq.supplier(),
                LocalDate.ofInstant(asked, zone),
                rfq.status(),
                over
                        ? answered.map(at -> Span.classOf(Duration.between(asked, at))).orElse(null)
                        : null,
                decided,
                won,
                compared,
                position);
    }

    /** A price that counts. */
    private record Offered(Rfq rfq, UUID item, QuoteLine line, BigDecimal taxed) {

        boolean of(Rfq other) {
            return rfq.id().equals(other.id());
        }

        boolean isLike(Offered other) {
            return item.equals(other.item)
                    && line.unit() == other.line.unit()
                    && line.price().currency().equals(other.line.price().currency());
        }

        boolean isCheaperThan(Offered other) {
            return times(line.price(), other.line.per(), other.taxed)
                            .compareTo(times(other.line.price(), line.per(), taxed))
                    < 0;
        }

        private static BigDecimal times(Money price, BigDecimal per, BigDecimal taxed) {
            return price.amount().multiply(per).multiply(taxed);
        }
    }

    private static List<Offered> offers(List<Quote> quotes, List<Rfq> rfqs) {
        var offers = new ArrayList<Offered>();
        for (var quote : quotes) {
            var rfq =
                    rfqs.stream()
                            .filter(one -> one.id().equals(quote.ref().rfq()))
                            .findFirst()
                            .orElseThrow();
            quote.valid()
                    .ifPresent(
                            version ->
                                    version.offer()
                                            .lines()
                                            .forEach(
                                                    line ->
                                                            offers.add(
                                                                    new Offered(
                                                                            rfq,
                                                                            item(rfq, line),
                                                                            line,
                                                                            taxed(
                                                                                    version.offer()
                                                                                            .terms())))));
        }
        return offers;
    }

    private static UUID item(Rfq rfq, QuoteLine line) {
        return rfq.items().stream()
                .filter(item -> item.position() == line.position())
                .findFirst()
                .orElseThrow()
                .orderItem();
    }

    private static BigDecimal taxed(QuoteTerms terms) {
        var vat = terms.vat();
        return vat != null && vat.mode() == VatMode.INCLUDED && vat.rate() != null
                ? HUNDRED.add(vat.rate().value())
                : HUNDRED;
    }
}
