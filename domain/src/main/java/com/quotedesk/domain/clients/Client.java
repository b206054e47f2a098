package com.quotedesk.domain.clients;

import com.quotedesk.domain.events.Decision;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.requisites.Requisites;
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
 * Who asks us: a company, or a person as far as the mails tell.
 *
 * @param archived no longer offered where a client is chosen; what it ordered stays
 * @param version counts the changes, from 1
 */
public record Client(
        ClientId id, ClientProfile profile, boolean archived, Instant createdAt, long version) {

    /** Why a client is not changed. */
    public enum Refusal {
        /** It must be restored first. */
        ARCHIVED,
        NOT_ARCHIVED
    }

    public Client {
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1, not " + version);
        }
    }

    /** A new client, of whom little is known. */
    public Client(
            ClientId id,
            String name,
            @Nullable Inn inn,
            List<Contact> contacts,
            Instant createdAt) {
        this(
                id,
                new ClientProfile(name, Requisites.of(inn), contacts, List.of(), null),
                false,
                createdAt,
                1);
    }

    public String name() {
        return profile.name();
    }

    public @Nullable Inn inn() {
        return profile.requisites().inn();
    }

    public List<Contact> contacts() {
        return profile.contacts();
    }

    public boolean hasAddress(EmailAddress address) {
        return contacts().stream().anyMatch(contact -> contact.email().equals(address));
    }

    /** The same client where the taxpayer number turned out to be somebody else's. */
    public Client withoutInn() {
        var known = profile.requisites();
        var rest =
                new Requisites(known.legalName(), null, known.kpp(), known.ogrn(), known.account());
        return new Client(
                id,
                new ClientProfile(name(), rest, contacts(), profile.addresses(), profile.notes()),
                archived,
                createdAt,
                version);
    }

    /** Takes the new profile over; one that is equal changes nothing. */
    public Decision<Client, Refusal> change(ClientProfile next) {
        if (archived) {
            return Decision.refused(Refusal.ARCHIVED);
        }
        return next.equals(profile)
                ? Decision.made(this)
                : Decision.made(
                        new Client(id, next, false, createdAt, version + 1),
                        new ClientEvent.Changed(id, next.name()));
    }

    public Decision<Client, Refusal> archive() {
        return archived
                ? Decision.refused(Refusal.ARCHIVED)
                : Decision.made(
                        new Client(id, profile, true, createdAt, version + 1),
                        new ClientEvent.Archived(id));
    }

    public Decision<Client, Refusal> restore() {
        return archived
                ? Decision.made(
                        new Client(id, profile, false, createdAt, version + 1),
                        new ClientEvent.Restored(id))
                : Decision.refused(Refusal.NOT_ARCHIVED);
    }

    /** Everything a client is looked up by, folded, a line each: names, INN, mail addresses. */
    public String searchText() {
        var requisites = profile.requisites();
        return Stream.concat(
                        Stream.of(name(), requisites.legalName(), requisites.inn()),
                        contacts().stream()
                                .flatMap(
                                        contact ->
                                                Stream.of(
                                                        contact.name(),
                                                        contact.email(),
                                                        contact.phone())))
                .filter(Objects::nonNull)
                .map(value -> Folded.of(value.toString()))
                .collect(Collectors.joining("\n"));
    }
}
