package com.quotedesk.application.documents;

import com.quotedesk.domain.documents.Company;
import com.quotedesk.domain.documents.TemplateDraft;
import com.quotedesk.domain.documents.TemplateFault;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.util.List;

/** Shows what a template will look like, before anybody keeps it. */
public final class PreviewProposal {

    /**
     * @param company ourselves
     */
    public record Command(Access access, TemplateDraft draft, Language language, Company company) {}

    public sealed interface Outcome {
        record Printed(Bytes pdf) implements Outcome {}

        record Invalid(List<TemplateFault> faults) implements Outcome {}

        record Forbidden() implements Outcome {}
    }

    private final ProposalPrinter printer;

    public PreviewProposal(ProposalPrinter printer) {
        this.printer = printer;
    }

    public Outcome preview(Command command) {
        if (!command.access().may(Permission.CHANGE_SETTINGS)) {
            return new Outcome.Forbidden();
        }
        return switch (command.draft().check()) {
            case TemplateDraft.Checked.Right(var template) ->
                    new Outcome.Printed(
                            printer.print(
                                    SampleProposal.of(command.language(), command.company()),
                                    template));
            case TemplateDraft.Checked.Wrong(var faults) -> new Outcome.Invalid(faults);
        };
    }
}
