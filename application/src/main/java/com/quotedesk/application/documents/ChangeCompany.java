package com.quotedesk.application.documents;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.documents.Letterheads.StoredCompany;
import com.quotedesk.application.work.Overtaken;
import com.quotedesk.application.work.Transactions;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Changes;
import com.quotedesk.domain.documents.Company;
import com.quotedesk.domain.documents.Logo;
import com.quotedesk.domain.documents.TemplateFault;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.Permission;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down who we are: what papers that are printed from now on show. */
public final class ChangeCompany {

    /** Every company is the same one. */
    private static final UUID US =
            UUID.nameUUIDFromBytes("company".getBytes(StandardCharsets.UTF_8));

    /**
     * @param seen the version that the person saw, 0 where nobody had written any
     */
    public record Command(Access by, long seen, Company company) {}

    public sealed interface Outcome {
        record Changed(StoredCompany stored) implements Outcome {}

        record Forbidden() implements Outcome {}

        /** The logo cannot be one. */
        record WrongLogo(List<TemplateFault.Kind> faults) implements Outcome {
            public WrongLogo {
                faults = List.copyOf(faults);
            }
        }

        /** Somebody else changed it meanwhile. */
        record Conflict() implements Outcome {}
    }

    private final Transactions transactions;
    private final Letterheads letterheads;
    private final Journal journal;

    public ChangeCompany(Transactions transactions, Letterheads letterheads, Journal journal) {
        this.transactions = transactions;
        this.letterheads = letterheads;
        this.journal = journal;
    }

    public Outcome change(Command command) {
        if (!command.by().may(Permission.CHANGE_SETTINGS)) {
            return new Outcome.Forbidden();
        }
        var logo = command.company().logo();
        var faults = logo == null ? List.<TemplateFault.Kind>of() : Logo.faults(logo);
        return faults.isEmpty()
                ? Overtaken.or(Outcome.Conflict::new, transactions, () -> write(command))
                : new Outcome.WrongLogo(faults);
    }

    private Outcome write(Command command) {
        var before = letterheads.company().map(StoredCompany::company).orElse(null);
        var after = new StoredCompany(command.company(), command.seen() + 1);
        letterheads.replace(after);
        journal.write(
                new Actor.Person(command.by().user()),
                "company.changed",
                new Subject("company", US),
                Changes.between(before, command.company())
                        .field("name", Company::name)
                        .field("requisites", Company::requisites)
                        .field("address", Company::address)
                        .field("person", Company::person)
                        .field("phone", Company::phone)
                        .field("email", Company::email)
                        .field("correspondent", Company::correspondent)
                        .field("signatory", Company::signatory)
                        .field("vatMode", Company::vatMode)
                        .field("logo", company -> hash(company.logo()))
                        .list(),
                null,
                List.of());
        return new Outcome.Changed(after);
    }

    private static @Nullable String hash(@Nullable Bytes picture) {
        return picture == null ? null : picture.sha256();
    }
}
