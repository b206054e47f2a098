package com.quotedesk.application.mail;

import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.LetterText;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows the templates of all letters in both languages, to those who may change them. */
public final class ShowTemplates {

    public record Command(Access access) {}

    /**
     * A template that holds.
     *
     * @param changed whether somebody changed it; the standard one holds else
     * @param version counts the changes, 0 where nobody ever changed it
     */
    public record Shown(
            LetterKind kind,
            Language language,
            LetterText template,
            LetterText standard,
            boolean changed,
            long version) {}

    public sealed interface Outcome {
        record Found(List<Shown> templates) implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    private final LetterTemplates templates;
    private final TemplateEngine engine;

    public ShowTemplates(LetterTemplates templates, TemplateEngine engine) {
        this.templates = templates;
        this.engine = engine;
    }

    public Outcome show(Command command) {
        return command.access().may(Permission.CHANGE_SETTINGS)
                ? new Outcome.Found(
                        Arrays.stream(LetterKind.values()).flatMap(this::ofKind).toList())
                : new Outcome.Forbidden();
    }

    private Stream<Shown> ofKind(LetterKind kind) {
        return Arrays.stream(Language.values()).map(language -> shown(kind, language));
    }

    private Shown shown(LetterKind kind, Language language) {
        var stored = templates.find(kind, language);
        var standard = engine.standard(kind, language);
        var own = stored.flatMap(one -> Optional.ofNullable(one.template()));
        return new Shown(
                kind,
                language,
                own.orElse(standard),
                standard,
                own.isPresent(),
                stored.map(LetterTemplates.Stored::version).orElse(0L));
    }
}
