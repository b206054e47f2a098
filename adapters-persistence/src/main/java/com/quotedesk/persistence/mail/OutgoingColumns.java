package com.quotedesk.persistence.mail;

import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.mail.LetterKind;
import com.quotedesk.domain.mail.OutgoingMail;
import com.quotedesk.domain.mail.OutgoingMailId;
import com.quotedesk.domain.mail.OutgoingState;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.persistence.work.Texts;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail of ours and its row. */
final class OutgoingColumns {

    private OutgoingColumns() {}

    /** What changes in its life, at the first seven places. */
    static void setChanging(PreparedStatement statement, OutgoingMail mail) throws SQLException {
        statement.setString(1, mail.state().name());
        statement.setInt(2, mail.attempts());
        statement.setTimestamp(3, timestamp(mail.triedAt()));
        statement.setTimestamp(4, Timestamp.from(mail.dueAt()));
        statement.setString(5, Texts.storableOrNull(mail.reply()));
        statement.setTimestamp(6, timestamp(mail.sentAt()));
        statement.setLong(7, mail.version());
    }

    static void setAll(PreparedStatement statement, OutgoingMail mail) throws SQLException {
        setChanging(statement, mail);
        statement.setObject(8, mail.id().value());
        statement.setString(9, mail.kind().name());
        statement.setString(10, mail.about().type());
        statement.setObject(11, mail.about().id());
        statement.setString(12, mail.from().value());
        statement.setString(13, mail.to().value());
        statement.setString(14, mail.messageId());
        statement.setString(15, Texts.storable(mail.subject()));
        statement.setBoolean(16, mail.automatic());
        statement.setTimestamp(17, Timestamp.from(mail.createdAt()));
    }

    static OutgoingMail mail(ResultSet row) throws SQLException {
        return new OutgoingMail(
                new OutgoingMailId(row.getObject("id", UUID.class)),
                LetterKind.valueOf(row.getString("kind")),
                new Subject(row.getString("about_type"), row.getObject("about_id", UUID.class)),
                new EmailAddress(row.getString("sender")),
                new EmailAddress(row.getString("recipient")),
                row.getString("message_id"),
                row.getString("subject"),
                row.getBoolean("automatic"),
                OutgoingState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "tried_at"),
                row.getTimestamp("due_at").toInstant(),
                row.getString("reply"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "sent_at"),
                row.getLong("version"));
    }

    static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
