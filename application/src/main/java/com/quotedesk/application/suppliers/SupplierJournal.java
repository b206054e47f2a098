package com.quotedesk.application.suppliers;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.domain.audit.Actor;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.audit.Changes;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.suppliers.Supplier;
import com.quotedesk.domain.users.Access;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down what was done to suppliers. */
final class SupplierJournal {

    private final Journal journal;

    SupplierJournal(Journal journal) {
        this.journal = journal;
    }

    void write(
            Access by,
            String action,
            @Nullable Supplier before,
            Supplier after,
            @Nullable String reason,
            List<DomainEvent> happened) {
        journal.write(
                new Actor.Person(by.user()),
                action,
                new Subject("supplier", after.id().value()),
                changes(before, after),
                reason,
                happened);
    }

    private static List<Change> changes(@Nullable Supplier before, Supplier after) {
        return Changes.between(before, after)
                .field("name", Supplier::name)
                .field(
                        "languages",
                        supplier ->
                                lines(
                                        supplier.profile().languages().stream()
                                                .map(Language::code)
                                                .toList()))
                .field("contacts", supplier -> lines(supplier.profile().contacts()))
                .field("categories", supplier -> lines(supplier.categories()))
                .field("brands", supplier -> lines(supplier.profile().brands()))
                .field("payment", supplier -> supplier.profile().terms().payment())
                .field("delivery", supplier -> supplier.profile().terms().delivery())
                .field("minimumOrder", supplier -> supplier.profile().terms().minimumOrder())
                .field("currency", supplier -> supplier.profile().terms().currency())
                .field("notes", supplier -> supplier.profile().notes())
                .field("blocked", Supplier::blocked)
                .list();
    }

    private static @Nullable String lines(List<?> things) {
        return things.isEmpty()
                ? null
                : things.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
