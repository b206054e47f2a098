package com.quotedesk.testkit.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.answers.AttachFile;
import com.quotedesk.application.answers.SaveDraft;
import com.quotedesk.application.answers.TakeFileBack;
import com.quotedesk.application.files.FileStore;
import com.quotedesk.domain.rfqs.Rfq;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.testkit.Meanwhile;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DraftsAndFilesTest {

    private static final Map<String, String> TYPED = Map.of("price-1", "дорого");

    private final AnswerDesk desk = new AnswerDesk();

    @Test
    void what_was_typed_is_kept_and_is_no_answer() {
        var rfq = desk.sent();

        var saved = (SaveDraft.Outcome.Saved) save(rfq.id(), 0, TYPED);

        assertThat(saved.draft().fields()).isEqualTo(TYPED);
        assertThat(saved.draft().sent()).isNull();
        assertThat(desk.stores.answerDrafts().find(rfq.id())).contains(saved.draft());
        assertThat(desk.stored(rfq)).isEqualTo(rfq);
    }

    @Test
    void of_two_windows_the_second_is_told() {
        var rfq = desk.sent();
        save(rfq.id(), 0, TYPED);

        assertThat(save(rfq.id(), 0, Map.of())).isEqualTo(new SaveDraft.Outcome.Conflict());
        assertThat(save(rfq.id(), 1, Map.of())).isInstanceOf(SaveDraft.Outcome.Saved.class);
    }

    @Test
    void a_draft_after_the_answer_remembers_what_was_sent() {
        var rfq = desk.sent();
        desk.submit(rfq, AnswerDesk.prices("10"));
        var before = desk.stores.answerDrafts().find(rfq.id()).orElseThrow();

        var saved = (SaveDraft.Outcome.Saved) save(rfq.id(), before.version(), TYPED);

        assertThat(saved.draft().sent()).isEqualTo(before.sent()).isNotNull();
    }

    @Test
    void a_cancelled_or_unknown_request_has_no_draft() {
        var rfq = desk.change(desk.sent(), one -> one.cancel("x"));

        assertThat(save(rfq.id(), 0, TYPED)).isEqualTo(new SaveDraft.Outcome.Cancelled());
        assertThat(save(new RfqId(UUID.randomUUID()), 0, TYPED))
                .isEqualTo(new SaveDraft.Outcome.UnknownRfq());
    }

    @Test
    void a_file_is_kept_by_its_hash_under_the_name_it_came_with() {
        var rfq = desk.sent();

        var outcome = attach(rfq, "C:\\прайсы/Прайс\n2026.TXT", "цены");

        var file = ((AttachFile.Outcome.Attached) outcome).file();
        assertThat(file.name()).isEqualTo("Прайс 2026.TXT");
        assertThat(file.size()).isEqualTo(8);
        assertThat(desk.fileStore.get(file.key())).isPresent();
        assertThat(desk.stores.answerFiles().of(rfq.id())).containsExactly(file);
        assertThat(desk.journal(rfq).getLast().action()).isEqualTo("rfq.file-attached");
        assertThat(desk.journal(rfq).getLast().actor().code()).startsWith("link:203.0.113.7");
    }

    @Test
    void a_long_name_keeps_its_end() {
        var rfq = desk.sent();

        var outcome = attach(rfq, "ы".repeat(300) + ".txt", "x");

        assertThat(((AttachFile.Outcome.Attached) outcome).file().name())
                .hasSize(200)
                .endsWith(".txt");
    }

    @Test
    void what_is_too_large_too_many_or_of_another_kind_is_not_kept() {
        var rfq = desk.sent();

        assertThat(attach(rfq, "a.txt", "x".repeat(1001)))
                .isEqualTo(new AttachFile.Outcome.TooLarge(1000));
        assertThat(attach(rfq, "a.exe", "MZ")).isEqualTo(new AttachFile.Outcome.WrongType());
        assertThat(attach(rfq, "a.pdf", "MZ")).isEqualTo(new AttachFile.Outcome.WrongType());
        attach(rfq, "a.txt", "1");
        attach(rfq, "b.txt", "2");
        assertThat(attach(rfq, "c.txt", "3")).isEqualTo(new AttachFile.Outcome.TooMany(2));
        assertThat(desk.stores.answerFiles().of(rfq.id())).hasSize(2);
    }

    @Test
    void of_two_browsers_at_once_the_second_does_not_pass_the_limit() {
        var rfq = desk.sent();
        attach(rfq, "a.txt", "1");
        var store =
                Meanwhile.after(
                        FileStore.class, desk.fileStore, "put", () -> attach(rfq, "b.txt", "2"));

        var late =
                desk.attachFile(store)
                        .attach(
                                new AttachFile.Command(
                                        AnswerDesk.ANNA,
                                        rfq.id(),
                                        "c.txt",
                                        Bytes.owning(new byte[] {'3'})));

        assertThat(late).isEqualTo(new AttachFile.Outcome.TooMany(2));
        assertThat(desk.stores.answerFiles().of(rfq.id())).hasSize(2);
    }

    @Test
    void a_cancelled_or_unknown_request_takes_no_file() {
        var rfq = desk.change(desk.sent(), one -> one.cancel("x"));

        assertThat(attach(rfq, "a.txt", "x")).isEqualTo(new AttachFile.Outcome.Cancelled());
        assertThat(
                        desk.attachFile.attach(
                                new AttachFile.Command(
                                        AnswerDesk.ANNA,
                                        new RfqId(UUID.randomUUID()),
                                        "a.txt",
                                        Bytes.empty())))
                .isEqualTo(new AttachFile.Outcome.UnknownRfq());
    }

    @Test
    void a_file_can_be_taken_back() {
        var rfq = desk.sent();
        var file = ((AttachFile.Outcome.Attached) attach(rfq, "a.txt", "x")).file();

        assertThat(takeBack(rfq, file.id())).isEqualTo(new TakeFileBack.Outcome.Done());
        assertThat(takeBack(rfq, file.id())).isEqualTo(new TakeFileBack.Outcome.Unknown());
        assertThat(desk.stores.answerFiles().of(rfq.id())).isEmpty();
        assertThat(desk.journal(rfq).getLast().action()).isEqualTo("rfq.file-taken-back");
    }

    private TakeFileBack.Outcome takeBack(Rfq rfq, UUID file) {
        return desk.takeFileBack.takeBack(
                new TakeFileBack.Command(AnswerDesk.ANNA, rfq.id(), file));
    }

    private SaveDraft.Outcome save(RfqId rfq, long seen, Map<String, String> fields) {
        return desk.saveDraft.save(new SaveDraft.Command(rfq, seen, fields));
    }

    private AttachFile.Outcome attach(Rfq rfq, String name, String content) {
        return desk.attachFile.attach(
                new AttachFile.Command(
                        AnswerDesk.ANNA,
                        rfq.id(),
                        name,
                        Bytes.owning(content.getBytes(StandardCharsets.UTF_8))));
    }
}
