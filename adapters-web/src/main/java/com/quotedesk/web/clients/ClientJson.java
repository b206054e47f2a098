package com.quotedesk.web.clients;

import com.quotedesk.domain.clients.Client;
import com.quotedesk.domain.clients.ClientProfile;
import com.quotedesk.domain.clients.PostalAddress;
import com.quotedesk.domain.requisites.BankAccount;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.requisites.Kpp;
import com.quotedesk.domain.requisites.Ogrn;
import com.quotedesk.domain.requisites.Requisites;
import com.quotedesk.web.work.ContactJson;
import com.quotedesk.web.work.Fields;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Clients as they stand in bodies. */
final class ClientJson {

    private ClientJson() {}

    /** An account at a bank; the digits check the bank's code. */
    @Serdeable
    record AccountJson(@Nullable String bic, @Nullable String number, @Nullable String bankName) {}

    /**
     * @param use {@code LEGAL}, {@code POSTAL} or {@code DELIVERY}
     */
    @Serdeable
    record AddressJson(@Nullable String use, @Nullable String text) {}

    /**
     * What is written down of a client.
     *
     * @param reason why, for the journal
     */
    @Serdeable
    record Settled(
            @Nullable String name,
            @Nullable String legalName,
            @Nullable String inn,
            @Nullable String kpp,
            @Nullable String ogrn,
            @Nullable AccountJson account,
            @Nullable List<ContactJson> contacts,
            @Nullable List<AddressJson> addresses,
            @Nullable String notes,
            @Nullable String reason) {

        ClientProfile read(Fields fields) {
            var requisites =
                    new Requisites(
                            fields.optionalText("legalName", legalName),
                            fields.optional("inn", inn, "value.inn", Inn::parse),
                            fields.optional("kpp", kpp, "value.kpp", Kpp::parse),
                            fields.optional("ogrn", ogrn, "value.ogrn", Ogrn::parse),
                            bankAccount(fields));
            return new ClientProfile(
                    fields.text("name", name),
                    requisites,
                    ContactJson.read(fields, contacts),
                    places(fields),
                    fields.optionalText("notes", notes));
        }

        private @Nullable BankAccount bankAccount(Fields fields) {
            if (account == null) {
                return null;
            }
            var bic = fields.text("account.bic", account.bic());
            var number = fields.text("account.number", account.number());
            var bank = fields.optionalText("account.bankName", account.bankName());
            return fields.optional(
                    "account.number",
                    number,
                    "value.account",
                    digits -> BankAccount.parse(bic, digits, bank));
        }

        private List<PostalAddress> places(Fields fields) {
            var places = new ArrayList<PostalAddress>();
            for (var one : Fields.listed("addresses", addresses)) {
                var path = "addresses[" + places.size() + "].";
                var text = fields.text(path + "text", one.text());
                places.add(
                        new PostalAddress(
                                fields.oneOf(path + "use", one.use(), PostalAddress.Use.class),
                                text));
            }
            return places;
        }
    }

    @Serdeable
    record Shown(
            UUID id,
            String name,
            @Nullable String legalName,
            @Nullable String inn,
            @Nullable String kpp,
            @Nullable String ogrn,
            @Nullable AccountJson account,
            List<ContactJson> contacts,
            List<AddressJson> addresses,
            @Nullable String notes,
            boolean archived,
            Instant createdAt,
            long version) {

        static Shown of(Client client) {
            var profile = client.profile();
            var requisites = profile.requisites();
            var account = requisites.account();
            return new Shown(
                    client.id().value(),
                    client.name(),
                    requisites.legalName(),
                    requisites.inn() == null ? null : requisites.inn().value(),
                    requisites.kpp() == null ? null : requisites.kpp().value(),
                    requisites.ogrn() == null ? null : requisites.ogrn().value(),
                    account == null
                            ? null
                            : new AccountJson(
                                    account.bic().value(), account.number(), account.bankName()),
                    ContactJson.of(client.contacts()),
                    profile.addresses().stream()
                            .map(place -> new AddressJson(place.use().name(), place.text()))
                            .toList(),
                    profile.notes(),
                    client.archived(),
                    client.createdAt(),
                    client.version());
        }
    }
}
