package com.quotedesk.domain.users;

import com.quotedesk.domain.events.Decision.Made;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import java.util.List;
import java.util.Map;

/**
 * Users who see what is each other's.
 *
 * @param name of one team only, whatever its case; not blank
 * @param version counts the changes, from 1
 */
public record Team(TeamId id, String name, long version) {

    /** What happens to teams. */
    public record Event(TeamId team, String type, String name) implements DomainEvent {
        @Override
        public Subject subject() {
            return new Subject("team", team.value());
        }

        @Override
        public Map<String, String> values() {
            return Map.of("name", name);
        }
    }

    public Team {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a team has a name");
        }
    }

    public static Made<Team, UserRefusal> added(TeamId id, String name) {
        return made(new Team(id, name, 1), "team.created.v1");
    }

    public Made<Team, UserRefusal> rename(String next) {
        return next.strip().equals(name)
                ? new Made<>(this, List.of())
                : made(new Team(id, next, version + 1), "team.renamed.v1");
    }

    private static Made<Team, UserRefusal> made(Team team, String event) {
        return new Made<>(team, List.of(new Event(team.id, event, team.name)));
    }
}
