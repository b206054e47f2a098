package com.quotedesk.persistence.documents;

import com.quotedesk.application.documents.Letterheads;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.documents.ProposalColumn;
import com.quotedesk.domain.documents.ProposalTemplate;
import com.quotedesk.domain.documents.Rgb;
import com.quotedesk.domain.documents.TemplateTexts;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.persistence.work.NewestFirst.RowReader;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.Rows;
import com.quotedesk.persistence.work.SqlFailures;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Singleton
final class PostgresLetterheads implements Letterheads {

    private static final String PUT_TEMPLATE =
            """
            INSERT INTO core.proposal_template AS kept (accent, columns, payment_code, signature,
                heading_ru, introduction_ru, terms_ru, footer_ru,
                heading_en, introduction_en, terms_en, footer_en, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (singleton) DO UPDATE
            SET accent = excluded.accent, columns = excluded.columns,
                payment_code = excluded.payment_code, signature = excluded.signature,
                heading_ru = excluded.heading_ru, introduction_ru = excluded.introduction_ru,
                terms_ru = excluded.terms_ru, footer_ru = excluded.footer_ru,
                heading_en = excluded.heading_en, introduction_en = excluded.introduction_en,
                terms_en = excluded.terms_en, footer_en = excluded.footer_en,
                version = excluded.version
            WHERE kept.version = excluded.version - 1
            """;

    private final JdbcOperations jdbc;
    private final Reads reads;

    PostgresLetterheads(JdbcOperations jdbc, Reads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public Optional<StoredCompany> company() {
        return only(
                "SELECT * FROM core.company",
                row -> new StoredCompany(CompanyColumns.company(row), row.getLong("version")));
    }

    @Override
    public Optional<StoredTemplate> template() {
        return only(
                "SELECT * FROM core.proposal_template",
                row -> new StoredTemplate(template(row), row.getLong("version")));
    }

    private <T> Optional<T> only(String sql, RowReader<T> reader) {
        return reads.of(() -> Rows.read(jdbc, sql, reader).stream().findFirst());
    }

    @Override
    public void replace(StoredCompany changed) {
        put(
                CompanyColumns.PUT,
                statement -> CompanyColumns.set(statement, changed.company(), changed.version()),
                changed.version());
    }

    @Override
    public void replace(StoredTemplate changed) {
        put(PUT_TEMPLATE, statement -> set(statement, changed), changed.version());
    }

    @FunctionalInterface
    private interface Values {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** A first version meets no row, a later one the row of the version before. */
    private void put(String sql, Values values, long version) {
        int written =
                SqlFailures.translated(
                        () ->
                                jdbc.prepareStatement(
                                        sql,
                                        statement -> {
                                            values.set(statement);
                                            return statement.executeUpdate();
                                        }));
        if (written == 0) {
            throw new PortFailure.Stale("version " + version + " is none of the next", null);
        }
    }

    private static void set(PreparedStatement statement, StoredTemplate stored)
            throws SQLException {
        var template = stored.template();
        int i = 1;
        statement.setString(i++, template.accent().toString());
        statement.setArray(
                i++,
                statement
                        .getConnection()
                        .createArrayOf(
                                "text",
                                template.columns().stream()
                                        .map(ProposalColumn::name)
                                        .toArray(String[]::new)));
        statement.setBoolean(i++, template.paymentCode());
        statement.setBoolean(i++, template.signature());
        for (var language : List.of(Language.RUSSIAN, Language.ENGLISH)) {
            var texts = template.texts(language);
            statement.setString(i++, Texts.storable(texts.heading()));
            statement.setString(i++, Texts.storable(texts.introduction()));
            statement.setString(i++, Texts.storable(texts.terms()));
            statement.setString(i++, Texts.storable(texts.footer()));
        }
        statement.setLong(i, stored.version());
    }

    private static ProposalTemplate template(ResultSet row) throws SQLException {
        var columns = (String[]) row.getArray("columns").getArray();
        return new ProposalTemplate(
                Rgb.parse(row.getString("accent")).orElseThrow(),
                Arrays.stream(columns).map(ProposalColumn::valueOf).toList(),
                Map.of(
                        Language.RUSSIAN, texts(row, "_ru"),
                        Language.ENGLISH, texts(row, "_en")),
                row.getBoolean("payment_code"),
                row.getBoolean("signature"),
                null);
    }

    private static TemplateTexts texts(ResultSet row, String suffix) throws SQLException {
        return new TemplateTexts(
                row.getString("heading" + suffix),
                row.getString("introduction" + suffix),
                row.getString("terms" + suffix),
                row.getString("footer" + suffix));
    }
}
