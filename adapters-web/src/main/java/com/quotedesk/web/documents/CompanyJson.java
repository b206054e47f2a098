package com.quotedesk.web.documents;

import com.quotedesk.domain.documents.Company;
import com.quotedesk.domain.requisites.BankAccount;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.requisites.Kpp;
import com.quotedesk.domain.requisites.Ogrn;
import com.quotedesk.domain.requisites.Requisites;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.shared.VatMode;
import com.quotedesk.web.work.Fields;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Our company as the API tells it and takes it.
 *
 * @param logo the SHA-256 of the picture, which has a route of its own; what is sent here is not
 *     looked at
 */
@Serdeable
record CompanyJson(
        @Nullable String name,
        @Nullable String legalName,
        @Nullable String inn,
        @Nullable String kpp,
        @Nullable String ogrn,
        @Nullable String bic,
        @Nullable String account,
        @Nullable String bankName,
        @Nullable String correspondent,
        @Nullable String address,
        @Nullable String person,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String signatory,
        @Nullable String vatMode,
        @Nullable String logo) {

    static CompanyJson of(Company company) {
        var known = company.requisites();
        var account = known.account();
        var logo = company.logo();
        return new CompanyJson(
                company.name(),
                known.legalName(),
                text(known.inn()),
                known.kpp() == null ? null : known.kpp().value(),
                text(known.ogrn()),
                account == null ? null : account.bic().value(),
                account == null ? null : account.number(),
                account == null ? null : account.bankName(),
                company.correspondent(),
                company.address(),
                company.person(),
                company.phone(),
                company.email(),
                company.signatory(),
                company.vatMode().name(),
                logo == null ? null : logo.sha256());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /**
     * What was sent, with the logo that is there already.
     *
     * @throws com.quotedesk.web.problems.ProblemException naming all that is wrong
     */
    Company toCompany(@Nullable Bytes keptLogo) {
        var fields = new Fields();
        var company =
                new Company(
                        fields.text("name", name).isBlank() ? "?" : fields.text("name", name),
                        new Requisites(
                                fields.optionalText("legalName", legalName),
                                fields.optional("inn", inn, "value.inn", Inn::parse),
                                fields.optional("kpp", kpp, "value.kpp", Kpp::parse),
                                fields.optional("ogrn", ogrn, "value.ogrn", Ogrn::parse),
                                accountOf(fields)),
                        fields.optionalText("address", address),
                        fields.optionalText("person", person),
                        fields.optionalText("phone", phone),
                        fields.optional(
                                "email",
                                email,
                                "value.email",
                                text -> EmailAddress.parse(text).map(EmailAddress::value)),
                        fields.optional(
                                "correspondent",
                                correspondent,
                                "value.correspondent",
                                text -> Optional.of(text.strip()).filter(Company::isAccount)),
                        fields.optionalText("signatory", signatory),
                        modeOf(fields),
                        keptLogo);
        fields.refuseWrong();
        return company;
    }

    /** The bank's code and the account check each other, so neither stands alone. */
    private @Nullable BankAccount accountOf(Fields fields) {
        var both = (bic == null ? "" : bic) + (account == null ? "" : account);
        var bank = fields.optionalText("bankName", bankName);
        return fields.optional(
                "account",
                both,
                "value.account",
                text ->
                        BankAccount.parse(
                                bic == null ? "" : bic, account == null ? "" : account, bank));
    }

    private VatMode modeOf(Fields fields) {
        var mode =
                fields.optional(
                        "vatMode",
                        vatMode,
                        "value.vat-mode",
                        text ->
                                Arrays.stream(VatMode.values())
                                        .filter(one -> one.name().equals(text))
                                        .findFirst());
        return mode == null ? VatMode.INCLUDED : mode;
    }
}
