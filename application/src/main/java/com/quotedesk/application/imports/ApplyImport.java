package com.quotedesk.application.imports;

import com.quotedesk.application.imports.TableImport.State;
import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.users.Access;
import java.util.UUID;

/** Writes down what was only tried. Companies that are wrong are left out, as was told. */
public final class ApplyImport {

    public record Command(Access by, UUID id) {}

    public sealed interface Outcome {
        record Begun(TableImport begun) implements Outcome {}

        /** There is none, as far as the asker may know. */
        record Unknown() implements Outcome {}

        /** It was no trial, has not ended yet, or the file was of no use. */
        record NotTried() implements Outcome {}
    }

    private final Transactions transactions;
    private final Imports imports;

    public ApplyImport(Transactions transactions, Imports imports) {
        this.transactions = transactions;
        this.imports = imports;
    }

    public Outcome apply(Command command) {
        return Overtaken.or(
                Outcome.NotTried::new,
                transactions,
                () ->
                        imports.find(command.id())
                                .filter(
                                        found ->
                                                command.by()
                                                        .may(BeginImport.permission(found.kind())))
                                .map(this::apply)
                                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome apply(TableImport tried) {
        if (!tried.trial() || tried.state() != State.DONE) {
            return new Outcome.NotTried();
        }
        var begun = tried.inEarnest();
        imports.replace(begun);
        return new Outcome.Begun(begun);
    }
}
