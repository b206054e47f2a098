package com.quotedesk.persistence.users;

import com.quotedesk.application.users.UserBoard;
import com.quotedesk.application.users.Users.Account;
import com.quotedesk.domain.users.Team;
import com.quotedesk.domain.users.User;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
final class PostgresUserBoard implements UserBoard {

    private static final String USERS =
            UserColumns.SELECT
                    + "ORDER BY u.name COLLATE \"C\", u.email COLLATE \"C\" LIMIT "
                    + MOST;
    private static final String TEAMS =
            PostgresTeams.SELECT + "ORDER BY name COLLATE \"C\" LIMIT " + MOST;

    private final UserQueries queries;

    PostgresUserBoard(UserQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<User> users() {
        return queries.read(USERS, UserColumns::account).stream().map(Account::user).toList();
    }

    @Override
    public List<Team> teams() {
        return queries.read(TEAMS, PostgresTeams::team);
    }
}
