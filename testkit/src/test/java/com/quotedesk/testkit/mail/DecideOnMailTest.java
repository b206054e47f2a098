package com.quotedesk.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.mail.DecideOnMail;
import com.quotedesk.application.mail.DecideOnMail.Outcome;
import com.quotedesk.application.mail.DecideOnMail.Wish;
import com.quotedesk.application.mail.LetterTemplates;
import com.quotedesk.application.mail.MailTransport;
import com.quotedesk.application.mail.ShowTemplates;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.LetterText;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.OutgoingMailId;
import com.quotedesk.domain.mail.OutgoingState;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.rfqs.RfqEvent;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.UserId;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What people decide on mails of ours, and see of their templates. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecideOnMailTest {

    private final PostDesk desk = new PostDesk();
    private final DecideOnMail decideOnMail =
            new DecideOnMail(
                    desk.stores.transactions(),
                    desk.stores.outboxBoard(),
                    desk.changes,
                    desk.clock);

    @Test
    void a_mail_that_waits_is_kept_back() {
        var reminder = reminder();

        assertThat(decide(MailDesk.ADMIN, reminder, Wish.WITHDRAW))
                .isInstanceOf(Outcome.Done.class);

        assertThat(newest().state()).isEqualTo(OutgoingState.WITHDRAWN);
        assertThat(decide(MailDesk.ADMIN, newest(), Wish.WITHDRAW))
                .isEqualTo(new Outcome.WrongState());
    }

    @Test
    void a_reminder_that_failed_is_sent_again() {
        var reminder = reminder();
        assertThat(decide(MailDesk.ADMIN, reminder, Wish.SEND_AGAIN))
                .as("it waits")
                .isEqualTo(new Outcome.WrongState());
        desk.server.answer(new MailTransport.Result.Refused("550 no"));
        desk.deliver.deliverNext();

        assertThat(decide(MailDesk.ADMIN, newest(), Wish.SEND_AGAIN))
                .isInstanceOf(Outcome.Done.class);
        assertThat(newest().state()).isEqualTo(OutgoingState.NEW);
    }

    @Test
    void a_request_is_cancelled_or_given_out_anew_instead() {
        desk.queued();

        for (var wish : Wish.values()) {
            assertThat(decide(MailDesk.ADMIN, desk.onlyMail(), wish))
                    .isEqualTo(new Outcome.CarriesRequest());
        }
        assertThat(desk.onlyMail().state()).isEqualTo(OutgoingState.NEW);
    }

    @Test
    void who_may_not_or_saw_another_version_changes_nothing() {
        desk.queued();
        var mail = desk.onlyMail();

        assertThat(decide(MailDesk.VIEWER, mail, Wish.WITHDRAW)).isEqualTo(new Outcome.Forbidden());
        assertThat(
                        decideOnMail.decide(
                                new DecideOnMail.Command(
                                        MailDesk.ADMIN, mail.id(), Wish.WITHDRAW, 7)))
                .isEqualTo(new Outcome.Conflict());
        assertThat(
                        decideOnMail.decide(
                                new DecideOnMail.Command(
                                        MailDesk.ADMIN,
                                        new OutgoingMailId(new UUID(9, 9)),
                                        Wish.WITHDRAW,
                                        1)))
                .isEqualTo(new Outcome.Unknown());
        assertThat(
                        decide(
                                new Access(new UserId(new UUID(5, 5)), null, Map.of()),
                                mail,
                                Wish.WITHDRAW))
                .isEqualTo(new Outcome.Unknown());
        assertThat(desk.onlyMail()).isEqualTo(mail);
    }

    @Test
    void every_letter_shows_its_template_in_both_languages() {
        var mine = new LetterText("Моя тема", "текст", "<p>текст</p>");
        desk.stores
                .transactions()
                .run(
                        () -> {
                            desk.stores.letterTemplates().replace(stored(LetterKind.RFQ, mine, 1));
                            desk.stores.letterTemplates().replace(stored(LetterKind.WON, null, 1));
                        });
        var show = new ShowTemplates(desk.stores.letterTemplates(), desk.letters);

        var found =
                (ShowTemplates.Outcome.Found) show.show(new ShowTemplates.Command(MailDesk.ADMIN));

        var standard = desk.letters.standard(LetterKind.RFQ, Language.RUSSIAN);
        assertThat(found.templates())
                .hasSize(2 * LetterKind.values().length)
                .contains(
                        new ShowTemplates.Shown(
                                LetterKind.RFQ, Language.RUSSIAN, mine, standard, true, 1))
                .filteredOn(one -> one.kind() == LetterKind.WON)
                .extracting(ShowTemplates.Shown::changed)
                .containsOnly(false);
        assertThat(show.show(new ShowTemplates.Command(MailDesk.VIEWER)))
                .isEqualTo(new ShowTemplates.Outcome.Forbidden());
    }

    private static LetterTemplates.Stored stored(
            LetterKind kind, @Nullable LetterText text, long version) {
        return new LetterTemplates.Stored(kind, Language.RUSSIAN, text, version);
    }

    private OutgoingMail reminder() {
        var rfq = desk.queued();
        desk.deliver.deliverNext();
        desk.clock.advance(Duration.ofSeconds(1));
        desk.write(desk.stored(rfq), new RfqEvent.Reminded(rfq.ref(), rfq.timing().deadline()));
        return newest();
    }

    private OutgoingMail newest() {
        return desk.mails().getLast();
    }

    private Outcome decide(Access access, OutgoingMail mail, Wish wish) {
        return decideOnMail.decide(
                new DecideOnMail.Command(access, mail.id(), wish, mail.version()));
    }
}
