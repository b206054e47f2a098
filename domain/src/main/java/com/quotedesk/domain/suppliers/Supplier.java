package com.quotedesk.domain.suppliers;

import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.Contact;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.shared.Folded;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may be asked for prices.
 *
 * @param block why it is not asked, null where it is
 * @param version counts the changes, from 1
 */
public record Supplier(
        SupplierId id,
        SupplierProfile profile,
        @Nullable Block block,
        Instant createdAt,
        long version) {

    /** Why a supplier is not changed. */
    public enum Refusal {
        BLOCKED_ALREADY,
        NOT_BLOCKED
    }

    public Supplier {
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1, not " + version);
        }
    }

    /** A new supplier, of whom little is known. */
    public Supplier(
            SupplierId id,
            String name,
            Language language,
            List<EmailAddress> addresses,
            List<String> categories,
            Instant createdAt) {
        this(
                id,
                new SupplierProfile(
                        name,
                        List.of(language),
                        addresses.stream()
                                .map(address -> new Contact(null, address, null))
                                .toList(),
                        categories,
                        List.of(),
                        SupplierTerms.UNKNOWN,
                        null),
                null,
                createdAt,
                1);
    }

    public String name() {
        return profile.name();
    }

    /** The language it is written to in. */
    public Language language() {
        return profile.languages().getFirst();
    }

    public List<EmailAddress> addresses() {
        return profile.contacts().stream().map(Contact::email).toList();
    }

    public List<String> categories() {
        return profile.categories();
    }

    public boolean blocked() {
        return block != null;
    }

    /** Whether a request can go to it: it is not blocked, and there is an address. */
    public boolean canBeAsked() {
        return !blocked() && !profile.contacts().isEmpty();
    }

    /** Takes the new profile over, which is never refused; one that is equal changes nothing. */
    public Decision.Made<Supplier, Refusal> change(SupplierProfile next) {
        return next.equals(profile)
                ? new Decision.Made<>(this, List.of())
                : new Decision.Made<>(
                        new Supplier(id, next, block, createdAt, version + 1),
                        List.of(new SupplierEvent.Changed(id, next.name())));
    }

    public Decision<Supplier, Refusal> block(String reason, Instant at) {
        return blocked()
                ? Decision.refused(Refusal.BLOCKED_ALREADY)
                : Decision.made(
                        new Supplier(id, profile, new Block(reason, at), createdAt, version + 1),
                        new SupplierEvent.Blocked(id, reason));
    }

    public Decision<Supplier, Refusal> unblock() {
        return blocked()
                ? Decision.made(
                        new Supplier(id, profile, null, createdAt, version + 1),
                        new SupplierEvent.Unblocked(id))
                : Decision.refused(Refusal.NOT_BLOCKED);
    }

    /** Everything a supplier is looked up by, folded, a line each. */
    public String searchText() {
        return Stream.of(
                        Stream.of(name()),
                        profile.contacts().stream()
                                .flatMap(
                                        contact ->
                                                Stream.of(
                                                        contact.name(),
                                                        contact.email(),
                                                        contact.phone())),
                        categories().stream(),
                        profile.brands().stream())
                .flatMap(values -> values)
                .filter(Objects::nonNull)
                .map(value -> Folded.of(value.toString()))
                .collect(Collectors.joining("\n"));
    }
}
