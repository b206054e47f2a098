package com.quotedesk.persistence.clients;

import static java.util.stream.Collectors.toSet;

import com.quotedesk.persistence.work.Columns;
import com.quotedesk.persistence.work.Journey;
import com.quotedesk.persistence.work.Rows;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of clients for lists, remembered for as long as no client gets another. Whoever asks
 * first reads how often names have changed, in a journey that is made anyway, so that a name that
 * was committed before is never missed, on whatever node it was changed.
 */
@Singleton
public final class ClientNames {

    /** Some megabytes; a company with more clients forgets them all now and then. */
    private static final int MOST = 50_000;

    private static final String CHANGES = "SELECT changes FROM core.client_names";
    private static final String NAMES = "SELECT id, name FROM core.client WHERE id = ANY (?)";

    private record Known(long changes, Map<UUID, String> names) {}

    private final JdbcOperations jdbc;
    private volatile Known known = new Known(-1, Map.of());

    ClientNames(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds to {@code journey} the count that {@link #of} wants. */
    public static Journey.Answer<Long> changes(Journey journey) {
        return journey.read(CHANGES, row -> row.getLong(1));
    }

    /**
     * The names of {@code clients}, and perhaps of others.
     *
     * @param changes read before the clients were
     */
    public Map<UUID, String> of(Collection<UUID> clients, Journey.Answer<Long> changes) {
        var names = namesAt(changes.rows().getFirst());
        var missing = clients.stream().filter(id -> !names.containsKey(id)).collect(toSet());
        if (!missing.isEmpty()) {
            Rows.read(
                    jdbc,
                    NAMES,
                    row -> names.put(row.getObject("id", UUID.class), row.getString("name")),
                    Columns.of("uuid", missing));
        }
        return names;
    }

    private Map<UUID, String> namesAt(long changes) {
        var now = known;
        if (now.changes() < changes || now.names().size() > MOST) {
            now = new Known(changes, new ConcurrentHashMap<>());
            known = now;
        }
        return now.names();
    }
}
