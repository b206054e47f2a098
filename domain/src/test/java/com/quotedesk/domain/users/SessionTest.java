package com.quotedesk.domain.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.domain.shared.EmailAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final User olga =
            User.added(
                            new UserId(UUID.randomUUID()),
                            UserProfile.of(
                                    new EmailAddress("olga@desk.example"), "Ольга", Role.MANAGER),
                            NOON)
                    .state();
    private final Session session =
            Session.opened(
                    new SessionId(UUID.randomUUID()),
                    olga,
                    NOON,
                    NOON.plusSeconds(60),
                    "203.0.113.7",
                    "curl");

    @Test
    void a_session_is_open_until_it_expires_or_is_ended() {
        assertThat(session.isOpen(olga, NOON.plusSeconds(59))).isTrue();
        assertThat(session.isOpen(olga, NOON.plusSeconds(60))).isFalse();
        assertThat(session.ended(NOON).isOpen(olga, NOON)).isFalse();
        assertThat(session.ended(NOON).endedAt()).isEqualTo(NOON);
    }

    @Test
    void a_session_ends_with_its_user_and_with_the_users_generation() {
        assertThat(session.isOpen(olga.deactivate().state(), NOON)).isFalse();
        var later = olga.passwordChanged().state();
        assertThat(session.isOpen(later, NOON)).isFalse();
        assertThat(session.carriedOver(later).isOpen(later, NOON)).isTrue();
        assertThat(session.carriedOver(later).ended(NOON).carriedOver(later).isOpen(later, NOON))
                .isFalse();
    }

    @Test
    void a_session_that_is_seen_is_otherwise_the_same() {
        var seen = session.seen(NOON.plusSeconds(5));

        assertThat(seen.seenAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(seen.seen(NOON)).isEqualTo(session);
        assertThat(session.id().toString()).isEqualTo(session.id().value().toString());
    }

    @Test
    void a_token_is_good_until_it_expires_is_revoked_or_its_user_goes() {
        var token = aToken(" 1C ", NOON.plusSeconds(60));

        assertThat(token.name()).isEqualTo("1C");
        assertThat(token.isGood(olga, NOON)).isTrue();
        assertThat(token.isGood(olga, NOON.plusSeconds(60))).isFalse();
        assertThat(aToken("1C", null).isGood(olga, NOON.plusSeconds(60))).isTrue();
        assertThat(token.revoked(NOON).isGood(olga, NOON)).isFalse();
        assertThat(token.revoked(NOON).revokedAt()).isEqualTo(NOON);
        assertThat(token.isGood(olga.deactivate().state(), NOON)).isFalse();
        assertThat(token.used(NOON).usedAt()).isEqualTo(NOON);
        assertThat(token.toString()).contains("1C").doesNotContain("the hash");
        assertThat(token.subject().type()).isEqualTo("api-token");
        assertThat(token.subject().id()).isEqualTo(token.id().value());
        assertThat(token.id().toString()).isEqualTo(token.id().value().toString());
        assertThatThrownBy(() -> aToken(" ", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_but_what_was_chosen_is_left_and_as_far_as_before() {
        var access = olga.access().only(Set.of(Permission.EDIT_ORDERS, Permission.MANAGE_USERS));

        assertThat(access.grants()).isEqualTo(Map.of(Permission.EDIT_ORDERS, Scope.TEAM));
        assertThat(access.user()).isEqualTo(olga.id());
    }

    private ApiToken aToken(String name, @Nullable Instant expires) {
        return new ApiToken(
                new ApiTokenId(UUID.randomUUID()),
                olga.id(),
                name,
                "the hash",
                Set.of(Permission.VIEW_ORDERS),
                NOON,
                expires,
                null,
                null);
    }
}
