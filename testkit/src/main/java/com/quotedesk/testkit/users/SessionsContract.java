package com.quotedesk.testkit.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.users.ApiTokens;
import com.quotedesk.application.users.LoginAttempts.Failures;
import com.quotedesk.application.users.Sessions;
import com.quotedesk.domain.users.ApiToken;
import com.quotedesk.domain.users.ApiTokenId;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.Session;
import com.quotedesk.domain.users.SessionId;
import com.quotedesk.domain.users.User;
import com.quotedesk.testkit.work.Stores;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of sessions, tokens and failed logins keeps to. */
public interface SessionsContract {

    Instant NOON = Instant.parse("2026-11-20T12:00:00.000001Z");

    Stores stores();

    @Test
    default void a_session_comes_back_with_its_user() {
        var user = UserFixtures.added(stores(), "s1@desk.example", Role.MANAGER);
        var session = aSession(user, NOON, "203.0.113.7");
        stores().transactions().run(() -> stores().sessions().add(session));

        assertThat(stores().sessions().find(session.id()))
                .contains(new Sessions.Held(session, user));
        assertThat(stores().sessions().find(new SessionId(UUID.randomUUID()))).isEmpty();
        assertThat(stores().sessions().knows(user.id(), "203.0.113.7")).isTrue();
        assertThat(stores().sessions().knows(user.id(), "203.0.113.8")).isFalse();
    }

    @Test
    default void sessions_are_listed_newest_first_and_change() {
        var user = UserFixtures.added(stores(), "s2@desk.example", Role.MANAGER);
        var first = aSession(user, NOON, "a");
        var second = aSession(user, NOON.plusSeconds(1), "b");
        stores().transactions()
                .run(
                        () -> {
                            stores().sessions().add(first);
                            stores().sessions().add(second);
                        });
        var ended = first.seen(NOON.plusSeconds(9)).ended(NOON.plusSeconds(10));
        stores().transactions().run(() -> stores().sessions().replace(ended));

        assertThat(stores().sessions().of(user.id())).containsExactly(second, ended);
    }

    @Test
    default void expired_sessions_are_forgotten() {
        var user = UserFixtures.added(stores(), "s3@desk.example", Role.MANAGER);
        var old = aSession(user, Instant.parse("1999-01-01T00:00:00Z"), "a");
        var young = aSession(user, NOON, "b");
        stores().transactions()
                .run(
                        () -> {
                            stores().sessions().add(old);
                            stores().sessions().add(young);
                        });

        int forgotten =
                stores().transactions()
                        .inTransaction(
                                () ->
                                        stores().sessions()
                                                .forget(Instant.parse("2000-01-01T00:00:00Z")));

        assertThat(forgotten).isEqualTo(1);
        assertThat(stores().sessions().of(user.id())).containsExactly(young);
    }

    @Test
    default void a_token_is_found_by_its_hash_with_its_user() {
        var user = UserFixtures.added(stores(), "s4@desk.example", Role.MANAGER);
        var token = aToken(user, NOON);
        var later = aToken(user, NOON.plusSeconds(1));
        stores().transactions()
                .run(
                        () -> {
                            stores().apiTokens().add(token);
                            stores().apiTokens().add(later);
                        });

        assertThat(stores().apiTokens().findByHash(token.hash()))
                .contains(new ApiTokens.Held(token, user));
        assertThat(stores().apiTokens().findByHash("nothing")).isEmpty();
        assertThat(stores().apiTokens().find(token.id())).contains(token);
        assertThat(stores().apiTokens().of(user.id())).containsExactly(later, token);

        var revoked = token.used(NOON.plusSeconds(2)).revoked(NOON.plusSeconds(3));
        stores().transactions().run(() -> stores().apiTokens().replace(revoked));

        assertThat(stores().apiTokens().of(user.id())).containsExactly(later);
        assertThat(stores().apiTokens().find(token.id())).contains(revoked);
    }

    @Test
    default void failures_are_counted_by_key_and_forgotten() {
        var one = "one " + UUID.randomUUID();
        var other = "other " + UUID.randomUUID();

        assertThat(failures(List.of(other, one)))
                .containsOnly(new Failures(0, Instant.EPOCH))
                .hasSize(2);
        stores().transactions()
                .run(
                        () -> {
                            stores().loginAttempts().put(one, new Failures(3, NOON));
                            stores().loginAttempts()
                                    .put(other, new Failures(1, NOON.plusSeconds(1)));
                        });
        assertThat(failures(List.of(other, one)))
                .containsExactly(new Failures(1, NOON.plusSeconds(1)), new Failures(3, NOON));

        assertThat(
                        stores().transactions()
                                .inTransaction(
                                        () -> stores().loginAttempts().forget(NOON.plusSeconds(1))))
                .isPositive();
        assertThat(failures(List.of(other, one)))
                .containsExactly(
                        new Failures(1, NOON.plusSeconds(1)), new Failures(0, Instant.EPOCH));
    }

    private List<Failures> failures(List<String> keys) {
        return stores().transactions().inTransaction(() -> stores().loginAttempts().of(keys));
    }

    private static Session aSession(User user, Instant at, String address) {
        return Session.opened(
                new SessionId(UUID.randomUUID()), user, at, at.plusSeconds(60), address, "curl");
    }

    private static ApiToken aToken(User user, Instant at) {
        return new ApiToken(
                new ApiTokenId(UUID.randomUUID()),
                user.id(),
                "1C 🌼",
                UUID.randomUUID().toString().replace("-", "").repeat(2),
                Set.of(Permission.VIEW_ORDERS, Permission.EDIT_ORDERS),
                at,
                at.plusSeconds(3600),
                null,
                null);
    }
}
