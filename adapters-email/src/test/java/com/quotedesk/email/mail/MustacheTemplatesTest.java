package com.quotedesk.email.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.mail.PreviewTemplate;
import com.quotedesk.application.mail.TemplateEngine;
import com.quotedesk.application.mail.TemplateEngine.Part;
import com.quotedesk.application.mail.TemplateEngine.Result;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.LetterText;
import com.quotedesk.domain.reading.Language;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MustacheTemplatesTest {

    private final TemplateEngine engine = MailAdapters.templates();

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void every_letter_is_there_in_both_languages_and_can_be_filled(LetterKind kind) {
        for (var language : Language.values()) {
            var filled =
                    (Result.Filled)
                            new PreviewTemplate(engine)
                                    .preview(language, engine.standard(kind, language));

            assertThat(filled.words().subject()).contains("RFQ-2026-0012").doesNotContain("\n");
            assertThat(filled.words().text()).doesNotContain("{{").contains("RFQ-2026-0012");
            assertThat(filled.words().html()).doesNotContain("{{").contains("</html>");
        }
    }

    @Test
    void a_request_shows_its_positions_as_a_table() {
        var words = preview(LetterKind.RFQ, Language.ENGLISH);

        assertThat(words.text())
                .contains("1. Cable 3x2.5 (VVG-325) - 200 m\n")
                .contains("2. Breaker 16 A <C> - 15 pcs\n")
                .contains("24 November 2026, 18:00 (UTC+03:00, Europe/Moscow)");
        assertThat(words.html()).contains("<td>Breaker 16 A &lt;C&gt;</td>");
    }

    @Test
    void values_are_escaped_in_html_and_nowhere_else() {
        var words = filled("{{v}}", Map.of("v", "<script>alert('1')</script>"));

        assertThat(words.text()).isEqualTo("<script>alert('1')</script>");
        assertThat(words.html()).doesNotContain("<script>");
        assertThat(words.subject()).isEqualTo("<script>alert('1')</script>");
    }

    @Test
    void a_subject_is_one_line() {
        assertThat(filled("a{{v}}b", Map.of("v", "\r\nBcc: x\n")).subject())
                .isEqualTo("a Bcc: x b");
    }

    @Test
    void a_fault_names_its_part_its_line_and_what_is_missing() {
        assertThat(engine.fill(new LetterText("ok", "one\ntwo {{nothing}}", ""), Map.of()))
                .isEqualTo(new Result.Faulty(Part.TEXT, 2, "nothing"));
        assertThat(engine.fill(new LetterText("", "", "a\nb\n{{#x}}never closed"), Map.of()))
                .isInstanceOfSatisfying(
                        Result.Faulty.class,
                        fault -> {
                            assertThat(fault.part()).isEqualTo(Part.HTML);
                            assertThat(fault.line()).isEqualTo(3);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{v.getClass}}",
                "{{v.class.name}}",
                "{{v.length}}",
                "{{v.bytes}}",
                "{{items.size}}",
                "{{#v}}{{getClass}}{{/v}}",
                "{{getClass}}",
                "{{> /etc/passwd}}",
            })
    void a_template_runs_no_code_and_reads_no_file(String template) {
        var values = Map.<String, Object>of("v", "text", "items", List.of(Map.of("a", "b")));

        assertThat(engine.fill(new LetterText("", template, ""), values))
                .isInstanceOf(Result.Faulty.class);
    }

    @Test
    void a_template_cannot_grow_without_end() {
        var many = Collections.<Object>nCopies(1000, Map.of("v", "x"));
        var template = "{{#l}}{{#l}}{{#l}}{{v}}{{/l}}{{/l}}{{/l}}";

        assertThat(engine.fill(new LetterText("", template, ""), Map.of("l", many)))
                .isInstanceOfSatisfying(
                        Result.Faulty.class,
                        fault -> assertThat(fault.what()).contains("longer than"));
    }

    private LetterText preview(LetterKind kind, Language language) {
        return ((Result.Filled)
                        new PreviewTemplate(engine)
                                .preview(language, engine.standard(kind, language)))
                .words();
    }

    private LetterText filled(String template, Map<String, Object> values) {
        return ((Result.Filled) engine.fill(new LetterText(template, template, template), values))
                .words();
    }
}
