package com.quotedesk.testkit.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.files.FileKey;
import com.quotedesk.application.mail.FetchMessagePart;
import com.quotedesk.application.mail.FileInspector;
import com.quotedesk.application.mail.HtmlCleaner.SafeHtml;
import com.quotedesk.application.mail.KeepAttachments;
import com.quotedesk.application.mail.Mailbox;
import com.quotedesk.application.mail.MessageFiles.KeptFile;
import com.quotedesk.application.mail.MessageParser;
import com.quotedesk.application.mail.Messages;
import com.quotedesk.application.mail.ShowMessage;
import com.quotedesk.domain.mail.FileFacts;
import com.quotedesk.domain.mail.FileFlag;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.testkit.files.FakeFileStore;
import com.quotedesk.testkit.work.InMemoryStores;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShowMessageTest {

    private static final MessageId KEPT = new MessageId(new UUID(0, 1));
    private static final MessageId UNKNOWN = new MessageId(new UUID(0, 2));

    private static final Part.File LOGO = picture("2", "logo@x");
    private static final Part.File SAME = picture("3", "logo@x");
    private static final Part.File PAGE =
            new Part.File("4", "a.html", "image/png", true, "page@x", bytes("<html>"));
    private static final Part.File PHOTO = picture("5.1", null);

    private final InMemoryStores stores = new InMemoryStores();
    private final AtomicReference<Map<String, String>> pictures = new AtomicReference<>();

    private final MessageParser parser = raw -> mail();
    private final FileInspector inspector =
            file ->
                    file.fileName() == null
                            ? new FileFacts("image/png", Set.of())
                            : new FileFacts("text/html", Set.of(FileFlag.ACTIVE_PAGE));

    @BeforeEach
    void keepOne() {
        var fetched = new Mailbox.Fetched(1, 1, Instant.EPOCH, 3, false, bytes("raw"));
        stores.transactions()
                .run(() -> stores.messages().keep("orders", List.of(fetched), List.of(KEPT)));
    }

    @Test
    void a_mail_is_shown_with_its_files_and_its_own_pictures() {
        var show =
                new ShowMessage(
                        stores.messages(),
                        parser,
                        inspector,
                        (mail, known) -> {
                            pictures.set(known);
                            return new SafeHtml("<p>safe</p>", 1, 2, 3, true);
                        });

        var shown = (ShowMessage.Outcome.Shown) show.show(new ShowMessage.Command(KEPT, "/parts/"));

        assertThat(shown.page().html()).isEqualTo("<p>safe</p>");
        assertThat(shown.content().files()).contains(LOGO, SAME, PAGE, PHOTO);
        assertThat(shown.files())
                .extracting(file -> file.facts().mediaType())
                .containsExactly("image/png", "image/png", "text/html", "text/html", "image/png");
        assertThat(pictures.get()).containsExactly(Map.entry("logo@x", "/parts/2"));
        assertThat(show.show(new ShowMessage.Command(UNKNOWN, "/parts/")))
                .isEqualTo(new ShowMessage.Outcome.NotFound());
    }

    @Test
    void a_file_is_fetched_by_its_place_in_the_mail() {
        var fetch = new FetchMessagePart(stores.messages(), parser, inspector);

        assertThat(fetch.fetch(new FetchMessagePart.Command(KEPT, "5.1")))
                .isEqualTo(
                        new FetchMessagePart.Outcome.Fetched(
                                new ShowMessage.ShownFile(
                                        PHOTO, new FileFacts("image/png", Set.of()))));
        assertThat(fetch.fetch(new FetchMessagePart.Command(KEPT, "1")))
                .isEqualTo(new FetchMessagePart.Outcome.NotFound());
        assertThat(fetch.fetch(new FetchMessagePart.Command(UNKNOWN, "2")))
                .isEqualTo(new FetchMessagePart.Outcome.NotFound());
    }

    @Test
    void the_files_of_a_mail_that_was_read_are_kept_each_once() {
        var store = new FakeFileStore(stores.transactions());
        var keep =
                new KeepAttachments(
                        stores.transactions(),
                        stores.messages(),
                        stores.messageFiles(),
                        parser,
                        inspector,
                        store);
        assertThat(keep.keepNext(10)).isZero();
        var filing = new Messages.Filing(MessageKind.OTHER, null, "", null, Set.of(), null, false);
        stores.transactions().run(() -> stores.messages().file(KEPT, filing));

        assertThat(keep.keepNext(10)).isOne();
        assertThat(keep.keepNext(10)).isZero();

        var kept = stores.messageFiles().of(KEPT);
        assertThat(kept).extracting(KeptFile::path).containsExactly("2", "3", "4", "5.1");
        assertThat(kept.get(2))
                .isEqualTo(
                        new KeptFile(
                                "4",
                                FileKey.of(PAGE.content()),
                                "a.html",
                                "image/png",
                                new FileFacts("text/html", Set.of(FileFlag.ACTIVE_PAGE)),
                                true,
                                6));
        assertThat(kept).allMatch(file -> store.get(file.key()).isPresent());
    }

    private static MessageContent mail() {
        var plain = ContentFixtures.aMail("a@b.example", "x", "text");
        var inner =
                new MessageContent(
                        List.of(), null, List.of(), List.of(), List.of(), "", null, null, List.of(),
                        List.of(), PHOTO, List.of());
        var body =
                new Part.Multi(
                        "TEXT",
                        "mixed",
                        List.of(
                                plain.body(),
                                new Part.Html("1.2", "<p>"),
                                LOGO,
                                SAME,
                                PAGE,
                                new Part.File("6", "big", "text/plain", false, Bytes.empty()),
                                new Part.Embedded("5", null, inner)));
        return new MessageContent(
                List.of(), null, List.of(), List.of(), List.of(), "", null, null, List.of(),
                List.of(), body, List.of());
    }

    private static Part.File picture(String path, String contentId) {
        return new Part.File(path, null, "image/png", true, contentId, bytes("png" + path));
    }

    private static Bytes bytes(String text) {
        return Bytes.copyOf(text.getBytes(UTF_8));
    }
}
