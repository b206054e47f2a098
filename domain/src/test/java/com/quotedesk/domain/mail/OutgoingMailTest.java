package com.quotedesk.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.events.Transitions.Step;
import com.quotedesk.domain.shared.EmailAddress;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutgoingMailTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final UUID RFQ = new UUID(7, 7);

    private final OutgoingMail mail = aMail();

    @Test
    void a_mail_is_tried_and_taken() {
        var begun = made(mail.begin(NOON, LATER));
        assertThat(begun.state()).isEqualTo(OutgoingState.SENDING);
        assertThat(begun.attempts()).isEqualTo(1);
        assertThat(begun.triedAt()).isEqualTo(NOON);
        assertThat(begun.dueAt()).isEqualTo(LATER);
        assertThat(begun.version()).isEqualTo(2);

        var sent = made(begun.sent("250 ok", LATER));
        assertThat(sent.state()).isEqualTo(OutgoingState.SENT);
        assertThat(sent.sentAt()).isEqualTo(LATER);
        assertThat(sent.reply()).isEqualTo("250 ok");
        assertThat(sent.triedAt()).isEqualTo(NOON);

        var back = made(sent.fail("550 no such user"));
        assertThat(back.state()).isEqualTo(OutgoingState.FAILED);
        assertThat(back.sentAt()).isEqualTo(LATER);
        assertThat(back.reply()).isEqualTo("550 no such user");
    }

    @Test
    void a_mail_that_could_not_be_taken_rests_and_is_tried_again() {
        var waits = made(made(mail.begin(NOON, LATER)).postpone("451 later", LATER));
        assertThat(waits.state()).isEqualTo(OutgoingState.RETRY_AT);
        assertThat(waits.dueAt()).isEqualTo(LATER);
        assertThat(waits.reply()).isEqualTo("451 later");

        var again = made(waits.begin(LATER, LATER.plusSeconds(9)));
        assertThat(again.attempts()).isEqualTo(2);
        assertThat(again.triedAt()).isEqualTo(LATER);
    }

    @Test
    void what_is_in_doubt_is_settled_by_proof_or_by_a_person_and_never_by_another_try() {
        var lost = made(made(mail.begin(NOON, LATER)).lose("no answer"));
        assertThat(lost.state()).isEqualTo(OutgoingState.UNKNOWN);
        assertThat(lost.reply()).isEqualTo("no answer");

        assertRefused(lost.begin(NOON, LATER));
        assertRefused(lost.postpone("451", LATER));
        assertThat(made(lost.sent("found", LATER)).sentAt()).isEqualTo(LATER);
        assertThat(made(lost.fail("bounced")).state()).isEqualTo(OutgoingState.FAILED);
        var again = made(lost.sendAgain(LATER));
        assertThat(again.state()).isEqualTo(OutgoingState.NEW);
        assertThat(again.dueAt()).isEqualTo(LATER);
        assertThat(again.sentAt()).isNull();
        assertThat(again.messageId()).isEqualTo(mail.messageId());
    }

    @Test
    void only_what_waits_is_withdrawn() {
        assertThat(made(mail.withdraw("cancelled")).state()).isEqualTo(OutgoingState.WITHDRAWN);
        assertThat(made(mail.withdraw("cancelled")).reply()).isEqualTo("cancelled");
        assertRefused(made(mail.begin(NOON, LATER)).withdraw("cancelled"));
    }

    @Test
    void an_event_tells_which_mail_about_what_and_what_was_said() {
        assertThat(event(mail.begin(NOON, LATER)).type()).isEqualTo("mail.sending.v1");
        assertThat(event(mail.begin(NOON, LATER)).values())
                .isEqualTo(
                        Map.of(
                                "kind",
                                "rfq",
                                "to",
                                "a@supplier.example",
                                "rfq",
                                RFQ.toString(),
                                "reply",
                                ""));
        assertThat(event(mail.withdraw("over")).values()).containsEntry("reply", "over");
        assertThat(event(mail.withdraw("over")).subject())
                .isEqualTo(new Subject("mail", new UUID(1, 1)));
        assertThat(mail.id()).hasToString(new UUID(1, 1).toString());
    }

    @Test
    void only_what_was_withdrawn_has_ended() {
        assertThat(EnumSet.allOf(OutgoingState.class).stream().filter(OutgoingState.LIFE::isEnd))
                .containsExactly(OutgoingState.WITHDRAWN);
        assertThat(OutgoingState.LIFE.picture())
                .contains("SENDING --> UNKNOWN : mail.unknown.v1")
                .doesNotContain("UNKNOWN --> SENDING");
    }

    @Property
    void no_sequence_of_calls_reaches_a_forbidden_state(
            @ForAll @Size(max = 20) List<@IntRange(max = 6) Integer> acts) {
        var now = aMail();
        for (int act : acts) {
            var decision =
                    switch (act) {
                        case 0 -> now.begin(NOON, LATER);
                        case 1 -> now.sent("250", NOON);
                        case 2 -> now.postpone("451", LATER);
                        case 3 -> now.fail("550");
                        case 4 -> now.lose("?");
                        case 5 -> now.sendAgain(NOON);
                        default -> now.withdraw("over");
                    };
            if (decision
                    instanceof Decision.Made<OutgoingMail, OutgoingRefusal>(var next, var events)) {
                assertThat(OutgoingState.LIFE.steps())
                        .contains(new Step<>(now.state(), next.state(), events.getFirst().type()));
                assertThat(next.version()).isEqualTo(now.version() + 1);
                now = next;
            }
        }
    }

    private static void assertRefused(Decision<OutgoingMail, OutgoingRefusal> decision) {
        assertThat(decision).isEqualTo(Decision.refused(OutgoingRefusal.WRONG_STATE));
    }

    private static OutgoingMail made(Decision<OutgoingMail, OutgoingRefusal> decision) {
        return ((Decision.Made<OutgoingMail, OutgoingRefusal>) decision).state();
    }

    private static OutgoingEvent event(Decision<OutgoingMail, OutgoingRefusal> decision) {
        return (OutgoingEvent)
                ((Decision.Made<OutgoingMail, OutgoingRefusal>) decision).events().getFirst();
    }

    private static OutgoingMail aMail() {
        return new OutgoingMail(
                new OutgoingMailId(new UUID(1, 1)),
                LetterKind.RFQ,
                new Subject("rfq", RFQ),
                new EmailAddress("orders@desk.example"),
                new EmailAddress("a@supplier.example"),
                "1@desk.example",
                "Request",
                false,
                OutgoingState.NEW,
                0,
                null,
                NOON,
                null,
                NOON,
                null,
                1);
    }
}
