package com.quotedesk.testkit.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.mail.FetchMail;
import com.quotedesk.application.mail.MessageBoard;
import com.quotedesk.application.work.Page;
import com.quotedesk.domain.mail.Header;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqEvent;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.testkit.orders.OrdersContract;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Mails that want to be taken for somebody else's, or to have somebody else's lost. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ThreadAttacksTest {

    private final PostDesk desk = new PostDesk();

    /** Who answers us cannot say where our next mail goes. */
    @Test
    void reply_to_hijack() {
        var rfq = desk.queued();
        desk.deliver.deliverNext();
        var registered = desk.onlyMail().to();
        var answer =
                mail(
                        registered,
                        new EmailAddress("eve@stranger.example"),
                        List.of(desk.onlyMail().messageId()),
                        List.of());
        assertThat(desk.threads.of(answer)).isPresent();

        var stored = desk.stored(rfq);
        desk.write(stored, new RfqEvent.Reminded(stored.ref(), stored.timing().deadline()));

        assertThat(desk.mails()).extracting(OutgoingMail::to).containsOnly(registered);
    }

    /** A mail is known by its place and its bytes, never by an id that anybody may copy. */
    @Test
    void message_id_replay_to_suppress_a_rivals_mail() {
        var mailbox = new FakeMailbox("orders", desk.stores.transactions());
        mailbox.deliver(bytes("Message-ID: <a@b.example>\r\n\r\nmuch"));
        mailbox.deliver(bytes("Message-ID: <a@b.example>\r\n\r\nless"));

        new FetchMail(
                        desk.stores.transactions(),
                        desk.stores.messages(),
                        desk.stores.mailboxes(),
                        desk.stores.eventLog(),
                        desk.ids,
                        desk.clock,
                        Runnable::run)
                .fetch(mailbox, 10, mails -> true);

        var query =
                new MessageBoard.Query(
                        OrdersContract.ALL, MessageBoard.Filter.NONE, Page.MAX_LIMIT, null);
        assertThat(desk.stores.messageBoard().list(query).items()).hasSize(2);
    }

    /** Nothing of ours is taken from a header by its name alone. */
    @Test
    void headers_of_ours_in_mails_of_others() {
        Rfq rfq = desk.queued();
        desk.deliver.deliverNext();
        var headers =
                List.of(
                        new Header("X-Quotedesk-Rfq", rfq.id().toString()),
                        new Header("X-Quotedesk-Number", String.valueOf(rfq.number())),
                        new Header("X-Loop", rfq.id() + "@desk.example"));

        var stranger = new EmailAddress("eve@stranger.example");
        assertThat(desk.threads.of(mail(stranger, stranger, List.of(), headers))).isEmpty();
    }

    private static MessageContent mail(
            EmailAddress from, EmailAddress replyTo, List<String> inReplyTo, List<Header> headers) {
        return new MessageContent(
                headers,
                new MailAddress(null, from),
                List.of(new MailAddress(null, replyTo)),
                List.of(new MailAddress(null, PostDesk.US)),
                List.of(),
                "Re: request",
                null,
                "id@stranger.example",
                inReplyTo,
                List.of(),
                new Part.Text("1", "Hello"),
                List.of());
    }

    private static Bytes bytes(String mail) {
        return Bytes.copyOf(mail.getBytes(UTF_8));
    }
}
