package com.quotedesk.persistence.users;

import com.quotedesk.application.users.Sessions;
import com.quotedesk.domain.users.Session;
import com.quotedesk.domain.users.SessionId;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.persistence.work.Moments;
import com.quotedesk.persistence.work.Rows;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class PostgresSessions implements Sessions {

    private static final String SESSION =
            """
            SELECT s.id AS s_id, s.user_id AS s_user, s.generation AS s_generation, s.opened_at,
                   s.expires_at, s.seen_at, s.address, s.agent, s.ended_at\
            """;

    private static final String FIND =
            SESSION
                    + ", "
                    + UserColumns.OF_USER
                    + "FROM core.session s JOIN core.user_account u ON u.id = s.user_id WHERE s.id = ?";

    private static final String OF =
            SESSION
                    + " FROM core.session s WHERE s.user_id = ? ORDER BY s.opened_at DESC LIMIT "
                    + MOST;

    private static final String KNOWS =
            SESSION + " FROM core.session s WHERE s.user_id = ? AND s.address = ? LIMIT 1";

    private static final String INSERT =
            """
            INSERT INTO core.session (generation, opened_at, expires_at, seen_at, address, agent,
                   ended_at, id, user_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String UPDATE =
            """
            UPDATE core.session SET generation = ?, opened_at = ?, expires_at = ?, seen_at = ?,
                   address = ?, agent = ?, ended_at = ?
            WHERE id = ? AND user_id = ?
            """;

    private static final String FORGET = "DELETE FROM core.session WHERE expires_at < ?";

    private final JdbcOperations jdbc;
    private final UserQueries queries;

    PostgresSessions(JdbcOperations jdbc, UserQueries queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    @Override
    public Optional<Held> find(SessionId id) {
        return queries
                .read(FIND, row -> new Held(session(row), UserColumns.user(row)), id.value())
                .stream()
                .findFirst();
    }

    @Override
    public List<Session> of(UserId user) {
        return queries.read(OF, PostgresSessions::session, user.value());
    }

    @Override
    public boolean knows(UserId user, String address) {
        return !queries.read(
                        KNOWS, PostgresSessions::session, user.value(), Texts.storable(address))
                .isEmpty();
    }

    @Override
    public void add(Session session) {
        write(INSERT, session);
    }

    @Override
    public void replace(Session session) {
        write(UPDATE, session);
    }

    private void write(String sql, Session session) {
        Rows.change(
                jdbc,
                sql,
                (statement, i) -> statement.setLong(i, session.generation()),
                Moments.of(session.openedAt()),
                Moments.of(session.expiresAt()),
                Moments.of(session.seenAt()),
                (statement, i) -> statement.setString(i, Texts.storable(session.address())),
                (statement, i) -> statement.setString(i, Texts.storable(session.agent())),
                Moments.of(session.endedAt()),
                (statement, i) -> statement.setObject(i, session.id().value()),
                (statement, i) -> statement.setObject(i, session.user().value()));
    }

    @Override
    public int forget(Instant moment) {
        return Rows.change(jdbc, FORGET, Moments.of(moment));
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                new SessionId(row.getObject("s_id", UUID.class)),
                new UserId(row.getObject("s_user", UUID.class)),
                row.getLong("s_generation"),
                Moments.at(row, "opened_at"),
                Moments.at(row, "expires_at"),
                Moments.at(row, "seen_at"),
                row.getString("address"),
                row.getString("agent"),
                Moments.maybeAt(row, "ended_at"));
    }
}
