package com.quotedesk.application.mail;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.LetterText;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a letter another template, or its standard one back. One that would fail is not taken. */
public final class ChangeTemplate {

    /**
     * @param seen the version that the person saw, 0 where nobody had changed it
     * @param template null to let the standard one hold again
     */
    public record Command(
            Access access,
            LetterKind kind,
            Language language,
            long seen,
            @Nullable LetterText template) {}

    public sealed interface Outcome {
        record Changed(LetterTemplates.Stored stored) implements Outcome {}

        record Forbidden() implements Outcome {}

        record Wrong(TemplateEngine.Result.Faulty fault) implements Outcome {}

        /** Somebody else changed it meanwhile. */
        record Conflict() implements Outcome {}
    }

    private final Transactions transactions;
    private final LetterTemplates templates;
    private final PreviewTemplate preview;
    private final Journal journal;

    public ChangeTemplate(
            Transactions transactions,
            LetterTemplates templates,
            PreviewTemplate preview,
            Journal journal) {
        this.transactions = transactions;
        this.templates = templates;
        this.preview = preview;
        this.journal = journal;
    }

    public Outcome change(Command command) {
        if (!command.access().may(Permission.CHANGE_SETTINGS)) {
            return new Outcome.Forbidden();
        }
        return faultOf(command)
                .<Outcome>map(Outcome.Wrong::new)
                .orElseGet(
                        () ->
                                Overtaken.or(
                                        Outcome.Conflict::new, transactions, () -> write(command)));
    }

    private Optional<TemplateEngine.Result.Faulty> faultOf(Command command) {
        var template = command.template();
        return template != null
                        && preview.preview(command.language(), template)
                                instanceof TemplateEngine.Result.Faulty faulty
                ? Optional.of(faulty)
                : Optional.empty();
    }

    private Outcome write(Command command) {
        var name = command.kind().code() + "." + command.language().code();
        var after =
                new LetterTemplates.Stored(
                        command.kind(), command.language(), command.template(), command.seen() + 1);
        var before =
                templates
                        .find(command.kind(), command.language())
                        .map(LetterTemplates.Stored::template)
                        .orElse(null);
        templates.replace(after);
        journal.write(
                new Actor.Person(command.access().user()),
                "letter-template.changed",
                new Subject(
                        "letter-template",
                        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
                List.of(new Change(name, shown(before), shown(command.template()))),
                null,
                List.of());
        return new Outcome.Changed(after);
    }

    private static @Nullable String shown(@Nullable LetterText text) {
        return text == null ? null : text.subject() + "\n" + text.text() + "\n" + text.html();
    }
}
