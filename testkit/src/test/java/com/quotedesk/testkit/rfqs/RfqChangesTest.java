package com.quotedesk.testkit.rfqs;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.rfqs.By;
import com.quotedesk.application.rfqs.CancelRfq;
import com.quotedesk.application.rfqs.ExtendRfq;
import com.quotedesk.application.rfqs.MarkRfqSent;
import com.quotedesk.application.rfqs.MarkUndeliverable;
import com.quotedesk.application.rfqs.RecordDecline;
import com.quotedesk.application.rfqs.RecordQuestion;
import com.quotedesk.application.rfqs.RemindRfqs;
import com.quotedesk.application.rfqs.ResendRfq;
import com.quotedesk.application.rfqs.RfqChanges;
import com.quotedesk.application.rfqs.Rfqs;
import com.quotedesk.application.rfqs.TimeOutRfqs;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.rfqs.RfqPolicy;
import com.quotedesk.domain.rfqs.RfqRefusal;
import com.quotedesk.domain.rfqs.RfqStatus;
import com.quotedesk.domain.shared.DayHours;
import com.quotedesk.domain.shared.WorkingHours;
import com.quotedesk.testkit.Meanwhile;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RfqChangesTest {

    private static final RfqId NOWHERE = new RfqId(new UUID(6, 6));
    private static final By READER = new By.Machine(new Actor.Reader("rules/1"));

    private final RfqDesk desk = new RfqDesk();

    @Test
    void a_sent_request_waits_for_every_item() {
        var sent = desk.sent(RfqDesk.NORTH);

        assertThat(sent.status()).isEqualTo(RfqStatus.SENT);
        assertThat(desk.stored(sent.id())).isEqualTo(sent);
        assertThat(desk.actions(sent)).endsWith("rfq.sent by system");
        assertThat(desk.stores.auditLog().of("rfq", sent.id().value()).getLast().changes())
                .containsExactly(
                        new Change("status", "QUEUED", "SENT"),
                        new Change("responses", null, "1 AWAITED\n2 AWAITED"));
        assertThat(desk.markSent(sent.id()))
                .isEqualTo(new MarkRfqSent.Outcome.Refused(RfqRefusal.WRONG_STATUS));
        assertThat(desk.markSent(NOWHERE)).isEqualTo(new MarkRfqSent.Outcome.Unknown());
    }

    @Test
    void a_request_that_bounced_is_sent_again() {
        var sent = desk.sent(RfqDesk.NORTH);
        assertThat(desk.markUndeliverable(sent.id(), "no such mailbox"))
                .isInstanceOf(MarkUndeliverable.Outcome.Undeliverable.class);
        assertThat(desk.markUndeliverable(NOWHERE, "no such mailbox"))
                .isEqualTo(new MarkUndeliverable.Outcome.Unknown());

        var outcome =
                desk.resend.resend(
                        new ResendRfq.Command(RfqDesk.MANAGER, sent.id(), 4, desk.in(3)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ResendRfq.Outcome.Queued.class,
                        queued -> assertThat(queued.rfq()).isEqualTo(desk.stored(sent.id())));
        assertThat(desk.stored(sent.id()).number()).isEqualTo(sent.number());
        assertThat(desk.actions(sent))
                .containsExactly(
                        "rfq.queued by user:" + RfqDesk.ANNA,
                        "rfq.sent by system",
                        "rfq.undeliverable by system",
                        "rfq.queued by user:" + RfqDesk.ANNA);
    }

    @Test
    void the_second_of_two_managers_gets_a_conflict_and_the_journal_shows_one() {
        var sent = desk.sent(RfqDesk.NORTH);
        var command = new CancelRfq.Command(RfqDesk.MANAGER, sent.id(), sent.version(), "too late");

        assertThat(desk.cancel.cancel(command)).isInstanceOf(CancelRfq.Outcome.Cancelled.class);
        assertThat(desk.cancel.cancel(command)).isEqualTo(new CancelRfq.Outcome.Conflict());

        assertThat(desk.actions(sent)).filteredOn(action -> action.contains("cancel")).hasSize(1);
        assertThat(desk.written)
                .containsExactly("rfq.queued.v1", "rfq.sent.v1", "rfq.cancelled.v1");
        assertThat(desk.stores.auditLog().of("rfq", sent.id().value()).getLast().reason())
                .isEqualTo("too late");
    }

    @Test
    void a_change_that_overtakes_ours_in_the_store_is_a_conflict_too() {
        var sent = desk.sent(RfqDesk.NORTH);
        var changes =
                new RfqChanges(
                        desk.stores.transactions(),
                        new Overtaken(desk.rfqs),
                        desk.orders,
                        desk.journal,
                        desk.letters);

        assertThat(
                        new CancelRfq(changes)
                                .cancel(
                                        new CancelRfq.Command(
                                                RfqDesk.MANAGER,
                                                sent.id(),
                                                sent.version(),
                                                "too late")))
                .isEqualTo(new CancelRfq.Outcome.Conflict());
        desk.clock.advance(Duration.ofHours(25));
        assertThat(
                        new RemindRfqs(desk.rfqs, changes, () -> desk.policy, desk.clock)
                                .remind(new RemindRfqs.Command(9)))
                .isEqualTo(new RemindRfqs.Outcome.Done(0, 1));
        desk.clock.advance(Duration.ofHours(25));
        assertThat(
                        new TimeOutRfqs(desk.rfqs, changes, desk.clock)
                                .timeOut(new TimeOutRfqs.Command(9)))
                .isEqualTo(new TimeOutRfqs.Outcome.Done(0, 1));
        assertThat(desk.stored(sent.id())).isEqualTo(sent);
    }

    @Test
    void a_request_that_was_cancelled_a_moment_earlier_is_skipped() {
        var sent = desk.sent(RfqDesk.NORTH);
        desk.clock.advance(Duration.ofDays(3));
        var rfqs =
                Meanwhile.after(
                        Rfqs.class,
                        desk.rfqs,
                        "overdue",
                        () ->
                                desk.cancel.cancel(
                                        new CancelRfq.Command(
                                                RfqDesk.MANAGER, sent.id(), sent.version(), "x")));

        assertThat(
                        new TimeOutRfqs(rfqs, desk.changes, desk.clock)
                                .timeOut(new TimeOutRfqs.Command(9)))
                .isEqualTo(new TimeOutRfqs.Outcome.Done(0, 1));
        assertThat(desk.stored(sent.id()).status()).isEqualTo(RfqStatus.CANCELLED);
    }

    @Test
    void a_draft_is_cancelled_without_ever_having_had_a_number() {
        var items = desk.sent(RfqDesk.NORTH).items();
        var draft =
                Rfq.draft(
                        new RfqId(new UUID(2, 9)),
                        RfqDesk.ORDER,
                        RfqDesk.SOUTH,
                        items,
                        desk.clock.instant());
        desk.stores.transactions().run(() -> desk.rfqs.add(draft));

        desk.cancel.cancel(new CancelRfq.Command(RfqDesk.MANAGER, draft.id(), 1, "not needed"));

        assertThat(desk.stores.auditLog().of("rfq", draft.id().value()).getLast().changes())
                .containsExactly(new Change("status", "DRAFT", "CANCELLED"));
    }

    /** A store in which somebody is always quicker. */
    private record Overtaken(Rfqs rfqs) implements Rfqs {
        @Override
        public void add(Rfq rfq) {
            rfqs.add(rfq);
        }

        @Override
        public void replace(Rfq changed) {
            throw new PortFailure.Stale("changed meanwhile", null);
        }

        @Override
        public Optional<Rfq> get(RfqId id) {
            return rfqs.get(id);
        }

        @Override
        public Optional<Rfq> find(DocumentNumber number) {
            return rfqs.find(number);
        }

        @Override
        public List<Rfq> of(OrderId order) {
            return rfqs.of(order);
        }

        @Override
        public List<RfqId> toRemind(Instant now, int limit) {
            return rfqs.toRemind(now, limit);
        }

        @Override
        public List<RfqId> overdue(Instant now, int limit) {
            return rfqs.overdue(now, limit);
        }
    }

    @Test
    void nobody_is_reminded_while_nobody_works() {
        desk.sent(RfqDesk.NORTH);
        desk.clock.advance(Duration.ofHours(24));
        var today = desk.clock.instant().atZone(ZoneOffset.UTC).getDayOfWeek();
        var hours =
                new WorkingHours(
                        EnumSet.complementOf(EnumSet.of(today)),
                        DayHours.WHOLE_DAY,
                        ZoneOffset.UTC);
        desk.policy = new RfqPolicy(Duration.ofHours(48), Duration.ofHours(24), hours);

        assertThat(desk.remind.remind(new RemindRfqs.Command(9)))
                .isEqualTo(new RemindRfqs.Outcome.Done(0, 0));

        desk.policy = RfqPolicy.STANDARD;
        assertThat(desk.remind.remind(new RemindRfqs.Command(9)))
                .isEqualTo(new RemindRfqs.Outcome.Done(1, 0));
    }

    @Test
    void who_does_not_own_the_order_changes_none_of_its_requests() {
        var sent = desk.sent(RfqDesk.NORTH);
        var by = new By.Person(RfqDesk.STRANGER);

        assertThat(desk.cancel.cancel(new CancelRfq.Command(RfqDesk.STRANGER, sent.id(), 3, "x")))
                .isEqualTo(new CancelRfq.Outcome.Forbidden());
        assertThat(
                        desk.extend.extend(
                                new ExtendRfq.Command(RfqDesk.STRANGER, sent.id(), 3, desk.in(9))))
                .isEqualTo(new ExtendRfq.Outcome.Forbidden());
        assertThat(
                        desk.resend.resend(
                                new ResendRfq.Command(RfqDesk.STRANGER, sent.id(), 3, desk.in(9))))
                .isEqualTo(new ResendRfq.Outcome.Forbidden());
        assertThat(desk.decline.record(new RecordDecline.Command(by, sent.id(), Set.of(), "x")))
                .isEqualTo(new RecordDecline.Outcome.Forbidden());
        assertThat(desk.question.record(new RecordQuestion.Command(by, sent.id(), Set.of(), "x")))
                .isEqualTo(new RecordQuestion.Outcome.Forbidden());
        assertThat(desk.stored(sent.id())).isEqualTo(sent);
    }

    @Test
    void a_silent_supplier_is_reminded_once_and_then_given_up() {
        var sent = desk.sent(RfqDesk.NORTH);
        assertThat(desk.remind.remind(new RemindRfqs.Command(9)))
                .isEqualTo(new RemindRfqs.Outcome.Done(0, 0));

        desk.clock.advance(Duration.ofHours(24));
        assertThat(desk.remind.remind(new RemindRfqs.Command(9)))
                .isEqualTo(new RemindRfqs.Outcome.Done(1, 0));
        assertThat(desk.remind.remind(new RemindRfqs.Command(9)))
                .isEqualTo(new RemindRfqs.Outcome.Done(0, 0));

        desk.clock.advance(Duration.ofHours(24).plusSeconds(1));
        assertThat(desk.timeOut.timeOut(new TimeOutRfqs.Command(9)))
                .isEqualTo(new TimeOutRfqs.Outcome.Done(1, 0));
        assertThat(desk.timeOut.timeOut(new TimeOutRfqs.Command(9)))
                .isEqualTo(new TimeOutRfqs.Outcome.Done(0, 0));
        assertThat(desk.stored(sent.id()).status()).isEqualTo(RfqStatus.TIMED_OUT);

        assertThat(
                        desk.extend.extend(
                                new ExtendRfq.Command(RfqDesk.MANAGER, sent.id(), 5, desk.in(2))))
                .isInstanceOf(ExtendRfq.Outcome.Extended.class);
        assertThat(desk.stored(sent.id()).status()).isEqualTo(RfqStatus.SENT);
        assertThat(desk.actions(sent))
                .containsSubsequence(
                        "rfq.reminded by system",
                        "rfq.timed-out by system",
                        "rfq.extended by user:" + RfqDesk.ANNA);
    }

    @Test
    void a_late_no_read_from_a_mail_is_recorded_as_late() {
        var sent = desk.sent(RfqDesk.NORTH);
        desk.clock.advance(Duration.ofDays(3));
        desk.timeOut.timeOut(new TimeOutRfqs.Command(9));

        var outcome =
                desk.decline.record(
                        new RecordDecline.Command(READER, sent.id(), Set.of(), "not ours"));

        assertThat(outcome).isInstanceOf(RecordDecline.Outcome.Recorded.class);
        var entry = desk.stores.auditLog().of("rfq", sent.id().value()).getLast();
        assertThat(entry.actor()).isEqualTo(new Actor.Reader("rules/1"));
        assertThat(entry.reason()).isEqualTo("not ours");
        assertThat(entry.changes())
                .contains(
                        new Change(
                                "responses",
                                "1 NO_ANSWER\n2 NO_ANSWER",
                                "1 DECLINED late\n2 DECLINED late"));
    }

    @Test
    void a_manager_records_what_was_asked_back_on_the_phone() {
        var sent = desk.sent(RfqDesk.NORTH);

        var outcome =
                desk.question.record(
                        new RecordQuestion.Command(
                                new By.Person(RfqDesk.MANAGER),
                                sent.id(),
                                Set.of(2),
                                "which colour?"));

        assertThat(outcome).isInstanceOf(RecordQuestion.Outcome.Recorded.class);
        assertThat(desk.actions(sent)).endsWith("rfq.question by user:" + RfqDesk.ANNA);
        assertThat(
                        desk.question.record(
                                new RecordQuestion.Command(READER, sent.id(), Set.of(5), "x")))
                .isEqualTo(new RecordQuestion.Outcome.Refused(RfqRefusal.UNKNOWN_POSITION));
    }

    @Test
    void what_cannot_be_found_or_done_is_said_to_be_so() {
        var sent = desk.sent(RfqDesk.NORTH);
        assertThat(desk.cancel.cancel(new CancelRfq.Command(RfqDesk.MANAGER, NOWHERE, 1, "x")))
                .isEqualTo(new CancelRfq.Outcome.Unknown());
        assertThat(desk.cancel.cancel(new CancelRfq.Command(RfqDesk.MANAGER, sent.id(), 3, " ")))
                .isEqualTo(new CancelRfq.Outcome.Refused(RfqRefusal.TEXT_MISSING));
        assertThat(
                        desk.resend.resend(
                                new ResendRfq.Command(RfqDesk.MANAGER, sent.id(), 3, desk.in(9))))
                .isEqualTo(new ResendRfq.Outcome.Refused(RfqRefusal.WRONG_STATUS));
        assertThat(
                        desk.extend.extend(
                                new ExtendRfq.Command(RfqDesk.MANAGER, sent.id(), 3, desk.in(-1))))
                .isInstanceOf(ExtendRfq.Outcome.Refused.class);
        assertThat(
                        desk.decline.record(
                                new RecordDecline.Command(READER, sent.id(), Set.of(5), "x")))
                .isEqualTo(new RecordDecline.Outcome.Refused(RfqRefusal.UNKNOWN_POSITION));
        desk.cancel.cancel(new CancelRfq.Command(RfqDesk.MANAGER, sent.id(), 3, "x"));
        assertThat(
                        desk.markUndeliverable.mark(
                                new MarkUndeliverable.Command(sent.id(), "no such mailbox")))
                .isEqualTo(new MarkUndeliverable.Outcome.Refused(RfqRefusal.WRONG_STATUS));
    }
}
