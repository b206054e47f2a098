package com.quotedesk.persistence.work;

import com.quotedesk.domain.users.Sight;
import com.quotedesk.persistence.work.NewestFirst.Setter;
import java.sql.Types;

/**
 * How far somebody sees, as a condition on the columns that say whose a row is. What is nobody's is
 * seen by all.
 *
 * @param setters of its values, in their order
 */
@SuppressWarnings("ArrayRecordComponent")
public record Seen(String condition, Setter... setters) {

    public static Seen by(Sight sight, String user, String team) {
        Setter me = (statement, i) -> statement.setObject(i, sight.user().value());
        return switch (sight.scope()) {
            case ALL -> new Seen("true");
            case OWN -> new Seen("(" + user + " IS NULL OR " + user + " = ?)", me);
            case TEAM ->
                    new Seen(
                            "(" + user + " IS NULL OR " + user + " = ? OR " + team + " = ?)",
                            me,
                            (statement, i) ->
                                    statement.setObject(
                                            i,
                                            sight.team() == null ? null : sight.team().value(),
                                            Types.OTHER));
        };
    }
}
