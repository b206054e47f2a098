package com.quotedesk.persistence.mail;

import com.quotedesk.domain.shared.Bytes;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.io.DataOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.PGCopyOutputStream;
import org.postgresql.core.BaseConnection;

/** The bytes of mails, which go to the database in the form it reads fastest. */
@Singleton
final class RawMails {

    private static final String COPY =
            "COPY mail.message_raw (message_id, content) FROM STDIN (FORMAT binary)";

    private static final String GET = "SELECT content FROM mail.message_raw WHERE message_id = ?";

    /** The head of a file in the binary form (PostgreSQL manual, "COPY"): signature, no flags. */
    private static final byte[] HEAD = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private static final short COLUMNS = 2;
    private static final int UUID_BYTES = 16;
    private static final short END = -1;
    private static final int BUFFER = 64 * 1024;

    private final JdbcOperations jdbc;

    RawMails(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the bytes of mails whose rows are there. */
    void add(Map<UUID, Bytes> mails) {
        jdbc.execute(
                connection -> {
                    try (var out = new DataOutputStream(copy(connection))) {
                        out.write(HEAD);
                        for (var mail : mails.entrySet()) {
                            out.writeShort(COLUMNS);
                            out.writeInt(UUID_BYTES);
                            out.writeLong(mail.getKey().getMostSignificantBits());
                            out.writeLong(mail.getKey().getLeastSignificantBits());
                            out.writeInt(mail.getValue().size());
                            mail.getValue().open().transferTo(out);
                        }
                        out.writeShort(END);
                    } catch (IOException broken) {
                        throw broken.getCause() instanceof SQLException sql
                                ? sql
                                : new SQLException("the mails could not be copied", broken);
                    }
                    return mails.size();
                });
    }

    private static PGCopyOutputStream copy(Connection connection) throws SQLException {
        var manager = new CopyManager(connection.unwrap(BaseConnection.class));
        return new PGCopyOutputStream(manager.copyIn(COPY), BUFFER);
    }

    Optional<Bytes> get(UUID message) {
        return jdbc.prepareStatement(
                GET,
                statement -> {
                    statement.setObject(1, message);
                    try (var rows = statement.executeQuery()) {
                        return rows.next()
                                ? Optional.of(Bytes.owning(rows.getBytes(1)))
                                : Optional.<Bytes>empty();
                    }
                });
    }
}
