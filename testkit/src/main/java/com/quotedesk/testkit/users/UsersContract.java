package com.quotedesk.testkit.users;

import static com.quotedesk.testkit.users.UserFixtures.anAccount;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.users.Users.Account;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.Scope;
import com.quotedesk.domain.users.Team;
import com.quotedesk.domain.users.TeamId;
import com.quotedesk.domain.users.UserProfile;
import com.quotedesk.testkit.work.Stores;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of users and teams keeps to. */
public interface UsersContract {

    Stores stores();

    @Test
    default void an_account_comes_back_as_it_was_added() {
        var account = anAccount("u1@desk.example", Role.MANAGER);

        stores().transactions().run(() -> stores().users().addUnlessKnown(account));

        assertThat(stores().users().findByEmail(account.user().email())).contains(account);
        assertThat(stores().users().find(account.user().id())).contains(account);
        assertThat(stores().users().isEmpty()).isFalse();
    }

    @Test
    default void an_address_is_used_once() {
        stores().transactions()
                .run(
                        () -> {
                            var users = stores().users();
                            var first = anAccount("u2@desk.example", Role.MANAGER);
                            var second = anAccount("u2@desk.example", Role.VIEWER);
                            assertThat(users.addUnlessKnown(first)).isTrue();
                            assertThat(users.addUnlessKnown(second)).isFalse();
                        });
    }

    @Test
    default void everything_settled_about_a_user_comes_back() {
        var team = aTeam("Север " + UUID.randomUUID());
        var before = UserFixtures.added(stores(), "u3@desk.example", Role.VIEWER);
        var profile =
                new UserProfile(
                        new EmailAddress("u4@desk.example"),
                        "Борис 🌼",
                        Role.MANAGER,
                        team.id(),
                        Map.of(Permission.SEE_COSTS, Scope.ALL, Permission.READ_AUDIT, Scope.OWN),
                        Language.ENGLISH,
                        ZoneId.of("Asia/Yekaterinburg"));
        var after = new Account(before.change(profile).state().deactivate().state(), "other hash");
        var between = new Account(before.change(profile).state(), "hash");

        stores().transactions()
                .run(
                        () -> {
                            stores().users().takeTurn();
                            stores().users().replace(between);
                            stores().users().replace(after);
                        });

        assertThat(stores().users().find(before.id())).contains(after);
        assertThat(stores().users().findByEmail(before.email())).isEmpty();
        assertThat(stores().userBoard().users()).contains(after.user());
    }

    @Test
    default void a_version_of_a_user_that_was_overtaken_is_stale() {
        var user = UserFixtures.added(stores(), "u5@desk.example", Role.VIEWER);
        var next = new Account(user.deactivate().state(), "hash");
        replace(next);

        assertThatThrownBy(() -> replace(next)).isInstanceOf(PortFailure.Stale.class);
    }

    @Test
    default void another_administrator_is_one_who_can_log_in() {
        var first = UserFixtures.added(stores(), "u6@desk.example", Role.ADMIN);
        var second = UserFixtures.added(stores(), "u7@desk.example", Role.ADMIN);

        assertThat(stores().users().hasOtherAdmin(first.id())).isTrue();
        assertThat(stores().users().hasOtherAdmin(second.id())).isTrue();
    }

    @Test
    default void users_are_listed_by_name_and_address() {
        var second = UserFixtures.added(stores(), "u9@desk.example", Role.VIEWER);
        var first = UserFixtures.added(stores(), "u8@desk.example", Role.VIEWER);

        assertThat(stores().userBoard().users()).containsSubsequence(first, second);
    }

    @Test
    default void a_team_comes_back_under_its_last_name() {
        var team = aTeam("Юг " + UUID.randomUUID());
        var renamed = team.rename("Запад " + UUID.randomUUID()).state();

        stores().transactions().run(() -> stores().teams().replace(renamed));

        assertThat(stores().teams().find(team.id())).contains(renamed);
        assertThat(stores().userBoard().teams()).contains(renamed);
        assertThatThrownBy(
                        () -> stores().transactions().run(() -> stores().teams().replace(renamed)))
                .isInstanceOf(PortFailure.Stale.class);
    }

    @Test
    default void the_name_of_a_team_is_taken_whatever_its_case() {
        var team = aTeam("Восток " + UUID.randomUUID());
        var other =
                new Team(new TeamId(UUID.randomUUID()), team.name().toUpperCase(Locale.ROOT), 1);

        stores().transactions()
                .run(
                        () -> {
                            stores().teams().takeTurn();
                            assertThat(stores().teams().isNameTaken(other)).isTrue();
                            assertThat(stores().teams().isNameTaken(team)).isFalse();
                        });
    }

    private Team aTeam(String name) {
        var team = Team.added(new TeamId(UUID.randomUUID()), name).state();
        stores().transactions().run(() -> stores().teams().add(team));
        return team;
    }

    private void replace(Account account) {
        stores().transactions().run(() -> stores().users().replace(account));
    }
}
