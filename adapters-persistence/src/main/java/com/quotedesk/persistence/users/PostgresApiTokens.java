package com.quotedesk.persistence.users;

import com.quotedesk.application.users.ApiTokens;
import com.quotedesk.domain.users.ApiToken;
import com.quotedesk.domain.users.ApiTokenId;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.persistence.work.Moments;
import com.quotedesk.persistence.work.Rows;
import com.quotedesk.persistence.work.Texts;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Singleton
final class PostgresApiTokens implements ApiTokens {

    private static final String TOKEN =
            """
            SELECT t.id AS t_id, t.user_id AS t_user, t.name AS t_name, t.hash, t.scopes,
                   t.created_at AS t_created, t.expires_at, t.used_at, t.revoked_at\
            """;

    private static final String BY_HASH =
            TOKEN
                    + ", "
                    + UserColumns.OF_USER
                    + "FROM core.api_token t JOIN core.user_account u ON u.id = t.user_id WHERE t.hash = ?";

    private static final String BY_ID = TOKEN + " FROM core.api_token t WHERE t.id = ?";

    private static final String OF =
            TOKEN
                    + " FROM core.api_token t WHERE t.user_id = ? AND t.revoked_at IS NULL"
                    + " ORDER BY t.created_at DESC LIMIT "
                    + MOST;

    private static final String INSERT =
            """
            INSERT INTO core.api_token (name, hash, scopes, created_at, expires_at, used_at,
                   revoked_at, id, user_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String UPDATE =
            """
            UPDATE core.api_token SET name = ?, hash = ?, scopes = ?, created_at = ?,
                   expires_at = ?, used_at = ?, revoked_at = ?
            WHERE id = ? AND user_id = ?
            """;

    private final JdbcOperations jdbc;
    private final UserQueries queries;

    PostgresApiTokens(JdbcOperations jdbc, UserQueries queries) {
        this.jdbc = jdbc;
        this.queries = queries;
    }

    @Override
    public Optional<Held> findByHash(String hash) {
        return queries
                .read(BY_HASH, row -> new Held(token(row), UserColumns.user(row)), hash)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<ApiToken> find(ApiTokenId id) {
        return queries.read(BY_ID, PostgresApiTokens::token, id.value()).stream().findFirst();
    }

    @Override
    public List<ApiToken> of(UserId user) {
        return queries.read(OF, PostgresApiTokens::token, user.value());
    }

    @Override
    public void add(ApiToken token) {
        write(INSERT, token);
    }

    @Override
    public void replace(ApiToken token) {
        write(UPDATE, token);
    }

    private void write(String sql, ApiToken token) {
        var scopes = token.scopes().stream().map(Permission::name).toArray();
        Rows.change(
                jdbc,
                sql,
                (statement, i) -> statement.setString(i, Texts.storable(token.name())),
                (statement, i) -> statement.setString(i, token.hash()),
                (statement, i) ->
                        statement.setArray(
                                i, statement.getConnection().createArrayOf("text", scopes)),
                Moments.of(token.createdAt()),
                Moments.of(token.expiresAt()),
                Moments.of(token.usedAt()),
                Moments.of(token.revokedAt()),
                (statement, i) -> statement.setObject(i, token.id().value()),
                (statement, i) -> statement.setObject(i, token.user().value()));
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                new ApiTokenId(row.getObject("t_id", UUID.class)),
                new UserId(row.getObject("t_user", UUID.class)),
                row.getString("t_name"),
                row.getString("hash"),
                Stream.of((String[]) row.getArray("scopes").getArray())
                        .map(Permission::valueOf)
                        .collect(Collectors.toSet()),
                Moments.at(row, "t_created"),
                Moments.maybeAt(row, "expires_at"),
                Moments.maybeAt(row, "used_at"),
                Moments.maybeAt(row, "revoked_at"));
    }
}
