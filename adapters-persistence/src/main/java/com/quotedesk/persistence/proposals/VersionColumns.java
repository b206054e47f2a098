package com.quotedesk.persistence.proposals;

import com.quotedesk.domain.proposals.Addressee;
import com.quotedesk.domain.proposals.Offer;
import com.quotedesk.domain.proposals.ProposalId;
import com.quotedesk.domain.proposals.ProposalLine;
import com.quotedesk.domain.proposals.ProposalStatus;
import com.quotedesk.domain.proposals.ProposalVersion;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.requisites.BankAccount;
import com.quotedesk.domain.requisites.Bic;
import com.quotedesk.domain.requisites.Inn;
import com.quotedesk.domain.requisites.Kpp;
import com.quotedesk.domain.requisites.Ogrn;
import com.quotedesk.domain.requisites.Requisites;
import com.quotedesk.persistence.work.Texts;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a version of a proposal stands in the columns of its table. */
final class VersionColumns {

    static final String PUT =
            """
            INSERT INTO sales.proposal_version (proposal_id, revision, status, currency, language,
                valid_until, terms, note, total, client_name, legal_name, inn, kpp, ogrn, bank_bic,
                bank_account, bank_name, drafted_at, issued_at, sent_at, closed_at, reason,
                paper, reminded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (proposal_id, revision) DO UPDATE
            SET status = excluded.status, currency = excluded.currency,
                language = excluded.language, valid_until = excluded.valid_until,
                terms = excluded.terms, note = excluded.note, total = excluded.total,
                client_name = excluded.client_name, legal_name = excluded.legal_name,
                inn = excluded.inn, kpp = excluded.kpp, ogrn = excluded.ogrn,
                bank_bic = excluded.bank_bic, bank_account = excluded.bank_account,
                bank_name = excluded.bank_name, drafted_at = excluded.drafted_at,
                issued_at = excluded.issued_at, sent_at = excluded.sent_at,
                closed_at = excluded.closed_at, reason = excluded.reason,
                paper = excluded.paper, reminded_at = excluded.reminded_at
            """;

    private VersionColumns() {}

    static void set(PreparedStatement statement, ProposalId proposal, ProposalVersion version)
            throws SQLException {
        int i = 1;
        var offer = version.offer();
        statement.setObject(i++, proposal.value());
        statement.setInt(i++, version.revision());
        statement.setString(i++, version.status().name());
        statement.setString(i++, offer.currency().getCurrencyCode());
        statement.setString(i++, offer.language().code());
        statement.setObject(i++, offer.validUntil());
        statement.setString(i++, Texts.storableOrNull(offer.terms()));
        statement.setString(i++, Texts.storableOrNull(offer.note()));
        statement.setBigDecimal(i++, offer.total().gross().amount());
        i = setAddressee(statement, i, version.addressee());
        statement.setTimestamp(i++, timestamp(version.draftedAt()));
        statement.setTimestamp(i++, timestamp(version.issuedAt()));
        statement.setTimestamp(i++, timestamp(version.sentAt()));
        statement.setTimestamp(i++, timestamp(version.closedAt()));
        statement.setString(i++, Texts.storableOrNull(version.reason()));
        statement.setString(i++, version.paper());
        statement.setTimestamp(i, timestamp(version.remindedAt()));
    }

    private static int setAddressee(
            PreparedStatement statement, int index, @Nullable Addressee addressee)
            throws SQLException {
        int i = index;
        var known = addressee == null ? Requisites.NONE : addressee.requisites();
        var account = known.account();
        statement.setString(i++, addressee == null ? null : Texts.storable(addressee.name()));
        statement.setString(i++, Texts.storableOrNull(known.legalName()));
        statement.setString(i++, text(known.inn(), Inn::value));
        statement.setString(i++, text(known.kpp(), Kpp::value));
        statement.setString(i++, text(known.ogrn(), Ogrn::value));
        statement.setString(i++, text(account, one -> one.bic().value()));
        statement.setString(i++, text(account, BankAccount::number));
        statement.setString(i++, account == null ? null : Texts.storableOrNull(account.bankName()));
        return i;
    }

    static ProposalVersion version(
            ResultSet row, List<ProposalLine> lines, Set<UUID> accepted, Set<UUID> atRisk)
            throws SQLException {
        var offer =
                new Offer(
                        Currency.getInstance(row.getString("currency")),
                        language(row.getString("language")),
                        lines,
                        row.getObject("valid_until", LocalDate.class),
                        row.getString("terms"),
                        row.getString("note"));
        return new ProposalVersion(
                row.getInt("revision"),
                ProposalStatus.valueOf(row.getString("status")),
                offer,
                addressee(row),
                row.getTimestamp("drafted_at").toInstant(),
                instant(row, "issued_at"),
                instant(row, "sent_at"),
                instant(row, "closed_at"),
                accepted,
                atRisk,
                row.getString("reason"),
                row.getString("paper"),
                instant(row, "reminded_at"));
    }

    private static @Nullable Addressee addressee(ResultSet row) throws SQLException {
        var name = row.getString("client_name");
        if (name == null) {
            return null;
        }
        var inn = row.getString("inn");
        var kpp = row.getString("kpp");
        var ogrn = row.getString("ogrn");
        var bic = row.getString("bank_bic");
        return new Addressee(
                name,
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
                                        row.getString("bank_name"))));
    }

    private static Language language(String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static <T> @Nullable String text(@Nullable T value, Function<T, String> text) {
        return value == null ? null : text.apply(value);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
