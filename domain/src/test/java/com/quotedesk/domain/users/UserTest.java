package com.quotedesk.domain.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.quotedesk.domain.events.Decision.Made;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.shared.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UserTest {

    private static final UserId ID = new UserId(new UUID(9, 1));
    private static final UserProfile OLGA =
            UserProfile.of(new EmailAddress("olga@desk.example"), " Ольга ", Role.MANAGER);

    @Test
    void a_new_user_is_active_and_may_what_the_role_allows() {
        var made = User.added(ID, OLGA, Instant.EPOCH);

        assertThat(made.state()).isEqualTo(new User(ID, OLGA, true, 1, Instant.EPOCH, 1));
        assertThat(made.events()).containsExactly(new UserEvent.Added(ID, Role.MANAGER));
        assertThat(made.state().name()).isEqualTo("Ольга");
        assertThat(made.state().access()).isEqualTo(Access.of(ID, null, Role.MANAGER));
        assertThat(made.state().isActiveAdmin()).isFalse();
    }

    @Test
    void what_is_given_besides_the_role_replaces_what_the_role_gives() {
        var team = new TeamId(new UUID(8, 1));
        var profile =
                new UserProfile(
                        OLGA.email(),
                        "Ольга",
                        Role.VIEWER,
                        team,
                        Map.of(Permission.SEE_COSTS, Scope.TEAM, Permission.VIEW_ORDERS, Scope.OWN),
                        null,
                        null);

        var access = User.added(ID, profile, Instant.EPOCH).state().access();

        assertThat(access.team()).isEqualTo(team);
        assertThat(access.grants())
                .containsEntry(Permission.SEE_COSTS, Scope.TEAM)
                .containsEntry(Permission.VIEW_ORDERS, Scope.OWN)
                .containsEntry(Permission.VIEW_CLIENTS, Scope.ALL);
    }

    @Test
    void changing_nothing_is_no_change() {
        var user = user(Role.ADMIN);

        assertThat(user.change(user.profile())).isEqualTo(new Made<>(user, List.of()));
        assertThat(user.activate()).isEqualTo(new Made<>(user, List.of()));
        var gone = user.deactivate().state();
        assertThat(gone.deactivate()).isEqualTo(new Made<>(gone, List.of()));
    }

    @Test
    void who_is_kept_out_has_no_session_any_more() {
        var user = user(Role.ADMIN);
        assertThat(user.isActiveAdmin()).isTrue();

        var gone = user.deactivate().state();

        assertThat(gone.active()).isFalse();
        assertThat(gone.isActiveAdmin()).isFalse();
        assertThat(gone.generation()).isEqualTo(2);
        assertThat(gone.version()).isEqualTo(2);
        assertThat(gone.activate().state())
                .isEqualTo(new User(ID, user.profile(), true, 2, Instant.EPOCH, 3));
    }

    @Test
    void a_new_password_and_the_end_of_sessions_ask_for_a_new_login() {
        assertThat(user(Role.VIEWER).passwordChanged().state().generation()).isEqualTo(2);
        assertThat(user(Role.VIEWER).endSessions().state().generation()).isEqualTo(2);
    }

    @Test
    void every_change_is_told() {
        var user = user(Role.MANAGER);
        var other = UserProfile.of(OLGA.email(), "Olga", Role.ADMIN);
        var events =
                List.of(
                        event(User.added(ID, OLGA, Instant.EPOCH)),
                        event(user.change(other)),
                        event(user.deactivate()),
                        event(user.deactivate().state().activate()),
                        event(user.endSessions()),
                        event(user.passwordChanged()));

        assertThat(events)
                .extracting(DomainEvent::type)
                .containsExactly(
                        "user.created.v1",
                        "user.changed.v1",
                        "user.deactivated.v1",
                        "user.activated.v1",
                        "user.sessions-ended.v1",
                        "user.password-changed.v1");
        assertThat(events).allMatch(event -> event.subject().equals(ID.subject()));
        assertThat(events.get(0).values()).isEqualTo(Map.of("role", "MANAGER"));
        assertThat(events.get(1).values()).isEqualTo(Map.of("role", "ADMIN"));
        assertThat(events.get(2).values()).isEmpty();
    }

    @Test
    void a_team_has_a_name_that_can_be_changed() {
        var id = new TeamId(new UUID(8, 1));
        var made = Team.added(id, " North ");
        var team = made.state();

        assertThat(team).isEqualTo(new Team(id, "North", 1));
        assertThat(event(made).type()).isEqualTo("team.created.v1");
        assertThat(event(made).subject()).isEqualTo(new Subject("team", id.value()));
        assertThat(event(made).values()).isEqualTo(Map.of("name", "North"));
        assertThat(team.rename("North ").events()).isEmpty();
        assertThat(team.rename("South").state()).isEqualTo(new Team(id, "South", 2));
        assertThat(event(team.rename("South")).type()).isEqualTo("team.renamed.v1");
    }

    @Test
    void nobody_is_nameless() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UserProfile.of(OLGA.email(), " ", Role.VIEWER));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Team(new TeamId(new UUID(8, 1)), " ", 1));
    }

    @Test
    void who_may_more_covers_who_may_less() {
        var admin = Access.of(ID, null, Role.ADMIN);
        var manager = Access.of(ID, null, Role.MANAGER);

        assertThat(admin.covers(manager)).isTrue();
        assertThat(admin.covers(admin)).isTrue();
        assertThat(manager.covers(admin)).isFalse();
        assertThat(manager.covers(Access.of(ID, null, Role.VIEWER))).isFalse();
        assertThat(manager.covers(new Access(ID, null, Map.of()))).isTrue();
    }

    private static User user(Role role) {
        var profile = UserProfile.of(OLGA.email(), "Ольга", role);
        return User.added(ID, profile, Instant.EPOCH).state();
    }

    private static DomainEvent event(Made<?, ?> made) {
        return made.events().getFirst();
    }
}
