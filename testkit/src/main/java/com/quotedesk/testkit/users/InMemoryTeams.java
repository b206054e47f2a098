package com.quotedesk.testkit.users;

import com.quotedesk.application.users.Teams;
import com.quotedesk.application.users.UserBoard;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.users.Team;
import com.quotedesk.domain.users.TeamId;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class InMemoryTeams implements Teams {

    private final Table<UUID, Team> teams;

    public InMemoryTeams(InMemoryTransactions transactions) {
        teams = new Table<>(transactions);
    }

    @Override
    public Optional<Team> find(TeamId id) {
        return teams.get(id.value());
    }

    @Override
    public void takeTurn() {
        // Transactions in memory take turns anyway.
    }

    @Override
    public boolean isNameTaken(Team team) {
        return teams.stream()
                .anyMatch(
                        other ->
                                other.name().equalsIgnoreCase(team.name())
                                        && !other.id().equals(team.id()));
    }

    @Override
    public void add(Team team) {
        teams.put(team.id().value(), team);
    }

    @Override
    public void replace(Team team) {
        long kept = find(team.id()).map(Team::version).orElse(0L);
        if (kept != team.version() - 1) {
            throw new PortFailure.Stale("another version of team " + team.id(), null);
        }
        teams.put(team.id().value(), team);
    }

    List<Team> all() {
        return teams.stream()
                .sorted(Comparator.comparing(Team::name))
                .limit(UserBoard.MOST)
                .toList();
    }
}
