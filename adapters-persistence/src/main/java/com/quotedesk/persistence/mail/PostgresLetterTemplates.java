package com.quotedesk.persistence.mail;

import com.quotedesk.application.mail.LetterTemplates;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.LetterText;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

@Singleton
final class PostgresLetterTemplates implements LetterTemplates {

    private static final String FIND =
            """
            SELECT subject, body, html, version FROM mail.letter_template
            WHERE kind = ? AND language = ?
            """;

    private static final String ADD =
            """
            INSERT INTO mail.letter_template (subject, body, html, version, kind, language)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;

    private static final String REPLACE =
            """
            UPDATE mail.letter_template SET subject = ?, body = ?, html = ?, version = ?
            WHERE kind = ? AND language = ? AND version = ? - 1
            """;

    private final JdbcOperations jdbc;
    private final Reads reads;

    PostgresLetterTemplates(JdbcOperations jdbc, Reads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public Optional<Stored> find(LetterKind kind, Language language) {
        return reads.of(
                () ->
                        jdbc.prepareStatement(
                                FIND,
                                statement -> {
                                    statement.setString(1, kind.name());
                                    statement.setString(2, language.code());
                                    return found(statement, kind, language);
                                }));
    }

    private static Optional<Stored> found(
            PreparedStatement statement, LetterKind kind, Language language) throws SQLException {
        try (var rows = statement.executeQuery()) {
            if (!rows.next()) {
                return Optional.empty();
            }
            var subject = rows.getString("subject");
            var text =
                    subject == null
                            ? null
                            : new LetterText(
                                    subject, rows.getString("body"), rows.getString("html"));
            return Optional.of(new Stored(kind, language, text, rows.getLong("version")));
        }
    }

    @Override
    public void replace(Stored stored) {
        var text = stored.template();
        boolean first = stored.version() == 1;
        int written =
                jdbc.prepareStatement(
                        first ? ADD : REPLACE,
                        statement -> {
                            statement.setString(
                                    1, text == null ? null : Texts.storable(text.subject()));
                            statement.setString(
                                    2, text == null ? null : Texts.storable(text.text()));
                            statement.setString(
                                    3, text == null ? null : Texts.storable(text.html()));
                            statement.setLong(4, stored.version());
                            statement.setString(5, stored.kind().name());
                            statement.setString(6, stored.language().code());
                            if (!first) {
                                statement.setLong(7, stored.version());
                            }
                            return statement.executeUpdate();
                        });
        if (written == 0) {
            throw new PortFailure.Stale("another version of the template " + stored.kind(), null);
        }
    }
}
