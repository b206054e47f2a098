package com.quotedesk.testkit.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.mail.ChangeTemplate;
import com.quotedesk.application.mail.PreviewTemplate;
import com.quotedesk.application.mail.TemplateEngine;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.LetterText;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.UserId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChangeTemplateTest {

    private static final Access ADMIN = Access.of(new UserId(PostDesk.id(1)), null, Role.ADMIN);
    private static final Access VIEWER = Access.of(new UserId(PostDesk.id(2)), null, Role.VIEWER);
    private static final LetterText OURS = new LetterText("Request", "Dear friends", "<p>Hi</p>");

    private final PostDesk desk = new PostDesk();
    private final PreviewTemplate preview = new PreviewTemplate(desk.letters);
    private final ChangeTemplate changeTemplate =
            new ChangeTemplate(
                    desk.stores.transactions(),
                    desk.stores.letterTemplates(),
                    preview,
                    desk.journal);

    @Test
    void a_template_is_changed_and_given_back_and_the_journal_shows_both() {
        assertThat(change(ADMIN, 0, OURS))
                .isInstanceOfSatisfying(
                        ChangeTemplate.Outcome.Changed.class,
                        changed -> {
                            assertThat(changed.stored().template()).isEqualTo(OURS);
                            assertThat(changed.stored().version()).isEqualTo(1);
                        });
        assertThat(change(ADMIN, 1, null)).isInstanceOf(ChangeTemplate.Outcome.Changed.class);

        var id = UUID.nameUUIDFromBytes("rfq.en".getBytes(StandardCharsets.UTF_8));
        var ours = "Request\nDear friends\n<p>Hi</p>";
        assertThat(desk.stores.auditLog().of("letter-template", id))
                .flatExtracting(entry -> entry.changes())
                .containsExactly(
                        new Change("rfq.en", null, ours), new Change("rfq.en", ours, null));
    }

    @Test
    void who_may_not_change_settings_may_not_change_letters() {
        assertThat(change(VIEWER, 0, OURS)).isEqualTo(new ChangeTemplate.Outcome.Forbidden());
    }

    @Test
    void a_template_that_asks_for_what_nobody_has_is_not_taken() {
        assertThat(change(ADMIN, 0, new LetterText("", "{{nothing}}", "")))
                .isEqualTo(
                        new ChangeTemplate.Outcome.Wrong(
                                new TemplateEngine.Result.Faulty(
                                        TemplateEngine.Part.TEXT, 1, "nothing")));
        assertThat(desk.stores.letterTemplates().find(LetterKind.RFQ, Language.ENGLISH)).isEmpty();
    }

    @Test
    void the_second_of_two_who_change_gets_a_conflict() {
        change(ADMIN, 0, OURS);

        assertThat(change(ADMIN, 0, OURS)).isEqualTo(new ChangeTemplate.Outcome.Conflict());
    }

    @Test
    void a_preview_speaks_the_language_of_the_letter() {
        assertThat(shown(Language.RUSSIAN)).contains("Кабель").contains("unit=шт.");
        assertThat(shown(Language.ENGLISH)).contains("Cable").contains("unit=pcs");
    }

    private String shown(Language language) {
        return ((TemplateEngine.Result.Filled) preview.preview(language, OURS)).words().text();
    }

    private ChangeTemplate.Outcome change(Access by, long seen, @Nullable LetterText text) {
        return changeTemplate.change(
                new ChangeTemplate.Command(by, LetterKind.RFQ, Language.ENGLISH, seen, text));
    }
}
