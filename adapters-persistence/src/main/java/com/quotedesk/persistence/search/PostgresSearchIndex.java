package com.quotedesk.persistence.search;

import com.quotedesk.application.search.Hit;
import com.quotedesk.application.search.HitGroup;
import com.quotedesk.application.search.HitKind;
import com.quotedesk.application.search.SearchIndex;
import com.quotedesk.domain.users.Sight;
import com.quotedesk.persistence.work.Journey;
import com.quotedesk.persistence.work.Journey.Answer;
import com.quotedesk.persistence.work.Reads;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;

@Singleton
final class PostgresSearchIndex implements SearchIndex {

    private final JdbcOperations jdbc;
    private final Reads reads;

    PostgresSearchIndex(JdbcOperations jdbc, Reads reads) {
        this.jdbc = jdbc;
        this.reads = reads;
    }

    @Override
    public List<HitGroup> find(Query query) {
        return reads.of(() -> groups(query));
    }

    private List<HitGroup> groups(Query query) {
        int limit = query.limit() + 1;
        var documents = new DocumentSearch(query, limit);
        var found = new EnumMap<HitKind, Answer<Hit>>(HitKind.class);
        var orders = new HashMap<Sight, Answer<Hit>>();
        var first = new Journey();
        var parties = new PartySearch(first, query.words(), limit);
        query.kinds()
                .forEach(
                        (kind, sight) -> {
                            switch (kind) {
                                case CLIENT -> found.put(kind, parties.clients());
                                case SUPPLIER -> found.put(kind, parties.suppliers());
                                case MESSAGE -> found.put(kind, parties.messages(sight));
                                case ORDER, RFQ, PROPOSAL ->
                                        orders.computeIfAbsent(
                                                sight, seen -> documents.orders(first, seen));
                            }
                        });
        first.go(jdbc);
        var second = new Journey();
        query.kinds()
                .forEach(
                        (kind, sight) -> {
                            var of = orders.get(sight);
                            if (of != null) {
                                switch (kind) {
                                    case ORDER -> found.put(kind, of);
                                    case RFQ ->
                                            found.put(
                                                    kind, documents.rfqs(second, sight, of.rows()));
                                    case PROPOSAL ->
                                            found.put(
                                                    kind,
                                                    documents.proposals(second, sight, of.rows()));
                                    case CLIENT, SUPPLIER, MESSAGE -> {
                                        // Found on the first journey.
                                    }
                                }
                            }
                        });
        second.go(jdbc);
        return found.entrySet().stream()
                .map(one -> group(one.getKey(), one.getValue().rows(), query.limit()))
                .filter(group -> !group.hits().isEmpty())
                .toList();
    }

    private static HitGroup group(HitKind kind, List<Hit> hits, int limit) {
        return new HitGroup(
                kind, hits.subList(0, Math.min(hits.size(), limit)), hits.size() > limit);
    }
}
