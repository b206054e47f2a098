package com.quotedesk.persistence.users;

import com.quotedesk.application.users.Teams;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.users.Team;
import com.quotedesk.domain.users.TeamId;
import com.quotedesk.persistence.work.Texts;
import com.quotedesk.persistence.work.Turns;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class PostgresTeams implements Teams {

    static final String SELECT = "SELECT id, name, version FROM core.team ";

    private static final String BY_ID = SELECT + "WHERE id = ?";
    private static final String OF_NAME = SELECT + "WHERE lower(name) = lower(?) AND id <> ?";
    private static final String INSERT =
            "INSERT INTO core.team (name, version, id) VALUES (?, ?, ?)";
    private static final String UPDATE =
            "UPDATE core.team SET name = ?, version = ? WHERE id = ? AND version = ? - 1";

    private final JdbcOperations jdbc;
    private final UserQueries queries;
    private final Turns turns;

    PostgresTeams(JdbcOperations jdbc, UserQueries queries, Turns turns) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.turns = turns;
    }

    @Override
    public Optional<Team> find(TeamId id) {
        return queries.read(BY_ID, PostgresTeams::team, id.value()).stream().findFirst();
    }

    @Override
    public void takeTurn() {
        turns.take("core.team");
    }

    @Override
    public boolean isNameTaken(Team team) {
        return !queries.read(
                        OF_NAME,
                        PostgresTeams::team,
                        Texts.storable(team.name()),
                        team.id().value())
                .isEmpty();
    }

    @Override
    public void add(Team team) {
        write(INSERT, team);
    }

    @Override
    public void replace(Team team) {
        if (write(UPDATE, team) == 0) {
            throw new PortFailure.Stale("another version of team " + team.id(), null);
        }
    }

    private int write(String sql, Team team) {
        return jdbc.prepareStatement(
                sql,
                statement -> {
                    statement.setString(1, Texts.storable(team.name()));
                    statement.setLong(2, team.version());
                    statement.setObject(3, team.id().value());
                    if (sql.equals(UPDATE)) {
                        statement.setLong(4, team.version());
                    }
                    return statement.executeUpdate();
                });
    }

    static Team team(ResultSet row) throws SQLException {
        return new Team(
                new TeamId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getLong("version"));
    }
}
