package com.quotedesk.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.domain.shared.Bytes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessageContentTest {

    private final MessageContent mail =
            new MessageContent(
                    List.of(new Header("Subject", "first"), new Header("SUBJECT", "second")),
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    "first",
                    null,
                    null,
                    List.of(),
                    List.of(),
                    new Part.Text("1", "text"),
                    List.of());

    @Test
    void the_first_header_of_a_name_counts_whatever_its_case() {
        assertThat(mail.header("subject")).contains("first");
        assertThat(mail.header("Date")).isEmpty();
    }

    @Test
    void alternatives_say_the_same_and_others_do_not() {
        var html = new Part.Html("1.2", "<p>text</p>");
        var file = new Part.File("2", "list.csv", "text/csv", false, Bytes.empty());
        var parts = new ArrayList<Part>(List.of(html, file, new Part.Embedded("3", null, mail)));
        var mixed = new Part.Multi("1", "Mixed", parts);

        parts.clear();

        assertThat(mixed.parts()).extracting(Part::path).containsExactly("1.2", "2", "3");
        assertThat(mixed.subtype()).isEqualTo("mixed");
        assertThat(mixed.isAlternative()).isFalse();
        assertThat(new Part.Multi("1", "ALTERNATIVE", List.of()).isAlternative()).isTrue();
    }

    @Test
    void what_was_sent_to_many_says_so() {
        assertThat(mail.isBulk()).isFalse();
        assertThat(with("List-Id", "<news.example>").isBulk()).isTrue();
        assertThat(with("list-unsubscribe", "<mailto:a@b.example>").isBulk()).isTrue();
        assertThat(with("Precedence", " BULK ").isBulk()).isTrue();
        assertThat(with("Precedence", "list").isBulk()).isTrue();
        assertThat(with("Precedence", "first-class").isBulk()).isFalse();
    }

    private static MessageContent with(String name, String value) {
        return new MessageContent(
                List.of(new Header(name, value)),
                null,
                List.of(),
                List.of(),
                List.of(),
                "",
                null,
                null,
                List.of(),
                List.of(),
                new Part.Text("1", ""),
                List.of());
    }
}
