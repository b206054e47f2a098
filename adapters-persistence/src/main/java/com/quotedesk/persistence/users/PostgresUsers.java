package com.quotedesk.persistence.users;

import com.quotedesk.application.users.Users;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.users.User;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.persistence.work.Turns;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
final class PostgresUsers implements Users {

    private static final String BY_ID = UserColumns.SELECT + "WHERE u.id = ?";
    private static final String BY_EMAIL = UserColumns.SELECT + "WHERE u.email = ?";
    private static final String ANY = UserColumns.SELECT + "LIMIT 1";
    private static final String OTHER_ADMIN =
            UserColumns.SELECT + "WHERE u.role = 'ADMIN' AND u.active AND u.id <> ? LIMIT 1";
    private static final String FORGET_GRANTS = "DELETE FROM core.user_grant WHERE user_id = ?";
    private static final String GRANT =
            "INSERT INTO core.user_grant (user_id, permission, scope) VALUES (?, ?, ?)";

    private final JdbcOperations jdbc;
    private final UserQueries queries;
    private final Turns turns;

    PostgresUsers(JdbcOperations jdbc, UserQueries queries, Turns turns) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.turns = turns;
    }

    @Override
    public Optional<Account> find(UserId id) {
        return queries.read(BY_ID, UserColumns::account, id.value()).stream().findFirst();
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
        return queries.read(BY_EMAIL, UserColumns::account, email.value()).stream().findFirst();
    }

    @Override
    public boolean isEmpty() {
        return queries.read(ANY, UserColumns::account).isEmpty();
    }

    @Override
    public boolean addUnlessKnown(Account account) {
        takeTurn();
        if (findByEmail(account.user().email()).isPresent()) {
            return false;
        }
        jdbc.prepareStatement(
                UserColumns.INSERT,
                statement -> {
                    UserColumns.set(statement, account);
                    statement.setObject(12, UserColumns.createdAt(account));
                    return statement.executeUpdate();
                });
        grant(account.user());
        return true;
    }

    @Override
    public void takeTurn() {
        turns.take("core.user_account");
    }

    @Override
    public boolean hasOtherAdmin(UserId user) {
        return !queries.read(OTHER_ADMIN, UserColumns::account, user.value()).isEmpty();
    }

    @Override
    public void replace(Account account) {
        var user = account.user();
        int written =
                jdbc.prepareStatement(
                        UserColumns.UPDATE,
                        statement -> {
                            UserColumns.set(statement, account);
                            statement.setLong(12, user.version());
                            return statement.executeUpdate();
                        });
        if (written == 0) {
            throw new PortFailure.Stale("another version of user " + user.id(), null);
        }
        jdbc.prepareStatement(
                FORGET_GRANTS,
                statement -> {
                    statement.setObject(1, user.id().value());
                    return statement.executeUpdate();
                });
        grant(user);
    }

    private void grant(User user) {
        jdbc.prepareStatement(
                GRANT,
                statement -> {
                    for (var grant : user.profile().grants().entrySet()) {
                        statement.setObject(1, user.id().value());
                        statement.setString(2, grant.getKey().name());
                        statement.setString(3, grant.getValue().name());
                        statement.addBatch();
                    }
                    return statement.executeBatch().length;
                });
    }
}
