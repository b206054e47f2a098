package com.quotedesk.domain.rfqs;

import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Transitions.Step;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.suppliers.SupplierId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One request to one supplier for some items of one order. It is blind: of the client it holds
 * nothing, of the other suppliers asked neither.
 *
 * @param number null until it is given out
 * @param items what is asked, by position, at least one
 * @param responses one for each item from the moment of sending, none before
 * @param timing null until it is given out
 * @param reason why it was cancelled or could not be delivered; null else
 * @param version counts the changes, from 1
 */
public record Rfq(
        RfqId id,
        @Nullable DocumentNumber number,
        OrderId order,
        SupplierId supplier,
        RfqStatus status,
        List<RfqItem> items,
        List<RfqResponse> responses,
        @Nullable RfqTiming timing,
        @Nullable String reason,
        Instant createdAt,
        long version) {

    public Rfq {
        items = List.copyOf(items);
        responses = List.copyOf(responses);
        if (items.isEmpty()
                || items.stream().map(RfqItem::position).distinct().count() < items.size()) {
            throw new IllegalArgumentException("a request asks for items, each in its place");
        }
        if ((number == null) != (timing == null)) {
            throw new IllegalArgumentException("a number and a deadline come together");
        }
        if (number == null && status != RfqStatus.DRAFT && status != RfqStatus.CANCELLED) {
            throw new IllegalArgumentException("what is given out has a number");
        }
    }

    public static Rfq draft(
            RfqId id, OrderId order, SupplierId supplier, List<RfqItem> items, Instant now) {
        return new Rfq(
                id, null, order, supplier, RfqStatus.DRAFT, items, List.of(), null, null, now, 1);
    }

    /** Gives the request out. */
    public Decision<Rfq, RfqRefusal> queue(
            DocumentNumber given, Deadline deadline, RfqPolicy policy, Instant now) {
        if (status != RfqStatus.DRAFT) {
            return Decision.refused(RfqRefusal.WRONG_STATUS);
        }
        return queue(given, responses, new RfqTiming(deadline, null, null), policy, now);
    }

    /** Gives the request out again, under its number; what was answered stays answered. */
    public Decision<Rfq, RfqRefusal> resend(Deadline deadline, RfqPolicy policy, Instant now) {
        if (status == RfqStatus.DRAFT || !may(RfqStatus.QUEUED, "rfq.queued.v1")) {
            return Decision.refused(RfqRefusal.WRONG_STATUS);
        }
        return queue(
                Objects.requireNonNull(number),
                rows().awaitedAgain().all(),
                new RfqTiming(deadline, null, given().sentAt()),
                policy,
                now);
    }

    private Decision<Rfq, RfqRefusal> queue(
            DocumentNumber given,
            List<RfqResponse> kept,
            RfqTiming old,
            RfqPolicy policy,
            Instant now) {
        var deadline = old.deadline();
        if (!deadline.at().isAfter(now)) {
            return Decision.refused(RfqRefusal.DEADLINE_PASSED);
        }
        var queued =
                new Rfq(
                        id,
                        given,
                        order,
                        supplier,
                        RfqStatus.QUEUED,
                        items,
                        kept,
                        old.until(deadline, policy, now),
                        null,
                        createdAt,
                        version + 1);
        return Decision.made(queued, new RfqEvent.Queued(queued.ref(), deadline));
    }

    /** The mail server took it; from now on every item has its response. */
    public Decision<Rfq, RfqRefusal> sent(Instant now) {
        return step(
                RfqStatus.SENT,
                responses.isEmpty() ? RfqResponses.awaited(items) : rows(),
                given -> given.sent(now),
                null,
                new RfqEvent.Sent(ref(), now));
    }

    /** It did not arrive: refused at once, or bounced later. */
    public Decision<Rfq, RfqRefusal> undeliverable(String why) {
        return step(
                RfqStatus.UNDELIVERABLE,
                rows(),
                UnaryOperator.identity(),
                why,
                new RfqEvent.Undeliverable(ref(), why));
    }

    public Decision<Rfq, RfqRefusal> cancel(String why) {
        if (why.isBlank()) {
            return Decision.refused(RfqRefusal.TEXT_MISSING);
        }
        var happened = new RfqEvent.Cancelled(ref(), why);
        return may(RfqStatus.CANCELLED, happened.type())
                ? made(RfqStatus.CANCELLED, responses, timing, why, happened)
                : Decision.refused(RfqRefusal.WRONG_STATUS);
    }

    /** Asks a silent supplier again, once for each deadline. */
    public Decision<Rfq, RfqRefusal> remind(Instant now) {
        if (status != RfqStatus.SENT) {
            return Decision.refused(RfqRefusal.WRONG_STATUS);
        }
        if (!rows().any(ResponseKind.AWAITED)) {
            return Decision.refused(RfqRefusal.NOTHING_AWAITED);
        }
        var at = given().remindAt();
        var deadline = given().deadline();
        if (at == null || now.isBefore(at) || deadline.isMissedBy(now)) {
            return Decision.refused(RfqRefusal.NOT_DUE);
        }
        return step(
                RfqStatus.SENT,
                rows(),
                RfqTiming::reminded,
                null,
                new RfqEvent.Reminded(ref(), deadline));
    }

    /**
     * Stops waiting once the deadline has passed: what was never answered becomes "no answer". A
     * question is no silence and stays.
     */
    public Decision<Rfq, RfqRefusal> timeOut(Instant now) {
        if (status != RfqStatus.SENT && status != RfqStatus.ANSWERED) {
            return Decision.refused(RfqRefusal.WRONG_STATUS);
        }
        var silent = rows().positions(response -> response.is(ResponseKind.AWAITED));
        if (silent.isEmpty()) {
            return Decision.refused(RfqRefusal.NOTHING_AWAITED);
        }
        if (!given().deadline().isMissedBy(now)) {
            return Decision.refused(RfqRefusal.NOT_DUE);
        }
        return step(
                status == RfqStatus.SENT ? RfqStatus.TIMED_OUT : RfqStatus.ANSWERED,
                rows().change(
                                silent,
                                response ->
                                        response(
                                                response,
                                                ResponseKind.NO_ANSWER,
                                                now,
                                                false,
                                                null)),
                RfqTiming::reminded,
                null,
                new RfqEvent.TimedOut(ref(), silent));
    }

    /** Gives more time, to whoever was silent and to whoever asked back. */
    public Decision<Rfq, RfqRefusal> extend(Deadline deadline, RfqPolicy policy, Instant now) {
        if (!deadline.at().isAfter(now)) {
            return Decision.refused(RfqRefusal.DEADLINE_PASSED);
        }
        return step(
                status == RfqStatus.ANSWERED ? RfqStatus.ANSWERED : RfqStatus.SENT,
                rows().awaitedAgain(),
                given -> given.until(deadline, policy, now),
                null,
                new RfqEvent.Extended(ref(), deadline));
    }

    /**
     * Takes prices for some positions, whatever was said of them before; after the deadline they
     * count, and say so.
     */
    public Decision<Rfq, RfqRefusal> answer(Set<Integer> positions, Instant now) {
        if (positions.isEmpty() || !knows(positions)) {
            return Decision.refused(RfqRefusal.UNKNOWN_POSITION);
        }
        if (isBeforeSending()) {
            return Decision.refused(RfqRefusal.WRONG_STATUS);
        }
        boolean late = isLate(now);
        return step(
                RfqStatus.ANSWERED,
                rows().change(
                                positions,
                                response ->
                                        response(response, ResponseKind.QUOTED, now, late, null)),
                UnaryOperator.identity(),
                null,
                new RfqEvent.Answered(ref(), new TreeSet<>(positions), late));
    }

    /**
     * Takes prices back that were not for this request: their positions are awaited again.
     *
     * @param quoted the positions that have a price still
     */
    public Decision<Rfq, RfqRefusal> retract(Set<Integer> quoted) {
        var gone =
                rows().positions(
                                response ->
                                        response.is(ResponseKind.QUOTED)
                                                && !quoted.contains(response.position()));
        if (gone.isEmpty()) {
            return Decision.refused(RfqRefusal.NOTHING_QUOTED);
        }
        var left = rows().change(gone, response -> RfqResponse.awaited(response.position()));
        return step(
                left.any(ResponseKind.QUOTED) ? RfqStatus.ANSWERED : RfqStatus.SENT,
                left,
                UnaryOperator.identity(),
                null,
                new RfqEvent.Retracted(ref(), gone));
    }

    /**
     * Takes a no for some positions.
     *
     * @param positions empty for all that have no price
     * @param why in the words of the supplier; may be blank
     */
    public Decision<Rfq, RfqRefusal> decline(Set<Integer> positions, String why, Instant now) {
        return say(
                positions,
                ResponseKind.DECLINED,
                why,
                now,
                said -> new RfqEvent.Declined(ref(), said, isLate(now), why));
    }

    /**
     * Takes a question about some positions.
     *
     * @param positions empty for all that have no price
     */
    public Decision<Rfq, RfqRefusal> question(Set<Integer> positions, String text, Instant now) {
        if (text.isBlank()) {
            return Decision.refused(RfqRefusal.TEXT_MISSING);
        }
        return say(
                positions,
                ResponseKind.QUESTION,
                text,
                now,
                said -> new RfqEvent.Questioned(ref(), said, text));
    }

    private interface Told {
        RfqEvent of(SortedSet<Integer> positions);
    }

    private Decision<Rfq, RfqRefusal> say(
            Set<Integer> positions, ResponseKind kind, String text, Instant now, Told told) {
        if (!knows(positions)) {
            return Decision.refused(RfqRefusal.UNKNOWN_POSITION);
        }
        if (isBeforeSending()) {
            return Decision.refused(RfqRefusal.WRONG_STATUS);
        }
        Predicate<RfqResponse> meant =
                response -> positions.isEmpty() || positions.contains(response.position());
        var open = rows().positions(meant.and(response -> !response.is(ResponseKind.QUOTED)));
        if (open.isEmpty() || open.size() < positions.size()) {
            return Decision.refused(RfqRefusal.QUOTED_ALREADY);
        }
        boolean late = isLate(now);
        var said = rows().change(open, response -> response(response, kind, now, late, text));
        return step(
                said.every(ResponseKind.DECLINED) ? RfqStatus.DECLINED : status,
                said,
                UnaryOperator.identity(),
                null,
                told.of(open));
    }

    /**
     * Takes back a no or a question that was not for this request: whatever was written down at
     * that moment is unsaid.
     */
    public Decision<Rfq, RfqRefusal> unsay(Instant said) {
        var gone =
                rows().positions(
                                response ->
                                        said.equals(response.at())
                                                && (response.is(ResponseKind.DECLINED)
                                                        || response.is(ResponseKind.QUESTION)));
        if (gone.isEmpty()) {
            return Decision.refused(RfqRefusal.NOTHING_SAID);
        }
        // Who was silent until the deadline is so again.
        boolean over = status == RfqStatus.TIMED_OUT;
        return step(
                status == RfqStatus.DECLINED ? RfqStatus.SENT : status,
                rows().change(
                                gone,
                                response ->
                                        over
                                                ? response(
                                                        response,
                                                        ResponseKind.NO_ANSWER,
                                                        said,
                                                        false,
                                                        null)
                                                : RfqResponse.awaited(response.position())),
                UnaryOperator.identity(),
                reason,
                new RfqEvent.Retracted(ref(), gone));
    }

    /** What is needed to say which request something happened to. */
    public RfqRef ref() {
        return new RfqRef(id, order, supplier, number);
    }

    /** Whether the request went out before, though it may be on its way again. */
    private boolean isBeforeSending() {
        return responses.isEmpty();
    }

    private boolean isLate(Instant now) {
        return given().deadline().isMissedBy(now);
    }

    private boolean knows(Set<Integer> positions) {
        return items.stream().map(RfqItem::position).toList().containsAll(positions);
    }

    private RfqTiming given() {
        return Objects.requireNonNull(timing);
    }

    private RfqResponses rows() {
        return new RfqResponses(responses);
    }

    private static RfqResponse response(
            RfqResponse before,
            ResponseKind kind,
            Instant at,
            boolean late,
            @Nullable String text) {
        return new RfqResponse(before.position(), kind, at, late, text);
    }

    private boolean may(RfqStatus next, String event) {
        return RfqStatus.LIFE.steps().contains(new Step<>(status, next, event));
    }

    private Decision<Rfq, RfqRefusal> step(
            RfqStatus next,
            RfqResponses rows,
            UnaryOperator<RfqTiming> time,
            @Nullable String why,
            DomainEvent happened) {
        return may(next, happened.type())
                ? made(next, rows.all(), time.apply(given()), why, happened)
                : Decision.refused(RfqRefusal.WRONG_STATUS);
    }

    private Decision<Rfq, RfqRefusal> made(
            RfqStatus next,
            List<RfqResponse> rows,
            @Nullable RfqTiming time,
            @Nullable String why,
            DomainEvent happened) {
        return Decision.made(
                new Rfq(
                        id,
                        number,
                        order,
                        supplier,
                        next,
                        items,
                        rows,
                        time,
                        why,
                        createdAt,
                        version + 1),
                happened);
    }
}
