package com.quotedesk.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.mail.MailTransport.Result;
import com.quotedesk.application.mail.OutgoingChanges;
import com.quotedesk.application.mail.OutgoingProof;
import com.quotedesk.application.mail.TendSentFolder;
import com.quotedesk.domain.mail.OutgoingState;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TendSentFolderTest {

    private final PostDesk desk = new PostDesk();
    private final FakeSentFolder folder = new FakeSentFolder(desk.stores.transactions());

    @Test
    void what_was_sent_is_copied_once() {
        send();

        tend(true);
        tend(true);

        assertThat(folder.mails()).hasSize(1);
        assertThat(folder.holds(desk.onlyMail().messageId())).isTrue();
    }

    @Test
    void what_lies_there_is_not_copied_again() {
        send();
        folder.put(desk.stores.outbox().raw(desk.onlyMail().id()).orElseThrow());

        tend(true);

        assertThat(folder.mails()).hasSize(1);
        assertThat(missing()).isEmpty();
    }

    @Test
    void where_the_server_keeps_copies_itself_none_is_put_there() {
        send();

        tend(false);

        assertThat(folder.mails()).isEmpty();
        assertThat(folder.asked()).isZero();
    }

    @Test
    void what_was_sent_long_ago_is_left_alone() {
        send();
        desk.clock.advance(Duration.ofDays(3));

        tend(true);

        assertThat(folder.mails()).isEmpty();
    }

    @Test
    void a_mail_in_doubt_that_lies_there_was_sent() {
        lose();
        tend(true);
        assertThat(desk.onlyMail().state()).isEqualTo(OutgoingState.UNKNOWN);

        folder.put(desk.stores.outbox().raw(desk.onlyMail().id()).orElseThrow());
        tend(false);

        assertThat(desk.onlyMail().state()).isEqualTo(OutgoingState.SENT);
        assertThat(desk.onlyMail().reply()).isEqualTo("it lies in Sent");
    }

    @Test
    void an_old_doubt_is_left_to_a_person() {
        lose();
        folder.put(desk.stores.outbox().raw(desk.onlyMail().id()).orElseThrow());
        desk.clock.advance(Duration.ofDays(4));

        tend(false);

        assertThat(desk.onlyMail().state()).isEqualTo(OutgoingState.UNKNOWN);
        assertThat(folder.asked()).isZero();
    }

    private void send() {
        desk.queued();
        desk.deliver.deliverNext();
    }

    private void lose() {
        desk.queued();
        desk.server.answer(new Result.Unknown("the line broke"));
        desk.deliver.deliverNext();
    }

    private void tend(boolean copy) {
        new TendSentFolder(
                        desk.stores.transactions(),
                        desk.stores.outbox(),
                        desk.stores.sentCopies(),
                        new OutgoingProof(
                                desk.stores.outbox(),
                                new OutgoingChanges(desk.stores.outbox(), desk.journal, List.of()),
                                desk.clock),
                        desk.clock)
                .tend(folder, copy);
    }

    private List<?> missing() {
        return desk.stores.sentCopies().missing(PostDesk.NOON, 10);
    }
}
