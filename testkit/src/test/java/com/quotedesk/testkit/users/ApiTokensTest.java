package com.quotedesk.testkit.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.users.ApiTokens;
import com.quotedesk.application.users.CreateApiToken;
import com.quotedesk.application.users.CurrentAccess;
import com.quotedesk.application.users.EndSession;
import com.quotedesk.application.users.OpenSessions;
import com.quotedesk.application.users.RevokeApiToken;
import com.quotedesk.application.users.TokenHash;
import com.quotedesk.application.users.Users;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.ApiTokenId;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.Scope;
import com.quotedesk.domain.users.Session;
import com.quotedesk.domain.users.SessionId;
import com.quotedesk.domain.users.User;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiTokensTest {

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final SequentialIds ids = new SequentialIds();
    private final Journal journal = new Journal(stores.auditLog(), stores.eventLog(), ids, clock);
    private byte filling;
    private final CreateApiToken createApiToken =
            new CreateApiToken(
                    stores.transactions(),
                    stores.apiTokens(),
                    count -> {
                        var bytes = new byte[count];
                        bytes[0] = filling++;
                        return bytes;
                    },
                    journal,
                    ids,
                    clock);
    private final RevokeApiToken revokeApiToken =
            new RevokeApiToken(stores.transactions(), stores.apiTokens(), journal, clock);
    private final CurrentAccess currentAccess =
            new CurrentAccess(stores.transactions(), stores.sessions(), stores.apiTokens(), clock);
    private final EndSession endSession =
            new EndSession(stores.transactions(), stores.sessions(), journal, clock);
    private final OpenSessions openSessions =
            new OpenSessions(stores.users(), stores.sessions(), clock);

    private final User admin = UserFixtures.added(stores, "admin@desk.example", Role.ADMIN);
    private final User olga = UserFixtures.added(stores, "olga@desk.example", Role.MANAGER);

    @Test
    void a_token_opens_what_it_was_made_for_and_is_kept_as_a_hash() {
        var created = created(null);

        assertThat(created.secret()).startsWith("qdk_").hasSize(47);
        assertThat(created.toString()).doesNotContain(created.secret());
        assertThat(created.token().hash()).isEqualTo(TokenHash.of(created.secret()));
        var caller = currentAccess.ofToken(TokenHash.of(created.secret())).orElseThrow();
        assertThat(caller.access().grants()).isEqualTo(Map.of(Permission.VIEW_ORDERS, Scope.TEAM));
        assertThat(caller.token()).isEqualTo(created.token().id());
        assertThat(caller.session()).isNull();
        assertThat(stores.auditLog().of("api-token", created.token().id().value()))
                .extracting(AuditEntry::action)
                .containsExactly("api-token.created");
    }

    @Test
    void when_a_token_was_last_used_is_known_to_the_minute() {
        var created = created(null);
        var made = clock.instant();
        currentAccess.ofToken(created.token().hash());
        assertThat(usedAt(created)).isEqualTo(made);

        clock.advance(Duration.ofSeconds(59));
        currentAccess.ofToken(created.token().hash());
        assertThat(usedAt(created)).isEqualTo(made);

        clock.advance(Duration.ofSeconds(1));
        currentAccess.ofToken(created.token().hash());
        assertThat(usedAt(created)).isEqualTo(clock.instant());
    }

    @Test
    void a_token_that_expired_or_whose_user_went_opens_nothing() {
        var created = created(clock.instant().plusSeconds(60));
        clock.advance(Duration.ofSeconds(60));
        assertThat(currentAccess.ofToken(created.token().hash())).isEmpty();
        assertThat(currentAccess.ofToken("nothing")).isEmpty();

        var other = created(null);
        stores.transactions()
                .run(
                        () ->
                                stores.users()
                                        .replace(
                                                new Users.Account(
                                                        olga.deactivate().state(), "hash")));
        assertThat(currentAccess.ofToken(other.token().hash())).isEmpty();
    }

    @Test
    void a_token_is_not_made_for_more_than_one_may_nor_for_the_past_nor_without_end() {
        assertThat(create(olga.access(), Permission.MANAGE_USERS, null))
                .isEqualTo(new CreateApiToken.Outcome.Forbidden());
        assertThat(create(olga.access(), Permission.VIEW_ORDERS, clock.instant()))
                .isEqualTo(new CreateApiToken.Outcome.Expired());
        for (int i = 0; i < ApiTokens.MOST; i++) {
            created(null);
        }
        assertThat(create(olga.access(), Permission.VIEW_ORDERS, null))
                .isEqualTo(new CreateApiToken.Outcome.TooMany());
    }

    @Test
    void a_token_is_revoked_by_its_user_or_by_who_looks_after_users() {
        var first = created(null);
        assertThat(revoke(stranger(), first.token().id()))
                .isEqualTo(new RevokeApiToken.Outcome.Unknown());
        assertThat(revoke(olga.access(), first.token().id()))
                .isEqualTo(new RevokeApiToken.Outcome.Revoked());
        assertThat(currentAccess.ofToken(first.token().hash())).isEmpty();
        assertThat(revoke(olga.access(), first.token().id()))
                .isEqualTo(new RevokeApiToken.Outcome.Unknown());

        var second = created(null);
        assertThat(revoke(admin.access(), second.token().id()))
                .isEqualTo(new RevokeApiToken.Outcome.Revoked());
        assertThat(stores.auditLog().of("api-token", second.token().id().value()))
                .extracting(AuditEntry::action)
                .containsExactly("api-token.created", "api-token.revoked");
    }

    @Test
    void one_sees_and_ends_where_one_is_logged_in() {
        var here = aSession(olga);
        clock.advance(Duration.ofMinutes(1));
        var there = aSession(olga);
        assertThat(openSessions.of(olga.access())).containsExactly(there, here);
        assertThat(openSessions.of(stranger())).isEmpty();

        assertThat(end(admin.access(), here.id())).isEqualTo(new EndSession.Outcome.Unknown());
        assertThat(end(olga.access(), here.id())).isEqualTo(new EndSession.Outcome.Ended());
        assertThat(end(olga.access(), here.id())).isEqualTo(new EndSession.Outcome.Unknown());

        assertThat(openSessions.of(olga.access())).containsExactly(there);
        assertThat(currentAccess.of(here.id())).isEmpty();
        assertThat(stores.auditLog().of("session", here.id().value()))
                .extracting(AuditEntry::action)
                .containsExactly("session.ended");
    }

    @Test
    void when_a_session_was_last_seen_is_known_to_the_minute() {
        var session = aSession(olga);
        clock.advance(Duration.ofSeconds(59));
        currentAccess.of(session.id());
        assertThat(openSessions.of(olga.access())).containsExactly(session);

        clock.advance(Duration.ofSeconds(1));
        var caller = currentAccess.of(session.id()).orElseThrow();

        assertThat(caller.session()).isEqualTo(session.id());
        assertThat(caller.token()).isNull();
        assertThat(caller.access()).isEqualTo(olga.access());
        assertThat(openSessions.of(olga.access())).containsExactly(session.seen(clock.instant()));
    }

    private Session aSession(User user) {
        var session =
                Session.opened(
                        new SessionId(ids.next()),
                        user,
                        clock.instant(),
                        clock.instant().plus(Duration.ofHours(1)),
                        "203.0.113.7",
                        "curl");
        stores.transactions().run(() -> stores.sessions().add(session));
        return session;
    }

    private EndSession.Outcome end(Access by, SessionId session) {
        return endSession.end(new EndSession.Command(by, session));
    }

    private @Nullable Instant usedAt(CreateApiToken.Outcome.Created created) {
        return stores.apiTokens().find(created.token().id()).orElseThrow().usedAt();
    }

    private RevokeApiToken.Outcome revoke(Access by, ApiTokenId token) {
        return revokeApiToken.revoke(new RevokeApiToken.Command(by, token));
    }

    private CreateApiToken.Outcome.Created created(@Nullable Instant expires) {
        return (CreateApiToken.Outcome.Created)
                create(olga.access(), Permission.VIEW_ORDERS, expires);
    }

    private CreateApiToken.Outcome create(Access by, Permission scope, @Nullable Instant expires) {
        return createApiToken.create(new CreateApiToken.Command(by, "1C", Set.of(scope), expires));
    }

    private static Access stranger() {
        return Access.of(new UserId(new UUID(7, 7)), null, Role.MANAGER);
    }
}
