package com.quotedesk.testkit.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.files.FileKey;
import com.quotedesk.application.mail.Mailbox;
import com.quotedesk.application.mail.MessageFiles.KeptFile;
import com.quotedesk.application.mail.Messages;
import com.quotedesk.domain.mail.FileFacts;
import com.quotedesk.domain.mail.FileFlag;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.testkit.work.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of the files of mails keeps to. */
public interface MessageFilesContract {

    Stores stores();

    int ALL = 100_000;

    @Test
    default void a_mail_waits_for_its_files_from_when_it_was_read_until_they_are_kept() {
        var message = aMail();
        assertThat(stores().messageFiles().waiting(ALL)).doesNotContain(message);

        file(message);
        assertThat(stores().messageFiles().waiting(ALL)).contains(message);
        assertThat(stores().messageFiles().of(message)).isEmpty();

        note(message, List.of());
        assertThat(stores().messageFiles().waiting(ALL)).doesNotContain(message);
    }

    @Test
    default void the_oldest_come_first_and_no_more_than_asked_for() {
        file(aMail());
        file(aMail());

        assertThat(stores().messageFiles().waiting(1)).hasSize(1);
    }

    @Test
    default void files_come_back_as_they_were_noted_and_are_noted_once() {
        var message = aMail();
        file(message);
        var list =
                new KeptFile(
                        "2",
                        FileKey.of(bytes("a;b")),
                        "Заявка.csv",
                        "application/octet-stream",
                        new FileFacts("text/csv", Set.of()),
                        false,
                        3);
        var logo =
                new KeptFile(
                        "1.2",
                        FileKey.of(bytes("x")),
                        null,
                        "image/png",
                        new FileFacts(
                                "text/html", Set.of(FileFlag.ACTIVE_PAGE, FileFlag.DISGUISED)),
                        true,
                        1);

        note(message, List.of(list, logo));
        note(message, List.of(list, logo));

        assertThat(stores().messageFiles().of(message)).containsExactly(logo, list);
    }

    private void note(MessageId message, List<KeptFile> files) {
        stores().transactions().run(() -> stores().messageFiles().note(message, files));
    }

    private void file(MessageId message) {
        var filing = new Messages.Filing(MessageKind.OTHER, null, "", null, Set.of(), null, false);
        stores().transactions().run(() -> stores().messages().file(message, filing));
    }

    private MessageId aMail() {
        var id = new MessageId(UUID.randomUUID());
        var fetched =
                new Mailbox.Fetched(
                        1, 1, Instant.parse("2026-11-20T12:00:00Z"), 3, false, bytes("" + id));
        stores().transactions()
                .run(() -> stores().messages().keep("box " + id, List.of(fetched), List.of(id)));
        return id;
    }

    private static Bytes bytes(String text) {
        return Bytes.copyOf(text.getBytes(UTF_8));
    }
}
