package com.quotedesk.application.documents;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.documents.Letterheads.StoredTemplate;
import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Changes;
import com.quotedesk.domain.documents.ProposalTemplate;
import com.quotedesk.domain.documents.TemplateDraft;
import com.quotedesk.domain.documents.TemplateFault;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Changes how proposals look that are printed from now on. */
public final class ChangeProposalTemplate {

    private static final UUID TEMPLATE =
            UUID.nameUUIDFromBytes("proposal-template".getBytes(StandardCharsets.UTF_8));

    /**
     * @param seen the version that the person saw, 0 where nobody had changed it
     */
    public record Command(Access by, long seen, TemplateDraft draft) {}

    public sealed interface Outcome {
        record Changed(StoredTemplate stored) implements Outcome {}

        record Forbidden() implements Outcome {}

        record Invalid(List<TemplateFault> faults) implements Outcome {
            public Invalid {
                faults = List.copyOf(faults);
            }
        }

        /** Somebody else changed it meanwhile. */
        record Conflict() implements Outcome {}
    }

    private final Transactions transactions;
    private final Letterheads letterheads;
    private final Journal journal;

    public ChangeProposalTemplate(
            Transactions transactions, Letterheads letterheads, Journal journal) {
        this.transactions = transactions;
        this.letterheads = letterheads;
        this.journal = journal;
    }

    public Outcome change(Command command) {
        if (!command.by().may(Permission.CHANGE_SETTINGS)) {
            return new Outcome.Forbidden();
        }
        return switch (command.draft().check()) {
            case TemplateDraft.Checked.Wrong(var faults) -> new Outcome.Invalid(faults);
            case TemplateDraft.Checked.Right(var template) ->
                    Overtaken.or(
                            Outcome.Conflict::new,
                            transactions,
                            () -> write(command, template.withLogo(null)));
        };
    }

    private Outcome write(Command command, ProposalTemplate template) {
        var before = letterheads.template().map(StoredTemplate::template).orElse(null);
        var after = new StoredTemplate(template, command.seen() + 1);
        letterheads.replace(after);
        journal.write(
                new Actor.Person(command.by().user()),
                "proposal-template.changed",
                new Subject("proposal-template", TEMPLATE),
                Changes.between(before, template)
                        .field("accent", ProposalTemplate::accent)
                        .field("columns", ProposalTemplate::columns)
                        .field("paymentCode", ProposalTemplate::paymentCode)
                        .field("signature", ProposalTemplate::signature)
                        .field("texts.ru", one -> one.texts(Language.RUSSIAN))
                        .field("texts.en", one -> one.texts(Language.ENGLISH))
                        .list(),
                null,
                List.of());
        return new Outcome.Changed(after);
    }
}
