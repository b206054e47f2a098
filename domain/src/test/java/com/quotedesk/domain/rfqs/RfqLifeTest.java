package com.quotedesk.domain.rfqs;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.events.Transitions.Step;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.suppliers.SupplierId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RfqLifeTest {

    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    private static final RfqPolicy POLICY = RfqPolicy.STANDARD;

    /** One thing done to a request, so many hours after the one before. */
    record Act(int what, int hours) {}

    @Property
    void no_sequence_of_calls_reaches_a_forbidden_state(
            @ForAll @Size(max = 15) List<@IntRange(max = 99) Integer> numbers) {
        var rfq =
                Rfq.draft(
                        new RfqId(new UUID(1, 1)),
                        new OrderId(new UUID(2, 2)),
                        new SupplierId(new UUID(3, 3)),
                        List.of(item(1), item(2)),
                        START);
        var now = START;
        for (int number : numbers) {
            var act = new Act(number % 10, number / 10 * 8);
            now = now.plus(Duration.ofHours(act.hours()));
            if (act(rfq, act.what(), now)
                    instanceof Decision.Made<Rfq, RfqRefusal>(var next, var events)) {
                assertThat(events).hasSize(1);
                assertThat(RfqStatus.LIFE.steps())
                        .contains(
                                new Step<>(rfq.status(), next.status(), events.getFirst().type()));
                assertThat(next.version()).isEqualTo(rfq.version() + 1);
                assertConsistent(next);
                rfq = next;
            }
        }
    }

    private static void assertConsistent(Rfq rfq) {
        var kinds = rfq.responses().stream().map(RfqResponse::kind).toList();
        switch (rfq.status()) {
            case DRAFT -> assertThat(rfq.number()).isNull();
            case ANSWERED -> assertThat(kinds).hasSize(2).contains(ResponseKind.QUOTED);
            case DECLINED -> assertThat(kinds).containsOnly(ResponseKind.DECLINED);
            case SENT ->
                    assertThat(kinds)
                            .hasSize(2)
                            .doesNotContain(ResponseKind.QUOTED, ResponseKind.NO_ANSWER);
            case TIMED_OUT -> assertThat(kinds).hasSize(2).doesNotContain(ResponseKind.AWAITED);
            case QUEUED, UNDELIVERABLE, CANCELLED ->
                    assertThat(kinds).doesNotContain(ResponseKind.QUOTED);
        }
    }

    private static Decision<Rfq, RfqRefusal> act(Rfq rfq, int what, Instant now) {
        var deadline = POLICY.deadlineFrom(now, ZoneOffset.UTC);
        return switch (what) {
            case 0 ->
                    rfq.queue(new DocumentNumber(DocumentKind.RFQ, 2026, 1), deadline, POLICY, now);
            case 1 -> rfq.sent(now);
            case 2 -> rfq.remind(now);
            case 3 -> rfq.timeOut(now);
            case 4 -> rfq.extend(deadline, POLICY, now);
            case 5 -> rfq.resend(deadline, POLICY, now);
            case 6 -> rfq.answer(Set.of(1), now);
            case 7 -> rfq.decline(now.getEpochSecond() % 3 == 0 ? Set.of() : Set.of(2), "", now);
            case 8 -> rfq.question(Set.of(2), "what?", now);
            default ->
                    now.isAfter(START.plus(Duration.ofDays(5)))
                            ? rfq.cancel("why not")
                            : rfq.undeliverable("bounced");
        };
    }

    private static RfqItem item(int position) {
        return new RfqItem(
                position, new UUID(4, position), "Cable", null, BigDecimal.TEN, Unit.METRE);
    }

    @Example
    void every_status_can_be_reached_and_nothing_follows_a_cancelled_one() {
        for (var status : RfqStatus.values()) {
            assertThat(status == RfqStatus.DRAFT || reached(status)).isTrue();
        }
        assertThat(RfqStatus.LIFE.isEnd(RfqStatus.CANCELLED)).isTrue();
        assertThat(RfqStatus.LIFE.picture()).contains("TIMED_OUT --> ANSWERED : rfq.answered.v1");
    }

    private static boolean reached(RfqStatus status) {
        return RfqStatus.LIFE.steps().stream()
                .anyMatch(step -> step.to() == status && step.from() != status);
    }
}
