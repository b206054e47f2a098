package com.quotedesk.persistence.users;

import com.quotedesk.application.users.Users.Account;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.Scope;
import com.quotedesk.domain.users.TeamId;
import com.quotedesk.domain.users.User;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.domain.users.UserProfile;
import com.quotedesk.persistence.work.Texts;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** A user as a row, with what is granted beside it as pairs of permission and scope. */
final class UserColumns {

    /** What a user is read of, without the hash of the password. */
    static final String OF_USER =
            """
            u.id, u.email, u.name, u.role, u.team_id, u.language, u.zone, u.active,
                   u.generation, u.created_at, u.version,
                   ARRAY(SELECT g.permission || ':' || g.scope
                         FROM core.user_grant g WHERE g.user_id = u.id) AS grants
            """;

    static final String SELECT =
            "SELECT " + OF_USER + ", u.password_hash FROM core.user_account u ";

    static final String INSERT =
            """
            INSERT INTO core.user_account (email, name, role, team_id, language, zone, active,
                   generation, password_hash, version, id, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    static final String UPDATE =
            """
            UPDATE core.user_account SET email = ?, name = ?, role = ?, team_id = ?, language = ?,
                   zone = ?, active = ?, generation = ?, password_hash = ?, version = ?
            WHERE id = ? AND version = ? - 1
            """;

    private UserColumns() {}

    /** Sets the first eleven parameters of {@link #INSERT} and {@link #UPDATE}. */
    static void set(PreparedStatement statement, Account account) throws SQLException {
        var user = account.user();
        var profile = user.profile();
        var team = profile.team();
        var language = profile.language();
        var zone = profile.zone();
        statement.setString(1, user.email().value());
        statement.setString(2, Texts.storable(user.name()));
        statement.setString(3, user.role().name());
        statement.setObject(4, team == null ? null : team.value());
        statement.setString(5, language == null ? null : language.name());
        statement.setString(6, zone == null ? null : zone.getId());
        statement.setBoolean(7, user.active());
        statement.setLong(8, user.generation());
        statement.setString(9, account.passwordHash());
        statement.setLong(10, user.version());
        statement.setObject(11, user.id().value());
    }

    static OffsetDateTime createdAt(Account account) {
        return account.user().createdAt().atOffset(ZoneOffset.UTC);
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(user(row), row.getString("password_hash"));
    }

    static User user(ResultSet row) throws SQLException {
        var team = row.getObject("team_id", UUID.class);
        var language = row.getString("language");
        var zone = row.getString("zone");
        var profile =
                new UserProfile(
                        new EmailAddress(row.getString("email")),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        team == null ? null : new TeamId(team),
                        grants((String[]) row.getArray("grants").getArray()),
                        language == null ? null : Language.valueOf(language),
                        zone == null ? null : ZoneId.of(zone));
        return new User(
                new UserId(row.getObject("id", UUID.class)),
                profile,
                row.getBoolean("active"),
                row.getLong("generation"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    private static Map<Permission, Scope> grants(String[] pairs) {
        var grants = new EnumMap<Permission, Scope>(Permission.class);
        for (var pair : pairs) {
            int colon = pair.indexOf(':');
            grants.put(
                    Permission.valueOf(pair.substring(0, colon)),
                    Scope.valueOf(pair.substring(colon + 1)));
        }
        return grants;
    }
}
