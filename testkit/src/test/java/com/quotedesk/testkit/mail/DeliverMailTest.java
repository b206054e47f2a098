package com.quotedesk.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.mail.DeliverMail;
import com.quotedesk.application.mail.DeliveryFollower;
import com.quotedesk.application.mail.MailTransport;
import com.quotedesk.application.mail.MailTransport.Result;
import com.quotedesk.application.mail.OutgoingChanges;
import com.quotedesk.application.mail.OutgoingPolicy;
import com.quotedesk.application.mail.ResolveUnknown;
import com.quotedesk.application.mail.ResolveUnknown.Verdict;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.OutgoingMailId;
import com.quotedesk.domain.mail.OutgoingState;
import com.quotedesk.domain.rfqs.RfqEvent;
import com.quotedesk.domain.rfqs.RfqStatus;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliverMailTest {

    private static final Access MANAGER = Access.of(new UserId(PostDesk.id(1)), null, Role.MANAGER);
    private static final Access VIEWER = Access.of(new UserId(PostDesk.id(2)), null, Role.VIEWER);

    private final PostDesk desk = new PostDesk();

    @Test
    void a_request_is_sent_once_the_server_took_its_mail() {
        var rfq = desk.queued();

        assertThat(desk.deliver.deliverNext()).isEqualTo(DeliverMail.Outcome.TRIED);
        assertThat(desk.deliver.deliverNext()).isEqualTo(DeliverMail.Outcome.NOTHING);

        assertThat(desk.server.handed())
                .singleElement()
                .satisfies(
                        mail -> {
                            assertThat(mail.from()).isEqualTo(PostDesk.US);
                            assertThat(mail.to()).isEqualTo(desk.onlyMail().to());
                            assertThat(mail.raw())
                                    .isEqualTo(
                                            desk.stores
                                                    .outbox()
                                                    .raw(desk.onlyMail().id())
                                                    .orElseThrow());
                        });
        assertThat(desk.onlyMail().state()).isEqualTo(OutgoingState.SENT);
        assertThat(desk.onlyMail().sentAt()).isEqualTo(PostDesk.NOON);
        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.SENT);
        assertThat(desk.stores.auditLog().of("mail", desk.onlyMail().id().value()))
                .extracting(entry -> entry.action())
                .containsExactly("mail.sending", "mail.sent");
    }

    @Test
    void a_mail_that_is_refused_makes_its_request_undeliverable() {
        var rfq = desk.queued();
        desk.server.answer(new Result.Refused("550 no such user"));

        desk.deliver.deliverNext();

        assertThat(desk.onlyMail().state()).isEqualTo(OutgoingState.FAILED);
        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.UNDELIVERABLE);
        assertThat(desk.stored(rfq).reason()).isEqualTo("550 no such user");
    }

    @Test
    void a_mail_that_is_put_off_rests_longer_each_time_and_is_given_up_in_the_end() {
        var rfq = desk.queued();
        for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 64, 64, 64}) {
            desk.server.answer(new Result.Postponed("451 greylisted"));
            assertThat(desk.deliver.deliverNext()).isEqualTo(DeliverMail.Outcome.TRIED);
            assertThat(desk.onlyMail().state()).isEqualTo(OutgoingState.RETRY_AT);
            assertThat(desk.onlyMail().dueAt())
                    .isEqualTo(desk.clock.instant().plus(Duration.ofMinutes(minutes)));
            assertThat(desk.deliver.deliverNext()).isEqualTo(DeliverMail.Outcome.NOTHING);
            desk.clock.advance(Duration.ofMinutes(minutes));
        }
        desk.clock.advance(Duration.ofHours(24));
        desk.server.answer(new Result.Postponed("451 still"));
        desk.deliver.deliverNext();

        assertThat(desk.onlyMail().state()).isEqualTo(OutgoingState.FAILED);
        assertThat(desk.stored(rfq).reason()).isEqualTo("451 still");
    }

    @Test
    void a_server_that_is_away_is_told_so_that_nobody_tries_the_next_mail() {
        desk.queued();
        desk.server.answer(new Result.Unreachable("connection refused"));

        assertThat(desk.deliver.deliverNext()).isEqualTo(DeliverMail.Outcome.SERVER_AWAY);
        assertThat(desk.onlyMail().state()).isEqualTo(OutgoingState.RETRY_AT);
    }

    @Test
    void a_mail_in_doubt_is_never_tried_again_by_itself() {
        var rfq = desk.queued();
        desk.server.answer(new Result.Unknown("no answer after the dot"));

        desk.deliver.deliverNext();
        desk.clock.advance(Duration.ofDays(9));
        assertThat(desk.deliver.deliverNext()).isEqualTo(DeliverMail.Outcome.NOTHING);

        assertThat(desk.server.handed()).hasSize(1);
        assertThat(desk.stores.outbox().unknown(10)).containsExactly(desk.onlyMail());
        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.QUEUED);
    }

    @Test
    void whoever_dies_over_a_mail_leaves_it_in_doubt() {
        desk.queued();
        var dying =
                new DeliverMail(
                        desk.stores.transactions(),
                        desk.stores.outbox(),
                        new Answering(
                                () -> {
                                    throw new IllegalStateException("kill -9");
                                }),
                        desk.changes,
                        desk.clock,
                        () -> desk.policy);
        assertThatThrownBy(dying::deliverNext).hasMessage("kill -9");

        assertThat(desk.deliver.deliverNext()).isEqualTo(DeliverMail.Outcome.NOTHING);
        assertThat(desk.onlyMail().state()).isEqualTo(OutgoingState.SENDING);
        desk.clock.advance(Duration.ofMinutes(15).plusMillis(1));
        assertThat(desk.deliver.deliverNext()).isEqualTo(DeliverMail.Outcome.NOTHING);

        assertThat(desk.onlyMail().state()).isEqualTo(OutgoingState.UNKNOWN);
        assertThat(desk.onlyMail().reply()).contains("stopped");
        assertThat(desk.server.handed()).isEmpty();
    }

    @Test
    void a_slow_server_that_took_the_mail_after_all_is_believed() {
        desk.queued();
        var slow =
                new DeliverMail(
                        desk.stores.transactions(),
                        desk.stores.outbox(),
                        new Answering(
                                () -> {
                                    desk.clock.advance(Duration.ofHours(1));
                                    desk.deliver.deliverNext();
                                    return new Result.Accepted("250 at last");
                                }),
                        desk.changes,
                        desk.clock,
                        () -> desk.policy);

        slow.deliverNext();

        assertThat(desk.onlyMail().state()).isEqualTo(OutgoingState.SENT);
    }

    @Test
    void what_the_server_said_is_written_though_somebody_changes_the_request_at_once() {
        desk.queued();
        var overtaken = new AtomicInteger();
        deliverWith(new Overtaking(overtaken, 3), desk);

        assertThat(desk.onlyMail().state()).isEqualTo(OutgoingState.SENT);
        assertThat(overtaken).hasValue(4);
    }

    @Test
    void one_who_is_overtaken_for_ever_gives_up_and_leaves_the_mail_in_doubt() {
        desk.queued();

        assertThatThrownBy(() -> deliverWith(new Overtaking(new AtomicInteger(), 99), desk))
                .isInstanceOf(PortFailure.Stale.class);

        assertThat(desk.onlyMail().state()).isEqualTo(OutgoingState.SENDING);
    }

    @Test
    void no_more_mails_are_tried_within_a_minute_an_hour_and_a_day_than_allowed() {
        desk.policy = PostDesk.policy(false, 2, 1);
        for (int i = 0; i < 3; i++) {
            desk.queued();
        }

        assertThat(desk.deliver.deliverNext()).isEqualTo(DeliverMail.Outcome.TRIED);
        assertThat(desk.deliver.deliverNext()).isEqualTo(DeliverMail.Outcome.TRIED);
        assertThat(desk.deliver.deliverNext()).isEqualTo(DeliverMail.Outcome.NOTHING);
        desk.clock.advance(Duration.ofMinutes(1));
        assertThat(desk.deliver.deliverNext()).isEqualTo(DeliverMail.Outcome.TRIED);
    }

    @Test
    void the_limits_of_the_hour_and_of_the_day_hold_too() {
        for (int i = 0; i < 3; i++) {
            desk.queued();
        }
        var base = PostDesk.policy(false, 100, 1);
        desk.policy = limited(base, 1, 100);
        desk.deliver.deliverNext();
        assertThat(desk.deliver.deliverNext()).isEqualTo(DeliverMail.Outcome.NOTHING);
        desk.clock.advance(Duration.ofHours(1));
        assertThat(desk.deliver.deliverNext()).isEqualTo(DeliverMail.Outcome.TRIED);
        desk.policy = limited(base, 100, 2);
        desk.clock.advance(Duration.ofHours(2));
        assertThat(desk.deliver.deliverNext()).isEqualTo(DeliverMail.Outcome.NOTHING);
        desk.clock.advance(Duration.ofHours(21));
        assertThat(desk.deliver.deliverNext()).isEqualTo(DeliverMail.Outcome.TRIED);
    }

    @Test
    void a_person_settles_a_doubt_one_way_or_the_other() {
        var rfq = desk.queued();
        desk.server.answer(new Result.Unknown("?"));
        desk.deliver.deliverNext();
        var id = desk.onlyMail().id();

        assertThat(resolve(VIEWER, id, Verdict.SEND_AGAIN))
                .isEqualTo(new ResolveUnknown.Outcome.Forbidden());
        assertThat(resolve(MANAGER, new OutgoingMailId(PostDesk.id(9)), Verdict.SEND_AGAIN))
                .isEqualTo(new ResolveUnknown.Outcome.UnknownMail());
        assertThat(resolve(MANAGER, id, Verdict.SEND_AGAIN))
                .isEqualTo(new ResolveUnknown.Outcome.Resolved(desk.onlyMail()));
        desk.server.answer(new Result.Unknown("?"));
        desk.deliver.deliverNext();
        assertThat(desk.server.handed().get(1)).isEqualTo(desk.server.handed().get(0));

        assertThat(resolve(MANAGER, id, Verdict.IT_WAS_SENT))
                .isEqualTo(new ResolveUnknown.Outcome.Resolved(desk.onlyMail()));
        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.SENT);
        assertThat(resolve(MANAGER, id, Verdict.IT_WAS_SENT))
                .isEqualTo(new ResolveUnknown.Outcome.NotInDoubt());
    }

    @Test
    void two_who_settle_one_doubt_get_a_conflict() {
        desk.queued();
        desk.server.answer(new Result.Unknown("?"));
        desk.deliver.deliverNext();
        var slower =
                new ResolveUnknown(
                        desk.stores.transactions(),
                        desk.stores.outbox(),
                        new OutgoingChanges(
                                desk.stores.outbox(),
                                desk.journal,
                                List.of(new Overtaking(new AtomicInteger(), 99))),
                        desk.clock);

        assertThat(
                        slower.resolve(
                                new ResolveUnknown.Command(
                                        MANAGER, desk.onlyMail().id(), Verdict.IT_WAS_SENT)))
                .isEqualTo(new ResolveUnknown.Outcome.Conflict());
        assertThat(desk.onlyMail().state()).isEqualTo(OutgoingState.UNKNOWN);
    }

    @Test
    void what_comes_back_of_a_request_that_was_sent_again_since_changes_nothing() {
        var rfq = desk.queued();
        desk.deliver.deliverNext();
        var first = desk.onlyMail();
        desk.clock.advance(Duration.ofMinutes(1));
        var again = desk.stored(rfq);
        desk.write(again, new RfqEvent.Queued(again.ref(), again.timing().deadline()));

        desk.stores.transactions().run(() -> desk.proof.cameBack(first.messageId(), "bounced"));

        assertThat(desk.stored(rfq).status()).isEqualTo(RfqStatus.SENT);
        assertThat(desk.states()).containsExactly(OutgoingState.FAILED, OutgoingState.NEW);
    }

    @Test
    void an_answer_proves_that_a_mail_in_doubt_arrived_and_a_bounce_that_it_did_not() {
        var answered = desk.queued();
        var returned = desk.queued();
        for (int i = 0; i < 2; i++) {
            desk.server.answer(new Result.Unknown("?"));
            desk.deliver.deliverNext();
        }
        var first = desk.mails().get(0).messageId();
        var second = desk.mails().get(1).messageId();

        desk.stores
                .transactions()
                .run(
                        () -> {
                            desk.proof.arrived(first, "an answer came");
                            desk.proof.arrived("nobody@nowhere.example", "an answer came");
                            assertThat(desk.proof.cameBack(second, "550 full")).isPresent();
                            assertThat(desk.proof.cameBack(second, "550 full")).isEmpty();
                            desk.proof.arrived(second, "an answer came");
                        });

        assertThat(desk.states()).containsExactly(OutgoingState.SENT, OutgoingState.FAILED);
        assertThat(desk.stored(answered).status()).isEqualTo(RfqStatus.SENT);
        assertThat(desk.stored(returned).status()).isEqualTo(RfqStatus.UNDELIVERABLE);
    }

    private ResolveUnknown.Outcome resolve(Access by, OutgoingMailId id, Verdict verdict) {
        return desk.resolve.resolve(new ResolveUnknown.Command(by, id, verdict));
    }

    private static OutgoingPolicy limited(OutgoingPolicy base, int perHour, int perDay) {
        return new OutgoingPolicy(
                base.from(),
                base.ownAddresses(),
                base.plusAddress(),
                base.perMinute(),
                perHour,
                perDay,
                base.automaticPerHour(),
                base.lease(),
                base.giveUpAfter(),
                base.retryPause());
    }

    private static void deliverWith(DeliveryFollower follower, PostDesk desk) {
        new DeliverMail(
                        desk.stores.transactions(),
                        desk.stores.outbox(),
                        desk.server,
                        new OutgoingChanges(desk.stores.outbox(), desk.journal, List.of(follower)),
                        desk.clock,
                        () -> desk.policy)
                .deliverNext();
    }

    /** Somebody is quicker so many times. */
    private record Overtaking(AtomicInteger calls, int times) implements DeliveryFollower {
        @Override
        public void sent(OutgoingMail mail) {
            if (calls.incrementAndGet() <= times) {
                throw new PortFailure.Stale("overtaken", null);
            }
        }

        @Override
        public void failed(OutgoingMail mail, String reason) {
            throw new AssertionError("not failed");
        }
    }

    private record Answering(Supplier<Result> answer) implements MailTransport {
        @Override
        public Result send(EmailAddress from, EmailAddress to, Bytes raw) {
            return answer.get();
        }

        @Override
        public void close() {}
    }
}
