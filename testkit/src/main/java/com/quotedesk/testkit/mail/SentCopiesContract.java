package com.quotedesk.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of the knowledge about copies keeps to. */
public interface SentCopiesContract {

    Stores stores();

    /** After any other mail, so that other tests' mails are not among those asked for. */
    Instant LATE = Instant.parse("2201-02-03T04:05:06.123456Z");

    @Test
    default void what_was_sent_is_missing_until_it_is_noted() {
        var second = sent(LATE.plusSeconds(1));
        var first = sent(LATE);
        sent(LATE.minusSeconds(1));
        waiting();

        assertThat(missing(10)).containsExactly(first, second);
        assertThat(missing(1)).containsExactly(first);

        for (int i = 0; i < 2; i++) {
            stores().transactions()
                    .run(() -> stores().sentCopies().note(first.id(), LATE.plusSeconds(9)));
        }
        assertThat(missing(10)).containsExactly(second);
        stores().transactions()
                .run(() -> stores().sentCopies().note(second.id(), LATE.plusSeconds(9)));
        assertThat(missing(10)).isEmpty();
    }

    private List<OutgoingMail> missing(int limit) {
        return stores().sentCopies().missing(LATE, limit);
    }

    private OutgoingMail sent(Instant at) {
        var begun = replace(made(waiting().begin(at, at.plusSeconds(60))));
        return replace(made(begun.sent("250", at)));
    }

    private OutgoingMail waiting() {
        var id = new OutgoingMailId(UUID.randomUUID());
        var mail =
                new OutgoingMail(
                        id,
                        LetterKind.RFQ,
                        new Subject("rfq", UUID.randomUUID()),
                        new EmailAddress("desk@desk.example"),
                        new EmailAddress("anna@far.example"),
                        id.value() + "@desk.example",
                        "A request",
                        false,
                        OutgoingState.NEW,
                        0,
                        null,
                        LATE,
                        null,
                        LATE,
                        null,
                        1);
        stores().transactions().run(() -> stores().outbox().add(mail, Bytes.empty()));
        return mail;
    }

    private static OutgoingMail made(Decision<OutgoingMail, OutgoingRefusal> decision) {
        return ((Decision.Made<OutgoingMail, OutgoingRefusal>) decision).state();
    }

    private OutgoingMail replace(OutgoingMail mail) {
        stores().transactions().run(() -> stores().outbox().replace(mail));
        return mail;
    }
}
