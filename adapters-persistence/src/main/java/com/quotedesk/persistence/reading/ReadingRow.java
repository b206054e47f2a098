package com.quotedesk.persistence.reading;

import com.quotedesk.application.reading.Reading;
import com.quotedesk.application.reading.Reading.What;
import com.quotedesk.application.reading.ReadingId;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.reading.Effort;
import com.quotedesk.domain.reading.KeptValues;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.reading.MessageKind;
import com.quotedesk.domain.rfqs.RfqId;
import com.quotedesk.domain.shared.EmailAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A reading, made of its row. */
final class ReadingRow {

    enum Kind {
        NOTHING,
        ASKED,
        ANSWERED
    }

    private ReadingRow() {}

    static Kind kindOf(What what) {
        return switch (what) {
            case What.Nothing _ -> Kind.NOTHING;
            case What.Asked _ -> Kind.ASKED;
            case What.Answered _ -> Kind.ANSWERED;
        };
    }

    static Reading read(ResultSet row, ReadJson read) throws SQLException {
        var sender = row.getString("sender");
        var applied = row.getTimestamp("applied_at");
        var language = Language.valueOf(row.getString("language"));
        return new Reading(
                new ReadingId(row.getObject("id", UUID.class)),
                new MessageId(row.getObject("message_id", UUID.class)),
                row.getInt("version"),
                sender == null ? null : new EmailAddress(sender),
                MessageKind.valueOf(row.getString("kind")),
                row.getBoolean("sure"),
                language,
                what(row, read, language),
                row.getTimestamp("read_at").toInstant(),
                Duration.ofNanos(row.getLong("took") * 1000),
                applied == null ? null : applied.toInstant());
    }

    private static What what(ResultSet row, ReadJson read, Language language) throws SQLException {
        var kind = Kind.valueOf(row.getString("what"));
        if (kind == Kind.NOTHING) {
            return new What.Nothing();
        }
        var reader = Optional.ofNullable(row.getString("reader")).orElseThrow();
        var effort =
                new Effort(
                        row.getString("model"),
                        row.getInt("questions"),
                        row.getLong("tokens"),
                        row.getBigDecimal("cost"));
        var values = new KeptValues(read.toValues());
        return kind == Kind.ASKED
                ? new What.Asked(values.inquiry(reader, language, read.toDoubts(), effort))
                : new What.Answered(
                        new RfqId(row.getObject("rfq_id", UUID.class)),
                        values.answer(reader, language, read.toDoubts(), effort));
    }
}
