package com.quotedesk.domain.rfqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.shared.Unit;
import com.quotedesk.domain.shared.WorkingHours;
import com.quotedesk.domain.suppliers.SupplierId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RfqTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final RfqPolicy POLICY = RfqPolicy.STANDARD;
    private static final Deadline DEADLINE = POLICY.deadlineFrom(NOW, ZONE);
    private static final Instant REMINDER = NOW.plus(Duration.ofHours(24));
    private static final Instant LATE = DEADLINE.at().plusSeconds(1);
    private static final Deadline LATER = new Deadline(LATE.plus(Duration.ofDays(3)), ZONE);
    private static final DocumentNumber NUMBER = new DocumentNumber(DocumentKind.RFQ, 2026, 12);

    private static Rfq draft() {
        return Rfq.draft(
                new RfqId(new UUID(1, 1)),
                new OrderId(new UUID(2, 2)),
                new SupplierId(new UUID(3, 3)),
                List.of(item(1), item(2), item(3)),
                NOW);
    }

    private static RfqItem item(int position) {
        return new RfqItem(
                position, new UUID(4, position), "Cable", null, BigDecimal.TEN, Unit.METRE);
    }

    private static Rfq queued() {
        return made(draft().queue(NUMBER, DEADLINE, POLICY, NOW));
    }

    private static Rfq sent() {
        return made(queued().sent(NOW));
    }

    private static Rfq timedOut() {
        return made(sent().timeOut(LATE));
    }

    private static Rfq bounced() {
        return made(sent().undeliverable("no such mailbox"));
    }

    private static Rfq declined() {
        return made(sent().decline(Set.of(), "no", NOW));
    }

    private static Rfq cancelled() {
        return made(sent().cancel("the client left"));
    }

    private static Rfq answered(Integer... positions) {
        return made(sent().answer(Set.of(positions), NOW));
    }

    private static Rfq made(Decision<Rfq, RfqRefusal> decision) {
        assertThat(decision).isInstanceOf(Decision.Made.class);
        return ((Decision.Made<Rfq, RfqRefusal>) decision).state();
    }

    private static DomainEvent event(Decision<Rfq, RfqRefusal> decision) {
        assertThat(decision).isInstanceOf(Decision.Made.class);
        var events = ((Decision.Made<Rfq, RfqRefusal>) decision).events();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static void refused(RfqRefusal reason, Decision<Rfq, RfqRefusal> decision) {
        assertThat(decision).isEqualTo(Decision.refused(reason));
    }

    private static List<ResponseKind> kinds(Rfq rfq) {
        return rfq.responses().stream().map(RfqResponse::kind).toList();
    }

    @Test
    void a_draft_has_no_number_and_awaits_nothing() {
        assertThat(draft().number()).isNull();
        assertThat(draft().timing()).isNull();
        assertThat(draft().responses()).isEmpty();
        assertThat(draft().status()).isEqualTo(RfqStatus.DRAFT);
        assertThat(draft().version()).isEqualTo(1);
        assertThat(draft().ref().with(Map.of())).containsOnlyKeys("order", "supplier");
    }

    @Test
    void giving_out_takes_the_number_and_settles_when_to_remind() {
        var decision = draft().queue(NUMBER, DEADLINE, POLICY, NOW);

        var queued = made(decision);
        assertThat(queued.number()).isEqualTo(NUMBER);
        assertThat(queued.status()).isEqualTo(RfqStatus.QUEUED);
        assertThat(queued.timing()).isEqualTo(new RfqTiming(DEADLINE, REMINDER, null));
        assertThat(queued.version()).isEqualTo(2);
        assertThat(queued.responses()).isEmpty();
        assertThat(event(decision)).isEqualTo(new RfqEvent.Queued(queued.ref(), DEADLINE));
        refused(RfqRefusal.WRONG_STATUS, queued.queue(NUMBER, DEADLINE, POLICY, NOW));
        refused(RfqRefusal.DEADLINE_PASSED, draft().queue(NUMBER, DEADLINE, POLICY, LATE));
        refused(RfqRefusal.DEADLINE_PASSED, draft().queue(NUMBER, DEADLINE, POLICY, DEADLINE.at()));
    }

    @Test
    void nobody_is_reminded_right_after_being_asked() {
        var soon = new Deadline(NOW.plus(Duration.ofHours(24)), ZONE);

        var timing = made(draft().queue(NUMBER, soon, POLICY, NOW)).timing();

        assertThat(timing).isEqualTo(new RfqTiming(soon, null, null));
    }

    @Test
    void every_item_has_a_response_from_the_moment_of_sending() {
        var decision = queued().sent(NOW.plusSeconds(5));

        var sent = made(decision);
        assertThat(sent.status()).isEqualTo(RfqStatus.SENT);
        assertThat(sent.timing()).isEqualTo(new RfqTiming(DEADLINE, REMINDER, NOW.plusSeconds(5)));
        assertThat(sent.responses())
                .containsExactly(
                        RfqResponse.awaited(1), RfqResponse.awaited(2), RfqResponse.awaited(3));
        assertThat(event(decision)).isEqualTo(new RfqEvent.Sent(sent.ref(), NOW.plusSeconds(5)));
        refused(RfqRefusal.WRONG_STATUS, sent.sent(NOW));
        refused(RfqRefusal.WRONG_STATUS, draft().sent(NOW));
    }

    @Test
    void a_silent_supplier_is_reminded_once() {
        refused(RfqRefusal.NOT_DUE, sent().remind(REMINDER.minusSeconds(1)));
        refused(RfqRefusal.NOT_DUE, sent().remind(LATE));
        refused(RfqRefusal.WRONG_STATUS, queued().remind(REMINDER));
        refused(RfqRefusal.WRONG_STATUS, draft().remind(REMINDER));

        var decision = sent().remind(REMINDER);

        var reminded = made(decision);
        assertThat(event(decision)).isEqualTo(new RfqEvent.Reminded(reminded.ref(), DEADLINE));
        assertThat(reminded.timing()).isEqualTo(new RfqTiming(DEADLINE, null, NOW));
        assertThat(reminded.responses()).isEqualTo(sent().responses());
        refused(RfqRefusal.NOT_DUE, reminded.remind(REMINDER));
    }

    @Test
    void who_asked_back_is_not_reminded() {
        var asked = made(sent().question(Set.of(), "which colour?", NOW));

        refused(RfqRefusal.NOTHING_AWAITED, asked.remind(REMINDER));
    }

    @Test
    void silence_ends_at_the_deadline() {
        refused(RfqRefusal.NOT_DUE, sent().timeOut(DEADLINE.at()));
        refused(RfqRefusal.WRONG_STATUS, queued().timeOut(LATE));
        refused(RfqRefusal.WRONG_STATUS, draft().timeOut(LATE));

        var decision = sent().timeOut(LATE);

        var over = made(decision);
        assertThat(over.status()).isEqualTo(RfqStatus.TIMED_OUT);
        assertThat(over.responses())
                .allMatch(response -> LATE.equals(response.at()) && !response.late())
                .extracting(RfqResponse::kind)
                .containsOnly(ResponseKind.NO_ANSWER);
        assertThat(event(decision))
                .isEqualTo(new RfqEvent.TimedOut(over.ref(), new TreeSet<>(Set.of(1, 2, 3))));
        assertThat(over.timing()).isEqualTo(new RfqTiming(DEADLINE, null, NOW));
    }

    @Test
    void a_partial_answer_stays_one_when_the_rest_stays_silent() {
        var partial = made(answered(1).question(Set.of(2), "which colour?", NOW));

        var decision = partial.timeOut(LATE);

        assertThat(made(decision).status()).isEqualTo(RfqStatus.ANSWERED);
        assertThat(kinds(made(decision)))
                .containsExactly(
                        ResponseKind.QUOTED, ResponseKind.QUESTION, ResponseKind.NO_ANSWER);
        assertThat(event(decision).values()).containsEntry("positions", "3");
        refused(RfqRefusal.NOTHING_AWAITED, made(decision).timeOut(LATE));
    }

    @Test
    void a_late_answer_counts_and_says_so() {
        var decision = timedOut().answer(Set.of(2, 1), LATE);

        var answered = made(decision);
        assertThat(answered.status()).isEqualTo(RfqStatus.ANSWERED);
        assertThat(answered.responses())
                .contains(new RfqResponse(1, ResponseKind.QUOTED, LATE, true, null));
        assertThat(kinds(answered))
                .containsExactly(ResponseKind.QUOTED, ResponseKind.QUOTED, ResponseKind.NO_ANSWER);
        assertThat(event(decision).values())
                .containsEntry("late", "true")
                .containsEntry("positions", "1,2");
    }

    @Test
    void an_answer_in_time_is_not_late() {
        var decision = sent().answer(Set.of(1), DEADLINE.at());

        assertThat(made(decision).responses().getFirst())
                .isEqualTo(new RfqResponse(1, ResponseKind.QUOTED, DEADLINE.at(), false, null));
        assertThat(event(decision).values()).containsEntry("late", "false");
    }

    @Test
    void prices_are_taken_for_what_was_asked_only() {
        refused(RfqRefusal.UNKNOWN_POSITION, sent().answer(Set.of(1, 4), NOW));
        refused(RfqRefusal.UNKNOWN_POSITION, sent().answer(Set.of(), NOW));
        refused(RfqRefusal.UNKNOWN_POSITION, sent().decline(Set.of(4), "no", NOW));
        refused(RfqRefusal.WRONG_STATUS, draft().answer(Set.of(1), NOW));
        refused(RfqRefusal.WRONG_STATUS, queued().answer(Set.of(1), NOW));
        refused(RfqRefusal.WRONG_STATUS, queued().decline(Set.of(1), "no", NOW));
        refused(RfqRefusal.WRONG_STATUS, cancelled().answer(Set.of(1), NOW));
    }

    @Test
    void a_no_to_everything_declines_the_request() {
        var decision = sent().decline(Set.of(), "not our trade", NOW);

        assertThat(made(decision).status()).isEqualTo(RfqStatus.DECLINED);
        assertThat(made(decision).responses())
                .contains(new RfqResponse(1, ResponseKind.DECLINED, NOW, false, "not our trade"));
        assertThat(event(decision).values())
                .containsEntry("reason", "not our trade")
                .containsEntry("late", "false")
                .containsEntry("positions", "1,2,3");
        assertThat(event(timedOut().decline(Set.of(1), "", LATE)).values())
                .containsEntry("late", "true");
    }

    @Test
    void a_no_to_some_waits_for_the_others() {
        var some = made(sent().decline(Set.of(1, 2), "", NOW));

        assertThat(some.status()).isEqualTo(RfqStatus.SENT);
        assertThat(kinds(some))
                .containsExactly(
                        ResponseKind.DECLINED, ResponseKind.DECLINED, ResponseKind.AWAITED);
        assertThat(made(some.decline(Set.of(3), "", NOW)).status()).isEqualTo(RfqStatus.DECLINED);
    }

    @Test
    void a_price_is_not_taken_back_by_a_no_or_a_question() {
        refused(RfqRefusal.QUOTED_ALREADY, answered(1).decline(Set.of(1, 2), "no", NOW));
        refused(RfqRefusal.QUOTED_ALREADY, answered(1, 2, 3).decline(Set.of(), "no", NOW));
        assertThat(kinds(made(answered(1).decline(Set.of(), "no", NOW))))
                .containsExactly(ResponseKind.QUOTED, ResponseKind.DECLINED, ResponseKind.DECLINED);
        assertThat(made(answered(1).decline(Set.of(), "no", NOW)).status())
                .isEqualTo(RfqStatus.ANSWERED);
    }

    @Test
    void who_declined_may_still_quote() {
        assertThat(made(declined().answer(Set.of(1), NOW)).status()).isEqualTo(RfqStatus.ANSWERED);
        refused(RfqRefusal.WRONG_STATUS, declined().question(Set.of(), "really?", NOW));
    }

    @Test
    void a_question_is_an_answer_that_waits_for_us() {
        refused(RfqRefusal.TEXT_MISSING, sent().question(Set.of(), " ", NOW));

        var decision = sent().question(Set.of(2), "which colour?", NOW);

        assertThat(made(decision).status()).isEqualTo(RfqStatus.SENT);
        assertThat(made(decision).responses())
                .contains(new RfqResponse(2, ResponseKind.QUESTION, NOW, false, "which colour?"))
                .contains(RfqResponse.awaited(1));
        assertThat(event(decision).values())
                .containsEntry("text", "which colour?")
                .containsEntry("positions", "2");
    }

    @Test
    void more_time_wakes_the_silent_and_answers_the_curious() {
        var asked = made(sent().question(Set.of(2), "which colour?", NOW));
        var over = made(made(asked.decline(Set.of(3), "", NOW)).timeOut(LATE));

        var decision = over.extend(LATER, POLICY, LATE);

        var extended = made(decision);
        assertThat(extended.status()).isEqualTo(RfqStatus.SENT);
        assertThat(kinds(extended))
                .containsExactly(ResponseKind.AWAITED, ResponseKind.AWAITED, ResponseKind.DECLINED);
        assertThat(extended.timing())
                .isEqualTo(new RfqTiming(LATER, LATER.at().minus(Duration.ofHours(24)), NOW));
        assertThat(event(decision)).isEqualTo(new RfqEvent.Extended(extended.ref(), LATER));
        assertThat(made(answered(1).extend(LATER, POLICY, NOW)).status())
                .isEqualTo(RfqStatus.ANSWERED);
        refused(RfqRefusal.DEADLINE_PASSED, sent().extend(DEADLINE, POLICY, DEADLINE.at()));
        refused(RfqRefusal.WRONG_STATUS, queued().extend(LATER, POLICY, NOW));
        refused(RfqRefusal.WRONG_STATUS, draft().extend(LATER, POLICY, NOW));
    }

    @Test
    void a_request_is_sent_again_under_its_number() {
        var decision = timedOut().resend(LATER, POLICY, LATE);

        var again = made(decision);
        assertThat(again.status()).isEqualTo(RfqStatus.QUEUED);
        assertThat(again.number()).isEqualTo(NUMBER);
        assertThat(again.timing())
                .isEqualTo(new RfqTiming(LATER, LATER.at().minus(Duration.ofHours(24)), NOW));
        assertThat(kinds(again)).containsOnly(ResponseKind.AWAITED);
        assertThat(event(decision).type()).isEqualTo("rfq.queued.v1");
        assertThat(made(made(again.answer(Set.of(1), LATE)).answer(Set.of(2), LATE)).status())
                .isEqualTo(RfqStatus.ANSWERED);
        var kept = made(made(again.decline(Set.of(1), "", LATE)).sent(LATE));
        assertThat(kinds(kept))
                .containsExactly(ResponseKind.DECLINED, ResponseKind.AWAITED, ResponseKind.AWAITED);
        assertThat(made(bounced().resend(DEADLINE, POLICY, NOW)).reason()).isNull();
        refused(RfqRefusal.WRONG_STATUS, draft().resend(DEADLINE, POLICY, NOW));
        refused(RfqRefusal.WRONG_STATUS, sent().resend(DEADLINE, POLICY, NOW));
        refused(RfqRefusal.DEADLINE_PASSED, timedOut().resend(DEADLINE, POLICY, LATE));
    }

    @Test
    void what_bounces_is_undeliverable() {
        var decision = queued().undeliverable("550 no such mailbox");

        assertThat(made(decision).status()).isEqualTo(RfqStatus.UNDELIVERABLE);
        assertThat(made(decision).reason()).isEqualTo("550 no such mailbox");
        assertThat(event(decision).values()).containsEntry("reason", "550 no such mailbox");
        refused(RfqRefusal.WRONG_STATUS, answered(1).undeliverable("late bounce"));
    }

    @Test
    void a_request_is_cancelled_with_a_reason() {
        refused(RfqRefusal.TEXT_MISSING, sent().cancel(" "));
        refused(RfqRefusal.WRONG_STATUS, answered(1).cancel("too dear"));
        refused(RfqRefusal.WRONG_STATUS, cancelled().cancel("again"));

        var decision = draft().cancel("a slip");

        assertThat(made(decision).status()).isEqualTo(RfqStatus.CANCELLED);
        assertThat(made(decision).reason()).isEqualTo("a slip");
        assertThat(event(decision)).isEqualTo(new RfqEvent.Cancelled(draft().ref(), "a slip"));
        assertThat(event(decision).values()).containsEntry("reason", "a slip");
        assertThat(cancelled().responses()).hasSize(3);
        assertThat(cancelled().timing()).isEqualTo(sent().timing());
    }

    @Test
    void events_say_which_request_they_are_of() {
        var events =
                List.of(
                        event(draft().queue(NUMBER, DEADLINE, POLICY, NOW)),
                        event(queued().sent(NOW)),
                        event(sent().remind(REMINDER)),
                        event(sent().extend(LATER, POLICY, NOW)),
                        event(sent().timeOut(LATE)),
                        event(sent().undeliverable("x")),
                        event(sent().cancel("x")),
                        event(sent().answer(Set.of(1), NOW)),
                        event(sent().decline(Set.of(), "x", NOW)),
                        event(sent().question(Set.of(), "x", NOW)),
                        event(made(sent().answer(Set.of(1), NOW)).retract(Set.of())));

        assertThat(events)
                .extracting(DomainEvent::type)
                .containsExactly(
                        "rfq.queued.v1",
                        "rfq.sent.v1",
                        "rfq.reminded.v1",
                        "rfq.extended.v1",
                        "rfq.timed-out.v1",
                        "rfq.undeliverable.v1",
                        "rfq.cancelled.v1",
                        "rfq.answered.v1",
                        "rfq.declined.v1",
                        "rfq.question.v1",
                        "rfq.retracted.v1");
        for (var event : events) {
            assertThat(event.subject()).isEqualTo(new Subject("rfq", draft().id().value()));
            assertThat(event.values())
                    .containsEntry("order", draft().order().toString())
                    .containsEntry("supplier", draft().supplier().toString())
                    .containsEntry("number", "RFQ-2026-0012");
        }
        for (var told : List.of(events.get(0), events.get(2), events.get(3))) {
            assertThat(told.values()).containsKey("deadline").containsEntry("zone", ZONE.getId());
        }
        assertThat(events.get(1).values()).containsEntry("at", NOW.toString());
        assertThat(draft().id()).hasToString(draft().id().value().toString());
    }

    @Test
    void prices_that_were_for_something_else_are_awaited_again() {
        var answered = made(sent().answer(Set.of(1, 2), NOW));

        var partly = made(answered.retract(Set.of(1)));
        assertThat(partly.status()).isEqualTo(RfqStatus.ANSWERED);
        assertThat(kinds(partly))
                .containsExactly(ResponseKind.QUOTED, ResponseKind.AWAITED, ResponseKind.AWAITED);
        var wholly = made(partly.retract(Set.of()));
        assertThat(wholly.status()).isEqualTo(RfqStatus.SENT);
        assertThat(event(answered.retract(Set.of(1))).values()).containsEntry("positions", "2");
        assertThat(wholly.retract(Set.of())).isEqualTo(Decision.refused(RfqRefusal.NOTHING_QUOTED));
    }

    @Test
    void what_makes_no_sense_is_no_request() {
        var id = draft().id();
        var order = draft().order();
        var supplier = draft().supplier();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rfq.draft(id, order, supplier, List.of(), NOW));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rfq.draft(id, order, supplier, List.of(item(1), item(1)), NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> copy(RfqStatus.SENT, null, null));
        assertThatIllegalArgumentException().isThrownBy(() -> copy(RfqStatus.SENT, NUMBER, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> copy(RfqStatus.DRAFT, null, new RfqTiming(DEADLINE, null, null)));
        assertThatIllegalArgumentException().isThrownBy(() -> item(0));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new RfqItem(1, id.value(), " ", null, BigDecimal.ONE, Unit.PIECE));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new RfqItem(1, id.value(), "x", null, BigDecimal.ZERO, Unit.PIECE));
        assertThatIllegalArgumentException().isThrownBy(() -> RfqResponse.awaited(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RfqResponse(1, ResponseKind.AWAITED, NOW, false, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RfqResponse(1, ResponseKind.QUOTED, null, false, null));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new RfqPolicy(
                                        Duration.ZERO, Duration.ofHours(1), WorkingHours.ALWAYS));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new RfqPolicy(
                                        Duration.ofHours(1),
                                        Duration.ofHours(-1),
                                        WorkingHours.ALWAYS));
    }

    private static Rfq copy(RfqStatus status, DocumentNumber number, RfqTiming timing) {
        var draft = draft();
        return new Rfq(
                draft.id(),
                number,
                draft.order(),
                draft.supplier(),
                status,
                draft.items(),
                List.of(),
                timing,
                null,
                NOW,
                1);
    }

    @Test
    void a_deadline_is_told_in_its_zone() {
        assertThat(DEADLINE.local().toString()).isEqualTo("2026-11-22T15:00+03:00[Europe/Moscow]");
        assertThat(DEADLINE.isMissedBy(DEADLINE.at())).isFalse();
        assertThat(DEADLINE.isMissedBy(LATE)).isTrue();
    }

    @Test
    void a_no_or_a_question_that_was_for_something_else_is_unsaid() {
        var asked = made(answered(1).question(Set.of(2), "what?", NOW.plusSeconds(1)));
        var both = made(asked.decline(Set.of(3), "no", NOW.plusSeconds(2)));

        var back = both.unsay(NOW.plusSeconds(1));

        assertThat(kinds(made(back)))
                .containsExactly(ResponseKind.QUOTED, ResponseKind.AWAITED, ResponseKind.DECLINED);
        assertThat(made(back).status()).isEqualTo(RfqStatus.ANSWERED);
        assertThat(event(back))
                .isEqualTo(new RfqEvent.Retracted(both.ref(), new TreeSet<>(Set.of(2))));
        assertThat(kinds(made(both.unsay(NOW.plusSeconds(2)))))
                .containsExactly(ResponseKind.QUOTED, ResponseKind.QUESTION, ResponseKind.AWAITED);
        refused(RfqRefusal.NOTHING_SAID, both.unsay(NOW));
        refused(RfqRefusal.NOTHING_SAID, draft().unsay(NOW));
    }

    @Test
    void what_is_unsaid_leaves_the_request_where_it_was_without_it() {
        var unsaid = made(declined().unsay(NOW));
        assertThat(unsaid.status()).isEqualTo(RfqStatus.SENT);
        assertThat(kinds(unsaid)).containsOnly(ResponseKind.AWAITED);

        var late =
                made(
                        made(timedOut().question(Set.of(1), "?", LATE.plusSeconds(1)))
                                .unsay(LATE.plusSeconds(1)));
        assertThat(late.status()).isEqualTo(RfqStatus.TIMED_OUT);
        assertThat(kinds(late)).containsOnly(ResponseKind.NO_ANSWER);

        var lost = made(made(bounced().question(Set.of(1), "?", NOW)).unsay(NOW));
        assertThat(lost.status()).isEqualTo(RfqStatus.UNDELIVERABLE);
        assertThat(kinds(lost)).containsOnly(ResponseKind.AWAITED);
    }
}
