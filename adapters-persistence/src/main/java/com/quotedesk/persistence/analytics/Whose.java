package com.quotedesk.persistence.analytics;

import com.quotedesk.application.analytics.FigureBoard.Query;
import com.quotedesk.domain.users.Scope;
import com.quotedesk.persistence.work.NewestFirst.Setter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Whose facts or sums are asked for, as a condition on {@code owner_id} and {@code team_id}.
 *
 * @param values in their order
 */
record Whose(String condition, List<Setter> values) {

    private static final UUID NOBODY = UUID.fromString(FactSql.NOBODY);

    /** Those of all are one row in sums, which facts do not have. */
    static Whose ofSums(Query query) {
        return query.sight().scope() == Scope.ALL && query.manager() == null
                ? new Whose("owner_id = '" + FactSql.EVERYBODY + "'", List.of())
                : ofFacts(query);
    }

    static Whose ofFacts(Query query) {
        var conditions = new ArrayList<String>();
        var values = new ArrayList<Setter>();
        var manager = query.manager();
        if (manager != null) {
            conditions.add("owner_id = ?");
            values.add(is(manager.value()));
        }
        var sight = query.sight();
        if (sight.scope() != Scope.ALL) {
            var team = sight.scope() == Scope.TEAM ? sight.team() : null;
            conditions.add(
                    team == null ? "owner_id IN (?, ?)" : "(owner_id IN (?, ?) OR team_id = ?)");
            values.add(is(NOBODY));
            values.add(is(sight.user().value()));
            if (team != null) {
                values.add(is(team.value()));
            }
        }
        conditions.add("true");
        return new Whose(String.join(" AND ", conditions), values);
    }

    private static Setter is(UUID id) {
        return (statement, i) -> statement.setObject(i, id);
    }
}
