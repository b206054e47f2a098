package com.quotedesk.persistence.search;

import com.quotedesk.application.search.Hit;
import com.quotedesk.application.search.HitGroup;
import com.quotedesk.application.search.HitKind;
import com.quotedesk.application.search.SearchIndex;
import com.quotedesk.domain.users.Sight;
import com.quotedesk.persistence.work.Reads;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        var documents = new DocumentSearch(jdbc, query, limit);
        var parties = new PartySearch(jdbc, query.words(), limit);
        Map<Sight, List<Hit>> orders = new HashMap<>();
        var groups = new ArrayList<HitGroup>();
        for (var kind : HitKind.values()) {
            var sight = query.kinds().get(kind);
            if (sight != null) {
                var hits =
                        switch (kind) {
                            case ORDER -> orders.computeIfAbsent(sight, documents::orders);
                            case RFQ ->
                                    documents.rfqs(
                                            sight,
                                            orders.computeIfAbsent(sight, documents::orders));
                            case PROPOSAL ->
                                    documents.proposals(
                                            sight,
                                            orders.computeIfAbsent(sight, documents::orders));
                            case CLIENT -> parties.clients();
                            case SUPPLIER -> parties.suppliers();
                            case MESSAGE -> parties.messages(sight);
                        };
                if (!hits.isEmpty()) {
                    groups.add(
                            new HitGroup(
                                    kind,
                                    hits.subList(0, Math.min(hits.size(), query.limit())),
                                    hits.size() > query.limit()));
                }
            }
        }
        return groups;
    }
}
