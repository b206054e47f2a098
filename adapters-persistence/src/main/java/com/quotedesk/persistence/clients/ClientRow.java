package com.quotedesk.persistence.clients;

import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.clients.ClientProfile;
import com.quotedesk.domain.clients.PostalAddress;
import com.quotedesk.domain.requisites.BankAccount;
import com.quotedesk.domain.requisites.Bic;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.requisites.Kpp;
import com.quotedesk.domain.requisites.Ogrn;
import com.quotedesk.domain.requisites.Requisites;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity(value = "client", schema = "core")
record ClientRow(
        @Id UUID id,
        String name,
        @Nullable String inn,
        Instant createdAt,
        @Nullable String legalName,
        @Nullable String kpp,
        @Nullable String ogrn,
        @Nullable String bankBic,
        @Nullable String bankAccount,
        @Nullable String bankName,
        @Nullable String notes,
        boolean archived,
        long version,
        String searchText) {

    static ClientRow of(Client client) {
        var requisites = client.profile().requisites();
        var account = requisites.account();
        return new ClientRow(
                client.id().value(),
                Texts.storable(client.name()),
                requisites.inn() == null ? null : requisites.inn().value(),
                client.createdAt(),
                Texts.storableOrNull(requisites.legalName()),
                requisites.kpp() == null ? null : requisites.kpp().value(),
                requisites.ogrn() == null ? null : requisites.ogrn().value(),
                account == null ? null : account.bic().value(),
                account == null ? null : account.number(),
                account == null ? null : Texts.storableOrNull(account.bankName()),
                Texts.storableOrNull(client.profile().notes()),
                client.archived(),
                client.version(),
                Texts.storable(client.searchText()));
    }

    Client toClient(List<ContactRow> contacts, List<PostalAddress> addresses) {
        return new Client(
                new ClientId(id),
                new ClientProfile(
                        name,
                        requisites(),
                        contacts.stream().map(ContactRow::toContact).toList(),
                        addresses,
                        notes),
                archived,
                createdAt,
                version);
    }

    /** A number kept before its check digits were looked at may fail; it is then not known. */
    private Requisites requisites() {
        return new Requisites(
                legalName,
                Optional.ofNullable(inn).flatMap(Inn::parse).orElse(null),
                kpp == null ? null : new Kpp(kpp),
                ogrn == null ? null : new Ogrn(ogrn),
                bankBic == null || bankAccount == null
                        ? null
                        : new BankAccount(new Bic(bankBic), bankAccount, bankName));
    }
}
