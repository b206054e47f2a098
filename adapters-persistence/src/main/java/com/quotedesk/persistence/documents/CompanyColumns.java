package com.quotedesk.persistence.documents;

import com.quotedesk.domain.documents.Company;
import com.quotedesk.domain.requisites.BankAccount;
import com.quotedesk.domain.requisites.Bic;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.requisites.Kpp;
import com.quotedesk.domain.requisites.Ogrn;
import com.quotedesk.domain.requisites.Requisites;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.domain.shared.VatMode;
import com.quotedesk.persistence.work.Texts;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How our company stands in the columns of its table. */
final class CompanyColumns {

    static final String PUT =
            """
            INSERT INTO core.company AS kept (name, legal_name, inn, kpp, ogrn, bank_bic,
                bank_account, bank_name, address, person, phone, email, correspondent, signatory,
                vat_mode, logo, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (singleton) DO UPDATE
            SET name = excluded.name, legal_name = excluded.legal_name, inn = excluded.inn,
                kpp = excluded.kpp, ogrn = excluded.ogrn, bank_bic = excluded.bank_bic,
                bank_account = excluded.bank_account, bank_name = excluded.bank_name,
                address = excluded.address, person = excluded.person, phone = excluded.phone,
                email = excluded.email, correspondent = excluded.correspondent,
                signatory = excluded.signatory, vat_mode = excluded.vat_mode,
                logo = excluded.logo, version = excluded.version
            WHERE kept.version = excluded.version - 1
            """;

    private CompanyColumns() {}

    static void set(PreparedStatement statement, Company company, long version)
            throws SQLException {
        var known = company.requisites();
        var account = known.account();
        int i = 1;
        statement.setString(i++, Texts.storable(company.name()));
        statement.setString(i++, Texts.storableOrNull(known.legalName()));
        statement.setString(i++, text(known.inn()));
        statement.setString(i++, known.kpp() == null ? null : known.kpp().value());
        statement.setString(i++, text(known.ogrn()));
        statement.setString(i++, account == null ? null : account.bic().value());
        statement.setString(i++, account == null ? null : account.number());
        statement.setString(i++, account == null ? null : Texts.storableOrNull(account.bankName()));
        statement.setString(i++, Texts.storableOrNull(company.address()));
        statement.setString(i++, Texts.storableOrNull(company.person()));
        statement.setString(i++, Texts.storableOrNull(company.phone()));
        statement.setString(i++, Texts.storableOrNull(company.email()));
        statement.setString(i++, company.correspondent());
        statement.setString(i++, Texts.storableOrNull(company.signatory()));
        statement.setString(i++, company.vatMode().name());
        var logo = company.logo();
        statement.setBytes(i++, logo == null ? null : logo.toArray());
        statement.setLong(i, version);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static Company company(ResultSet row) throws SQLException {
        var inn = row.getString("inn");
        var kpp = row.getString("kpp");
        var ogrn = row.getString("ogrn");
        var bic = row.getString("bank_bic");
        var logo = row.getBytes("logo");
        return new Company(
                row.getString("name"),
                new Requisites(
                        row.getString("legal_name"),
                        inn == null ? null : new Inn(inn),
                        kpp == null ? null : new Kpp(kpp),
                        ogrn == null ? null : new Ogrn(ogrn),
                        bic == null
                                ? null
                                : new BankAccount(
                                        new Bic(bic),
                                        row.getString("bank_account"),
                                        row.getString("bank_name"))),
                row.getString("address"),
                row.getString("person"),
                row.getString("phone"),
                row.getString("email"),
                row.getString("correspondent"),
                row.getString("signatory"),
                VatMode.valueOf(row.getString("vat_mode")),
                logo == null ? null : Bytes.owning(logo));
    }
}
