package com.quotedesk.persistence.clients;

import com.quotedesk.domain.clients.ClientId;
import com.quotedesk.domain.clients.PostalAddress;
import com.quotedesk.persistence.work.Reads;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** The places of clients, in the order they were written down. */
@Singleton
final class ClientAddresses {

    private static final String OF =
            "SELECT use, text FROM core.client_address WHERE client_id = ? ORDER BY place";
    private static final String REMOVE = "DELETE FROM core.client_address WHERE client_id = ?";
    private static final String ADD =
            "INSERT INTO core.client_address (client_id, place, use, text) VALUES (?, ?, ?, ?)";

    private final JdbcOperations jdbc;
    private final Reads reads;

    ClientAddresses(JdbcOperations jdbc, Reads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    List<PostalAddress> of(ClientId client) {
        return reads.of(
                () ->
                        jdbc.prepareStatement(
                                OF,
                                statement -> {
                                    statement.setObject(1, client.value());
                                    var found = new ArrayList<PostalAddress>();
                                    try (var rows = statement.executeQuery()) {
                                        while (rows.next()) {
                                            found.add(
                                                    new PostalAddress(
                                                            PostalAddress.Use.valueOf(
                                                                    rows.getString("use")),
                                                            rows.getString("text")));
                                        }
                                    }
                                    return found;
                                }));
    }

    void remove(ClientId client) {
        jdbc.prepareStatement(
                REMOVE,
                statement -> {
                    statement.setObject(1, client.value());
                    return statement.executeUpdate();
                });
    }

    void add(ClientId client, List<PostalAddress> addresses) {
        if (addresses.isEmpty()) {
            return;
        }
        jdbc.prepareStatement(
                ADD,
                statement -> {
                    for (int place = 0; place < addresses.size(); place++) {
                        statement.setObject(1, client.value());
                        statement.setInt(2, place);
                        statement.setString(3, addresses.get(place).use().name());
                        statement.setString(4, Texts.storable(addresses.get(place).text()));
                        statement.addBatch();
                    }
                    return statement.executeBatch();
                });
    }
}
