package com.quotedesk.persistence.mail;

import com.quotedesk.application.files.FileKey;
import com.quotedesk.application.mail.MessageFiles;
import com.quotedesk.domain.mail.FileFacts;
import com.quotedesk.domain.mail.FileFlag;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

@Singleton
final class PostgresMessageFiles implements MessageFiles {

    private static final String WAITING =
            """
            SELECT id FROM mail.message WHERE state = 'FILED' AND NOT files_kept
            ORDER BY received_at, id LIMIT ?
            """;

    private static final String KEPT = "UPDATE mail.message SET files_kept = true WHERE id = ?";

    private static final String ADD =
            """
            INSERT INTO mail.message_file
                (message_id, path, sha256, file_name, claimed_type, media_type, flags, inline, size)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;

    private static final String OF =
            """
            SELECT path, sha256, file_name, claimed_type, media_type, flags, inline, size
            FROM mail.message_file WHERE message_id = ? ORDER BY path COLLATE "C"
            """;

    private final JdbcOperations jdbc;
    private final Reads reads;

    PostgresMessageFiles(JdbcOperations jdbc, Reads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public List<MessageId> waiting(int limit) {
        return reads.of(
                () ->
                        jdbc.prepareStatement(
                                WAITING,
                                statement -> {
                                    statement.setInt(1, limit);
                                    try (var rows = statement.executeQuery()) {
                                        var ids = new ArrayList<MessageId>();
                                        while (rows.next()) {
                                            ids.add(new MessageId(rows.getObject(1, UUID.class)));
                                        }
                                        return List.copyOf(ids);
                                    }
                                }));
    }

    @Override
    public void note(MessageId message, List<KeptFile> files) {
        jdbc.prepareStatement(
                KEPT,
                statement -> {
                    statement.setObject(1, message.value());
                    return statement.executeUpdate();
                });
        if (!files.isEmpty()) {
            jdbc.prepareStatement(
                    ADD,
                    statement -> {
                        for (var file : files) {
                            var flags = file.facts().flags().stream().map(Enum::name).sorted();
                            statement.setObject(1, message.value());
                            statement.setString(2, file.path());
                            statement.setString(3, file.key().sha256());
                            statement.setString(4, Texts.storableOrNull(file.fileName()));
                            statement.setString(5, Texts.storable(file.claimedType()));
                            statement.setString(6, file.facts().mediaType());
                            statement.setArray(
                                    7,
                                    statement
                                            .getConnection()
                                            .createArrayOf("text", flags.toArray()));
                            statement.setBoolean(8, file.inline());
                            statement.setLong(9, file.size());
                            statement.addBatch();
                        }
                        return statement.executeBatch();
                    });
        }
    }

    @Override
    public List<KeptFile> of(MessageId message) {
        return reads.of(
                () ->
                        jdbc.prepareStatement(
                                OF,
                                statement -> {
                                    statement.setObject(1, message.value());
                                    try (var rows = statement.executeQuery()) {
                                        return files(rows);
                                    }
                                }));
    }

    private static List<KeptFile> files(ResultSet rows) throws SQLException {
        var files = new ArrayList<KeptFile>();
        while (rows.next()) {
            var flags =
                    Arrays.stream((String[]) rows.getArray("flags").getArray())
                            .map(FileFlag::valueOf)
                            .collect(Collectors.toSet());
            files.add(
                    new KeptFile(
                            rows.getString("path"),
                            new FileKey(rows.getString("sha256")),
                            rows.getString("file_name"),
                            rows.getString("claimed_type"),
                            new FileFacts(rows.getString("media_type"), flags),
                            rows.getBoolean("inline"),
                            rows.getLong("size")));
        }
        return List.copyOf(files);
    }
}
