package com.quotedesk.testkit.analytics;

import com.quotedesk.application.analytics.ClientFigures;
import com.quotedesk.application.analytics.DayFigures;
import com.quotedesk.application.analytics.FigureBoard.Query;
import com.quotedesk.application.analytics.Spans;
import com.quotedesk.application.analytics.Summary;
import com.quotedesk.application.analytics.Summary.Funnel;
import com.quotedesk.application.analytics.Summary.LostReason;
import com.quotedesk.application.analytics.SupplierFigures;
import com.quotedesk.application.analytics.Turnover;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.rfqs.RfqStatus;
import com.quotedesk.domain.shared.Money;
import com.quotedesk.domain.suppliers.SupplierId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up what is counted of orders, by going through all of them. */
final class Tally {

    private final List<Counted> seen;
    private final Query query;

    Tally(Collection<Counted> all, Query query) {
        this.seen = all.stream().filter(one -> one.isSeen(query)).toList();
        this.query = query;
    }

    private boolean isIn(@Nullable LocalDate day) {
        return day != null && query.period().has(day);
    }

    private Stream<Counted> received() {
        return seen.stream().filter(one -> isIn(one.receivedOn()));
    }

    private Stream<Counted> won() {
        return seen.stream().filter(one -> isIn(one.wonOn()));
    }

    private Stream<Counted> lost() {
        return seen.stream().filter(one -> isIn(one.lostOn()));
    }

    Summary summary() {
        long proposed = count(one -> one.proposalSpan() != null);
        return new Summary(
                received()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.order().status(), Collectors.counting())),
                new Funnel(
                        received().count(),
                        count(Counted::asked),
                        count(Counted::quoted),
                        proposed,
                        count(one -> one.wonOn() != null)),
                won().count(),
                lost().count(),
                reasons(),
                new Spans(
                        spans(received().map(Counted::proposalSpan)),
                        received().count() - proposed),
                turnover());
    }

    private long count(Predicate<Counted> which) {
        return received().filter(which).count();
    }

    private List<LostReason> reasons() {
        return lost()
                .collect(Collectors.groupingBy(Counted::lostReason, Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> new LostReason(one.getKey(), one.getValue()))
                .sorted(
                        Comparator.comparingLong(LostReason::orders)
                                .reversed()
                                .thenComparing(LostReason::reason))
                .limit(Summary.MOST_REASONS)
                .toList();
    }

    private static Map<Integer, Long> spans(Stream<@Nullable Integer> classes) {
        return classes.filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private List<Turnover> turnover() {
        var currencies =
                won().map(Counted::sold)
                        .filter(Objects::nonNull)
                        .map(sold -> sold.net().currency())
                        .distinct()
                        .toList();
        return currencies.stream()
                .map(currency -> turnover(won().toList(), currency))
                .sorted(
                        Comparator.comparingLong(Turnover::orders)
                                .reversed()
                                .thenComparing(one -> one.net().currency().getCurrencyCode()))
                .toList();
    }

    private static Turnover turnover(List<Counted> won, Currency currency) {
        long orders = 0;
        var net = Money.zero(currency);
        var costed = net;
        var cost = net;
        for (var one : won) {
            var sold = one.sold();
            if (sold != null && sold.net().currency().equals(currency)) {
                orders++;
                net = net.plus(sold.net());
                costed = costed.plus(sold.costed());
                cost = cost.plus(sold.cost());
            }
        }
        return new Turnover(orders, net, costed, costed.minus(cost));
    }

    List<DayFigures> days() {
        var period = query.period();
        return period.from()
                .datesUntil(period.until().plusDays(1))
                .map(
                        day ->
                                new DayFigures(
                                        day,
                                        received()
                                                .filter(one -> day.equals(one.receivedOn()))
                                                .count(),
                                        won().filter(one -> day.equals(one.wonOn())).count(),
                                        lost().filter(one -> day.equals(one.lostOn())).count()))
                .filter(day -> day.received() + day.won() + day.lost() > 0)
                .toList();
    }

    List<ClientFigures> clients(Currency currency, int limit, Function<ClientId, String> name) {
        var clients =
                Stream.of(received(), won(), lost())
                        .flatMap(all -> all)
                        .map(one -> one.order().client())
                        .filter(Objects::nonNull)
                        .distinct();
        return clients.map(
                        client ->
                                new ClientFigures(
                                        client,
                                        name.apply(client),
                                        of(client, received()).size(),
                                        of(client, won()).size(),
                                        of(client, lost()).size(),
                                        turnover(of(client, won()), currency)))
                .sorted(
                        Comparator.comparing((ClientFigures one) -> one.turnover().net())
                                .thenComparingLong(ClientFigures::received)
                                .reversed()
                                .thenComparing(one -> one.client().value().toString()))
                .limit(limit)
                .toList();
    }

    private static List<Counted> of(ClientId client, Stream<Counted> all) {
        return all.filter(one -> client.equals(one.order().client())).toList();
    }

    List<SupplierFigures> suppliers(int limit, Function<SupplierId, String> name) {
        var bySupplier = new HashMap<SupplierId, List<Counted.Asked>>();
        seen.stream()
                .flatMap(one -> one.rfqs().stream())
                .filter(rfq -> isIn(rfq.askedOn()))
                .forEach(
                        rfq ->
                                bySupplier
                                        .computeIfAbsent(rfq.supplier(), _ -> new ArrayList<>())
                                        .add(rfq));
        return bySupplier.entrySet().stream()
                .map(one -> supplier(one.getKey(), name.apply(one.getKey()), one.getValue()))
                .sorted(
                        Comparator.comparing(Tally::answerRate)
                                .thenComparingLong(SupplierFigures::asked)
                                .reversed()
                                .thenComparing(one -> one.supplier().value().toString()))
                .limit(limit)
                .toList();
    }

    /** Those of whom nothing is over come last. */
    private static BigDecimal answerRate(SupplierFigures one) {
        long answered = one.answered() + one.declined();
        long over = answered + one.silent();
        return over == 0
                ? BigDecimal.ONE.negate()
                : BigDecimal.valueOf(answered)
                        .divide(BigDecimal.valueOf(over), 20, RoundingMode.HALF_UP);
    }

    private static SupplierFigures supplier(
            SupplierId supplier, String name, List<Counted.Asked> rfqs) {
        long silent = count(rfqs, RfqStatus.TIMED_OUT);
        return new SupplierFigures(
                supplier,
                name,
                rfqs.size(),
                count(rfqs, RfqStatus.ANSWERED),
                count(rfqs, RfqStatus.DECLINED),
                silent,
                count(rfqs, RfqStatus.QUEUED) + count(rfqs, RfqStatus.SENT),
                count(rfqs, RfqStatus.UNDELIVERABLE) + count(rfqs, RfqStatus.CANCELLED),
                new Spans(spans(rfqs.stream().map(Counted.Asked::span)), silent),
                rfqs.stream().filter(Counted.Asked::decided).count(),
                rfqs.stream().filter(Counted.Asked::won).count(),
                new SupplierFigures.Position(
                        rfqs.stream().mapToInt(Counted.Asked::compared).sum(),
                        rfqs.stream()
                                .map(Counted.Asked::position)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    private static long count(List<Counted.Asked> rfqs, RfqStatus status) {
        return rfqs.stream().filter(rfq -> rfq.status() == status).count();
    }
}
