package com.quotedesk.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.OutgoingMailId;
import com.quotedesk.domain.mail.OutgoingRefusal;
import com.quotedesk.domain.mail.OutgoingState;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.testkit.work.Stores;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every outbox keeps to. */
public interface OutboxContract {

    Stores stores();

    Instant LONG_AGO = Instant.parse("2001-02-03T04:05:06.123456Z");

    /** Before any other mail, so that other tests' mails never come first. */
    Instant BEFORE_ALL = Instant.parse("1999-02-03T04:05:06.123456Z");

    int ALL = 10_000;
    Bytes RAW = Bytes.owning("Subject: Привет\r\n\r\n\0".getBytes(StandardCharsets.UTF_8));

    @Test
    default void a_mail_comes_back_as_it_was_added_byte_for_byte() {
        var mail = add(aMail(LONG_AGO, false));

        assertThat(stores().outbox().find(mail.id())).contains(mail);
        assertThat(stores().outbox().findByMessageId(mail.messageId())).contains(mail);
        assertThat(stores().outbox().raw(mail.id())).contains(RAW);
        assertThat(stores().outbox().about(mail.about())).containsExactly(mail);
        assertThatThrownBy(() -> add(mail)).isInstanceOf(RuntimeException.class);
    }

    @Test
    default void a_mail_is_found_by_the_mark_that_its_message_id_begins_with() {
        var mail = add(aMail(LONG_AGO, false));
        add(aMail(LONG_AGO, false));
        var mark = mail.messageId().substring(0, mail.messageId().indexOf('.'));

        assertThat(stores().outbox().findByMark(mark)).contains(mail);
        assertThat(stores().outbox().findByMark(mark.substring(1))).isEmpty();
    }

    @Test
    default void nothing_is_found_under_what_is_unknown() {
        var nobody = new OutgoingMailId(UUID.randomUUID());

        assertThat(stores().outbox().find(nobody)).isEmpty();
        assertThat(stores().outbox().raw(nobody)).isEmpty();
        assertThat(stores().outbox().findByMessageId("nobody@nowhere.example")).isEmpty();
        assertThat(stores().outbox().about(new Subject("rfq", nobody.value()))).isEmpty();
    }

    @Test
    default void a_changed_mail_replaces_the_one_it_was_made_from() {
        var mail = add(aMail(LONG_AGO, false));
        var begun = replace(made(mail.begin(LONG_AGO, LONG_AGO.plusSeconds(60))));
        var sent = replace(made(begun.sent("250 ок", LONG_AGO.plusSeconds(1))));

        assertThat(stores().outbox().find(mail.id())).contains(sent);
        assertThatThrownBy(() -> replace(made(mail.withdraw("too late"))))
                .isInstanceOf(PortFailure.Stale.class);
        assertThat(stores().outbox().find(mail.id())).contains(sent);
    }

    @Test
    default void the_mail_that_is_due_the_longest_comes_first_and_only_what_waits() {
        var first = add(aMail(BEFORE_ALL, false));
        var second = add(aMail(BEFORE_ALL.plusSeconds(1), false));

        assertThat(due(BEFORE_ALL.minusMillis(1))).isNotEqualTo(first.id());
        assertThat(due(BEFORE_ALL.plusSeconds(2))).isEqualTo(first.id());
        var begun = replace(made(first.begin(BEFORE_ALL, BEFORE_ALL.plusSeconds(60))));
        assertThat(due(BEFORE_ALL.plusSeconds(2))).isEqualTo(second.id());
        replace(made(begun.postpone("451", BEFORE_ALL.plusMillis(500))));
        assertThat(due(BEFORE_ALL.plusSeconds(2))).isEqualTo(first.id());
        endOf(first);
        endOf(second);
    }

    @Test
    default void what_is_sent_for_too_long_is_abandoned_and_what_was_lost_is_unknown() {
        var begun =
                replace(
                        made(
                                add(aMail(LONG_AGO, false))
                                        .begin(LONG_AGO, LONG_AGO.plusSeconds(60))));

        assertThat(abandoned(LONG_AGO.plusSeconds(60))).doesNotContain(begun.id());
        assertThat(abandoned(LONG_AGO.plusSeconds(61))).contains(begun.id());
        assertThat(unknown()).doesNotContain(begun.id());
        replace(made(begun.lose("gone")));
        assertThat(abandoned(LONG_AGO.plusSeconds(61))).doesNotContain(begun.id());
        assertThat(unknown()).contains(begun.id());
    }

    @Test
    default void every_try_is_counted() {
        var mail = add(aMail(LONG_AGO, false));
        int before = begunSince(LONG_AGO.minusSeconds(1));
        var begun = replace(made(mail.begin(LONG_AGO, LONG_AGO.plusSeconds(60))));
        var later = replace(made(begun.postpone("451", LONG_AGO.plusSeconds(9))));
        replace(made(later.begin(LONG_AGO.plusSeconds(9), LONG_AGO.plusSeconds(60))));

        assertThat(begunSince(LONG_AGO.minusSeconds(1))).isEqualTo(before + 2);
        assertThat(begunSince(LONG_AGO.plusSeconds(9)))
                .isLessThan(begunSince(LONG_AGO.plusSeconds(8)));
    }

    @Test
    default void letters_that_nobody_asked_for_are_counted_by_address() {
        var automatic = add(aMail(LONG_AGO, true));
        add(aMail(LONG_AGO, false));

        assertThat(automaticSince(automatic.to(), LONG_AGO.minusSeconds(1))).isEqualTo(1);
        assertThat(automaticSince(automatic.to(), LONG_AGO)).isZero();
    }

    private void endOf(OutgoingMail mail) {
        var last = stores().outbox().find(mail.id()).orElseThrow();
        replace(made(last.withdraw("the test is over")));
    }

    private OutgoingMailId due(Instant now) {
        return stores().transactions()
                .inTransaction(
                        () ->
                                stores().outbox()
                                        .due(now)
                                        .map(OutgoingMail::id)
                                        .orElse(new OutgoingMailId(new UUID(0, 0))));
    }

    private List<OutgoingMailId> abandoned(Instant now) {
        return stores().transactions()
                .inTransaction(
                        () ->
                                stores().outbox().abandoned(now, ALL).stream()
                                        .map(OutgoingMail::id)
                                        .toList());
    }

    private List<OutgoingMailId> unknown() {
        return stores().outbox().unknown(ALL).stream().map(OutgoingMail::id).toList();
    }

    private int begunSince(Instant since) {
        return stores().transactions().inTransaction(() -> stores().outbox().begunSince(since));
    }

    private int automaticSince(EmailAddress to, Instant since) {
        return stores().transactions()
                .inTransaction(() -> stores().outbox().automaticSince(to, since));
    }

    private OutgoingMail add(OutgoingMail mail) {
        stores().transactions().run(() -> stores().outbox().add(mail, RAW));
        return mail;
    }

    private OutgoingMail replace(OutgoingMail mail) {
        stores().transactions().run(() -> stores().outbox().replace(mail));
        return mail;
    }

    private static OutgoingMail made(Decision<OutgoingMail, OutgoingRefusal> decision) {
        return ((Decision.Made<OutgoingMail, OutgoingRefusal>) decision).state();
    }

    private static OutgoingMail aMail(Instant at, boolean automatic) {
        var id = UUID.randomUUID();
        return new OutgoingMail(
                new OutgoingMailId(id),
                LetterKind.RFQ,
                new Subject("rfq", UUID.randomUUID()),
                new EmailAddress("orders@desk.example"),
                new EmailAddress(id + "@supplier.example"),
                id + "@desk.example",
                "Запрос цен",
                automatic,
                OutgoingState.NEW,
                0,
                null,
                at,
                null,
                at,
                null,
                1);
    }
}
