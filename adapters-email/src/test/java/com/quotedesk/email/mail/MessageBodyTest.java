package com.quotedesk.email.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.mail.MailDefect;
import com.quotedesk.domain.mail.Part;
import com.quotedesk.domain.shared.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessageBodyTest {

    @Test
    void a_plain_mail_is_one_text() {
        var message = RawMail.ordinary("", "500 m of cable", "15 breakers").parsed();

        assertThat(message.body()).isEqualTo(new Part.Text("1", "500 m of cable\n15 breakers\n"));
        assertThat(message.defects()).isEmpty();
    }

    @Test
    void parts_are_numbered_as_IMAP_does() {
        var message =
                RawMail.ordinary(
                                "Content-Type: multipart/mixed; boundary=outer",
                                "",
                                "--outer",
                                "Content-Type: multipart/alternative; boundary=inner",
                                "",
                                "--inner",
                                "",
                                "plain",
                                "--inner",
                                "Content-Type: text/html",
                                "",
                                "<p>rich</p>",
                                "--inner--",
                                "--outer",
                                "Content-Type: text/csv; name=list.csv",
                                "Content-Transfer-Encoding: base64",
                                "",
                                "YTti",
                                "--outer--")
                        .parsed();

        var root = (Part.Multi) message.body();
        assertThat(root.path()).isEqualTo("TEXT");
        assertThat(root.parts())
                .containsExactly(
                        new Part.Multi(
                                "1",
                                "alternative",
                                List.of(
                                        new Part.Text("1.1", "plain"),
                                        new Part.Html("1.2", "<p>rich</p>"))),
                        new Part.File(
                                "2",
                                "list.csv",
                                "text/csv",
                                false,
                                Bytes.copyOf("a;b".getBytes(StandardCharsets.UTF_8))));
        assertThat(((Part.Multi) root.parts().getFirst()).isAlternative()).isTrue();
    }

    @Test
    void nothing_at_all_is_an_empty_text() {
        var message = MailAdapters.parser(MimeLimits.defaults()).parse(Bytes.empty());

        assertThat(message.body()).isEqualTo(new Part.Text("1", ""));
        assertThat(message.defects()).contains(MailDefect.EMPTY);
    }

    @Test
    void text_without_any_header_is_all_body() {
        assertThat(RawMail.of("please quote", "two pumps").parsed().body())
                .isEqualTo(new Part.Text("1", "please quote\ntwo pumps\n"));
    }
}
