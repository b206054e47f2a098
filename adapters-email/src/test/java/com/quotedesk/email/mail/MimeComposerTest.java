package com.quotedesk.email.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.mail.MailComposer.Attachment;
import com.quotedesk.application.mail.MailComposer.Letter;
import com.quotedesk.domain.mail.LetterText;
import com.quotedesk.domain.mail.MailAddress;
import com.quotedesk.domain.mail.MessageContent;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MimeComposerTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final EmailAddress THEM = new EmailAddress("anna@supplier.example");

    private String subject = "Запрос цен RFQ-2026-0012";
    private MailAddress to = new MailAddress("Анна", THEM);
    private List<String> references = List.of();
    private boolean automatic;
    private List<Attachment> attachments = List.of();

    @Test
    void a_letter_reads_as_it_was_written() {
        attachments =
                List.of(
                        new Attachment(
                                "Форма заявки.xlsx",
                                "application/octet-stream",
                                Bytes.owning(new byte[] {1, 2, 3})));

        var mail = parsed();

        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.from().address().value()).isEqualTo("orders@desk.example");
        assertThat(mail.from().name()).isEqualTo("ООО «Ромашка»");
        assertThat(mail.to()).extracting(one -> one.address()).containsExactly(THEM);
        assertThat(mail.cc()).isEmpty();
        assertThat(mail.messageId()).isEqualTo("mark.1@desk.example");
        assertThat(mail.date().toInstant()).isEqualTo(NOON);
        assertThat(mail.replyTo().getFirst().address().value())
                .isEqualTo("orders+mark@desk.example");
        assertThat(mail.defects()).isEmpty();
        var mixed = ((Part.Multi) mail.body()).parts();
        var both = ((Part.Multi) mixed.get(0)).parts();
        assertThat(((Part.Text) both.get(0)).text()).startsWith("Здравствуйте").contains("[mark]");
        assertThat(((Part.Html) both.get(1)).html())
                .contains("<b>Здравствуйте</b>")
                .contains("[mark]</p></body>");
        var file = (Part.File) mixed.get(1);
        assertThat(file.fileName()).isEqualTo("Форма заявки.xlsx");
        assertThat(file.content()).isEqualTo(Bytes.owning(new byte[] {1, 2, 3}));
    }

    @Test
    void without_files_there_are_two_forms_of_one_text() {
        assertThat(((Part.Multi) parsed().body()).isAlternative()).isTrue();
    }

    @Test
    void a_thread_is_told_and_our_own_id_stands_in_it() {
        references = List.of("first@desk.example", "second@desk.example");

        var mail = parsed();

        assertThat(mail.inReplyTo()).containsExactly("second@desk.example");
        assertThat(mail.references())
                .containsExactly(
                        "first@desk.example", "second@desk.example", "mark.1@desk.example");
    }

    @Test
    void header_injection_through_a_message_id_of_theirs_is_left_out() {
        references =
                List.of(
                        "a@b>\r\nBcc: evil@x.example",
                        "a@b\r\n\r\nBODY",
                        "no id",
                        "=?utf-8?q?a=0d=0aBcc:_evil?=@x.example\u0000");

        var raw = raw();

        assertThat(raw).doesNotContain("Bcc").doesNotContain("BODY").doesNotContain("In-Reply-To");
    }

    @Test
    void header_injection_through_subject_and_name_is_no_header() {
        subject = "hello\r\nBcc: evil@x.example";
        to = new MailAddress("Anna\r\nBcc: evil@x.example", THEM);

        assertThat(parsed().header("Bcc")).isEmpty();
        assertThat(parsed().to()).hasSize(1);
    }

    @Test
    void what_goes_by_itself_says_so() {
        assertThat(parsed().header("Auto-Submitted")).isEmpty();
        automatic = true;
        assertThat(parsed().header("Auto-Submitted")).contains("auto-generated");
    }

    @Test
    void lines_are_short_and_plain_for_any_server() {
        assertThat(raw().lines()).allMatch(line -> line.length() <= 100);
        assertThat(raw().chars()).allMatch(c -> c < 127);
        assertThat(raw().replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
    }

    @Test
    void an_address_that_no_mail_can_bear_is_refused() {
        to = new MailAddress(null, new EmailAddress("a..b@supplier.example"));

        assertThatThrownBy(this::raw).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void html_without_a_body_is_marked_at_its_end() {
        var mail = parsed(letter(null, "<b>x</b>"));

        var html = (Part.Html) ((Part.Multi) mail.body()).parts().get(1);
        assertThat(html.html()).startsWith("<b>x</b><p").endsWith("[mark]</p>");
        assertThat(mail.replyTo()).extracting(one -> one.address().value()).doesNotContain("+");
    }

    private Letter letter(@Nullable EmailAddress replyTo, String html) {
        return new Letter(
                "mark.1@desk.example",
                new MailAddress("ООО «Ромашка»", new EmailAddress("orders@desk.example")),
                to,
                replyTo,
                new LetterText(subject, "Здравствуйте", html),
                references,
                "mark",
                NOON,
                automatic,
                attachments);
    }

    private Letter letter() {
        return letter(
                new EmailAddress("orders+mark@desk.example"),
                "<html><body><b>Здравствуйте</b></body></html>");
    }

    private MessageContent parsed() {
        return parsed(letter());
    }

    private static MessageContent parsed(Letter letter) {
        return MailAdapters.parser(MimeLimits.defaults())
                .parse(MailAdapters.composer().compose(letter));
    }

    private String raw() {
        return new String(
                MailAdapters.composer().compose(letter()).toArray(), StandardCharsets.ISO_8859_1);
    }
}
