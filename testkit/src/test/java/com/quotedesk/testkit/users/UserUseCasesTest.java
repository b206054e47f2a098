package com.quotedesk.testkit.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.users.ActivateUser;
import com.quotedesk.application.users.AddTeam;
import com.quotedesk.application.users.AddUser;
import com.quotedesk.application.users.Caller;
import com.quotedesk.application.users.ChangeOwnProfile;
import com.quotedesk.application.users.ChangePassword;
import com.quotedesk.application.users.ChangeUser;
import com.quotedesk.application.users.CurrentAccess;
import com.quotedesk.application.users.DeactivateUser;
import com.quotedesk.application.users.EndSessions;
import com.quotedesk.application.users.LoginGate;
import com.quotedesk.application.users.PasswordHasher;
import com.quotedesk.application.users.RenameTeam;
import com.quotedesk.application.users.ResetPassword;
import com.quotedesk.application.users.TeamOutcome;
import com.quotedesk.application.users.UserChanges;
import com.quotedesk.application.users.UserOutcome;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.audit.Change;
import com.quotedesk.domain.reading.Language;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.users.Access;
import com.quotedesk.domain.users.PasswordPolicy;
import com.quotedesk.domain.users.Permission;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.Scope;
import com.quotedesk.domain.users.Session;
import com.quotedesk.domain.users.SessionId;
import com.quotedesk.domain.users.Team;
import com.quotedesk.domain.users.TeamId;
import com.quotedesk.domain.users.User;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.domain.users.UserProfile;
import com.quotedesk.domain.users.UserRefusal;
import com.quotedesk.testkit.Meanwhile;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.OvertakenTransactions;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UserUseCasesTest {

    private static final String GOOD = "correct horse battery";
    private static final UserId NOBODY = new UserId(new UUID(7, 7));

    private final InMemoryStores stores = new InMemoryStores();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final SequentialIds ids = new SequentialIds();
    private final PlainPasswords passwords = new PlainPasswords();
    private final Journal journal = new Journal(stores.auditLog(), stores.eventLog(), ids, clock);
    private final UserChanges changes =
            new UserChanges(stores.transactions(), stores.users(), stores.teams(), journal);
    private final AddUser addUser =
            new AddUser(changes, passwords, PasswordPolicy.STANDARD, ids, clock);
    private final ChangeUser changeUser = new ChangeUser(changes);
    private final DeactivateUser deactivateUser = new DeactivateUser(changes);
    private final ActivateUser activateUser = new ActivateUser(changes);
    private final EndSessions endSessions = new EndSessions(changes);
    private final ChangePassword changePassword =
            new ChangePassword(
                    stores.transactions(),
                    changes,
                    stores.sessions(),
                    new LoginGate(
                            stores.transactions(), stores.loginAttempts(), LogInTest.POLICY, clock),
                    passwords,
                    PasswordPolicy.STANDARD);
    private final ResetPassword resetPassword =
            new ResetPassword(changes, passwords, PasswordPolicy.STANDARD);
    private final AddTeam addTeam =
            new AddTeam(stores.transactions(), stores.teams(), journal, ids);
    private final RenameTeam renameTeam =
            new RenameTeam(stores.transactions(), stores.teams(), journal);
    private final CurrentAccess currentAccess =
            new CurrentAccess(stores.transactions(), stores.sessions(), stores.apiTokens(), clock);

    private final User admin = UserFixtures.added(stores, "admin@desk.example", Role.ADMIN);
    private final User olga = UserFixtures.added(stores, "olga@desk.example", Role.MANAGER);

    @Test
    void an_administrator_adds_somebody_and_it_is_in_the_journal() {
        var added = done(add(admin.access(), "new@desk.example", Role.MANAGER, GOOD));

        assertThat(stores.users().findByEmail(new EmailAddress("new@desk.example")))
                .hasValueSatisfying(
                        account -> {
                            assertThat(account.user()).isEqualTo(added);
                            assertThat(passwords.matches(GOOD, account.passwordHash())).isTrue();
                        });
        assertThat(stores.auditLog().of("user", added.id().value()))
                .extracting(AuditEntry::action)
                .containsExactly("user.created");
    }

    @Test
    void nobody_is_added_by_who_may_not_with_a_weak_password_or_a_known_address() {
        assertThat(add(olga.access(), "x@desk.example", Role.VIEWER, GOOD))
                .isEqualTo(new UserOutcome.Forbidden());
        assertThat(add(admin.access(), "x@desk.example", Role.VIEWER, "short"))
                .isEqualTo(new UserOutcome.WeakPassword(PasswordPolicy.Fault.TOO_SHORT));
        assertThat(add(admin.access(), "OLGA@desk.example", Role.VIEWER, GOOD))
                .isEqualTo(new UserOutcome.Refused(UserRefusal.ADDRESS_TAKEN));
        var housekeeper = limited();
        assertThat(add(housekeeper, "x@desk.example", Role.ADMIN, GOOD))
                .isEqualTo(new UserOutcome.Forbidden());
    }

    @Test
    void a_password_does_not_show_where_a_command_is_printed() {
        assertThat(
                        new AddUser.Command(
                                        admin.access(),
                                        UserProfile.of(admin.email(), "A", Role.ADMIN),
                                        GOOD)
                                .toString())
                .doesNotContain(GOOD);
        assertThat(new ChangePassword.Command(admin.access(), null, "x", GOOD, GOOD).toString())
                .doesNotContain(GOOD);
        assertThat(new ResetPassword.Command(admin.access(), NOBODY, GOOD).toString())
                .doesNotContain(GOOD);
    }

    @Test
    void a_role_a_team_and_a_grant_are_given_and_hold_at_once() {
        var team = team("North");
        var profile =
                new UserProfile(
                        olga.email(),
                        "Ольга",
                        Role.MANAGER,
                        team.id(),
                        Map.of(Permission.READ_AUDIT, Scope.ALL),
                        null,
                        null);

        done(change(admin.access(), olga, profile));

        var access = accessOf(olga.id(), 1).orElseThrow();
        assertThat(access.team()).isEqualTo(team.id());
        assertThat(access.may(Permission.READ_AUDIT)).isTrue();
        assertThat(stores.auditLog().of("user", olga.id().value()).getFirst().changes())
                .contains(
                        new Change("team", null, team.id().toString()),
                        new Change("grants", null, "{READ_AUDIT=ALL}"));
    }

    @Test
    void what_is_not_right_about_a_change_is_told() {
        var same = UserProfile.of(admin.email(), "Ольга", Role.MANAGER);
        assertThat(change(admin.access(), olga, same))
                .isEqualTo(new UserOutcome.Refused(UserRefusal.ADDRESS_TAKEN));
        var nowhere =
                new UserProfile(
                        olga.email(),
                        "Ольга",
                        Role.MANAGER,
                        new TeamId(new UUID(7, 7)),
                        Map.of(),
                        null,
                        null);
        assertThat(change(admin.access(), olga, nowhere))
                .isEqualTo(new UserOutcome.Refused(UserRefusal.UNKNOWN_TEAM));
        assertThat(change(olga.access(), olga, olga.profile()))
                .isEqualTo(new UserOutcome.Forbidden());
        assertThat(change(admin.access(), olga, olga.profile()))
                .isEqualTo(new UserOutcome.Done(olga));
        assertThat(
                        changeUser.change(
                                new ChangeUser.Command(
                                        admin.access(), olga.id(), 9, olga.profile(), null)))
                .isEqualTo(new UserOutcome.Conflict());
        assertThat(
                        changeUser.change(
                                new ChangeUser.Command(
                                        admin.access(), NOBODY, 1, olga.profile(), null)))
                .isEqualTo(new UserOutcome.Unknown());
    }

    @Test
    void nobody_gives_more_than_they_have_nor_changes_who_may_more() {
        var housekeeper = limited();
        var raised = UserProfile.of(olga.email(), "Ольга", Role.ADMIN);
        var viewer = UserFixtures.added(stores, "viewer@desk.example", Role.VIEWER);

        assertThat(change(housekeeper, viewer, raised(viewer)))
                .isEqualTo(new UserOutcome.Forbidden());
        assertThat(change(housekeeper, admin, raised)).isEqualTo(new UserOutcome.Forbidden());
    }

    @Test
    void the_last_administrator_stays() {
        var lowered = UserProfile.of(admin.email(), "A", Role.VIEWER);
        var refused = new UserOutcome.Refused(UserRefusal.LAST_ADMIN);

        assertThat(change(admin.access(), admin, lowered)).isEqualTo(refused);
        assertThat(deactivate(admin)).isEqualTo(refused);
        done(add(admin.access(), "second@desk.example", Role.ADMIN, GOOD));
        done(deactivate(admin));
    }

    @Test
    void the_last_administrator_may_have_another_name() {
        var renamed = UserProfile.of(admin.email(), "Анна", Role.ADMIN);

        assertThat(done(change(admin.access(), admin, renamed)).name()).isEqualTo("Анна");
    }

    @Test
    void who_is_kept_out_may_nothing_at_once_and_may_come_back() {
        var gone = done(deactivate(olga));

        assertThat(accessOf(olga.id(), 1)).isEmpty();
        assertThat(accessOf(olga.id(), 2)).isEmpty();
        done(
                activateUser.activate(
                        new ActivateUser.Command(admin.access(), olga.id(), gone.version(), null)));
        assertThat(accessOf(olga.id(), 2)).isPresent();
        assertThat(currentAccess.of(new SessionId(new UUID(7, 7)))).isEmpty();
    }

    @Test
    void sessions_are_ended_by_oneself_or_by_an_administrator() {
        done(endSessions.end(new EndSessions.Command(olga.access(), olga.id())));
        assertThat(accessOf(olga.id(), 1)).isEmpty();
        assertThat(accessOf(olga.id(), 2)).isPresent();
        done(endSessions.end(new EndSessions.Command(admin.access(), olga.id())));
        assertThat(endSessions.end(new EndSessions.Command(olga.access(), admin.id())))
                .isEqualTo(new UserOutcome.Forbidden());
    }

    @Test
    void who_knows_the_password_changes_it() {
        done(password(olga, "secret", GOOD));

        assertThat(password(olga, "secret", GOOD)).isEqualTo(new UserOutcome.WrongPassword());
        assertThat(password(olga, GOOD, "weak"))
                .isEqualTo(new UserOutcome.WeakPassword(PasswordPolicy.Fault.TOO_SHORT));
        assertThat(accessOf(olga.id(), 1)).isEmpty();
        assertThat(
                        changePassword.change(
                                new ChangePassword.Command(
                                        Access.of(NOBODY, null, Role.VIEWER),
                                        null,
                                        "x",
                                        "a",
                                        GOOD)))
                .isEqualTo(new UserOutcome.Unknown());
    }

    @Test
    void the_session_that_a_password_is_changed_from_goes_on() {
        var here = aSession("203.0.113.7");
        var there = aSession("203.0.113.8");

        done(
                changePassword.change(
                        new ChangePassword.Command(
                                olga.access(), here.id(), "203.0.113.7", "secret", GOOD)));

        assertThat(currentAccess.of(here.id())).isPresent();
        assertThat(currentAccess.of(there.id())).isEmpty();
        assertThat(
                        changePassword.change(
                                new ChangePassword.Command(
                                        olga.access(), here.id(), "x", GOOD, "weak")))
                .isInstanceOf(UserOutcome.WeakPassword.class);
    }

    @Test
    void who_was_overtaken_keeps_no_session() {
        var here = aSession("203.0.113.7");
        var overtaken =
                Meanwhile.after(
                        PasswordHasher.class,
                        passwords,
                        "matches",
                        () ->
                                done(
                                        endSessions.end(
                                                new EndSessions.Command(
                                                        admin.access(), olga.id()))));

        assertThat(
                        changing(overtaken)
                                .change(
                                        new ChangePassword.Command(
                                                olga.access(), here.id(), "x", "secret", GOOD)))
                .isEqualTo(new UserOutcome.Conflict());
        assertThat(currentAccess.of(here.id())).isEmpty();
    }

    private ChangePassword changing(PasswordHasher hasher) {
        return new ChangePassword(
                stores.transactions(),
                changes,
                stores.sessions(),
                new LoginGate(
                        stores.transactions(), stores.loginAttempts(), LogInTest.POLICY, clock),
                hasher,
                PasswordPolicy.STANDARD);
    }

    @Test
    void who_found_an_open_session_does_not_find_the_password_by_trying() {
        for (int i = 0; i < LogInTest.POLICY.freeTries(); i++) {
            assertThat(password(olga, "guess", GOOD)).isEqualTo(new UserOutcome.WrongPassword());
        }

        assertThat(password(olga, "secret", GOOD))
                .isEqualTo(new UserOutcome.TooMany(LogInTest.POLICY.firstDelay()));
    }

    private Session aSession(String address) {
        var session =
                Session.opened(
                        new SessionId(ids.next()),
                        olga,
                        clock.instant(),
                        clock.instant().plusSeconds(60),
                        address,
                        "curl");
        stores.transactions().run(() -> stores.sessions().add(session));
        return session;
    }

    @Test
    void an_administrator_sets_another_password() {
        done(reset(admin.access(), olga.id(), GOOD));

        var account = stores.users().findByEmail(olga.email()).orElseThrow();
        assertThat(passwords.matches(GOOD, account.passwordHash())).isTrue();
        assertThat(reset(olga.access(), admin.id(), GOOD)).isEqualTo(new UserOutcome.Forbidden());
        assertThat(reset(admin.access(), NOBODY, GOOD)).isEqualTo(new UserOutcome.Unknown());
        assertThat(reset(admin.access(), olga.id(), "weak"))
                .isEqualTo(new UserOutcome.WeakPassword(PasswordPolicy.Fault.TOO_SHORT));
    }

    @Test
    void teams_are_added_and_renamed() {
        var north = team("North");
        team("South");

        assertThat(addTeam.add(new AddTeam.Command(admin.access(), "NORTH")))
                .isEqualTo(new TeamOutcome.NameTaken());
        assertThat(rename(north, 1, "South")).isEqualTo(new TeamOutcome.NameTaken());
        assertThat(rename(north, 1, "North")).isEqualTo(new TeamOutcome.Done(north));
        assertThat(rename(north, 1, "West"))
                .isEqualTo(new TeamOutcome.Done(new Team(north.id(), "West", 2)));
        assertThat(rename(north, 1, "East")).isEqualTo(new TeamOutcome.Conflict());
        assertThat(rename(new Team(new TeamId(new UUID(7, 7)), "x", 1), 1, "East"))
                .isEqualTo(new TeamOutcome.Unknown());
        assertThat(stores.auditLog().of("team", north.id().value()))
                .extracting(AuditEntry::action)
                .containsExactly("team.created", "team.renamed");
    }

    @Test
    void teams_are_for_administrators() {
        assertThat(addTeam.add(new AddTeam.Command(olga.access(), "x")))
                .isEqualTo(new TeamOutcome.Forbidden());
        assertThat(
                        renameTeam.rename(
                                new RenameTeam.Command(
                                        olga.access(), new TeamId(new UUID(7, 7)), 1, "x")))
                .isEqualTo(new TeamOutcome.Forbidden());
    }

    @Test
    void one_changes_of_oneself_what_is_nobody_elses_business() {
        var zone = ZoneId.of("Asia/Omsk");
        var command =
                new ChangeOwnProfile.Command(olga.access(), 1, "Ольга П.", Language.ENGLISH, zone);

        var changed = done(new ChangeOwnProfile(changes).change(command));

        assertThat(changed.profile())
                .isEqualTo(
                        new UserProfile(
                                olga.email(),
                                "Ольга П.",
                                Role.MANAGER,
                                null,
                                Map.of(),
                                Language.ENGLISH,
                                zone));
        assertThat(new ChangeOwnProfile(changes).change(command))
                .isEqualTo(new UserOutcome.Conflict());
    }

    @Test
    void who_was_overtaken_is_told() {
        var overtaken = new OvertakenTransactions();
        var late = new UserChanges(overtaken, stores.users(), stores.teams(), journal);

        assertThat(
                        new DeactivateUser(late)
                                .deactivate(
                                        new DeactivateUser.Command(
                                                admin.access(), olga.id(), 1, null)))
                .isEqualTo(new UserOutcome.Conflict());
        assertThat(
                        new RenameTeam(overtaken, stores.teams(), journal)
                                .rename(
                                        new RenameTeam.Command(
                                                admin.access(),
                                                new TeamId(new UUID(7, 7)),
                                                1,
                                                "x")))
                .isEqualTo(new TeamOutcome.Conflict());
    }

    /** Somebody who manages users and may little else. */
    private static Access limited() {
        return Access.of(new UserId(new UUID(9, 9)), null, Role.VIEWER)
                .with(Map.of(Permission.MANAGE_USERS, Scope.ALL));
    }

    /** What a session of this generation opens. */
    private Optional<Access> accessOf(UserId user, long generation) {
        var now = clock.instant();
        var session =
                new Session(
                        new SessionId(ids.next()),
                        user,
                        generation,
                        now,
                        now.plusSeconds(60),
                        now,
                        "203.0.113.7",
                        "curl",
                        null);
        stores.transactions().run(() -> stores.sessions().add(session));
        return currentAccess.of(session.id()).map(Caller::access);
    }

    private static UserProfile raised(User user) {
        return UserProfile.of(user.email(), user.name(), Role.ADMIN);
    }

    private UserOutcome add(Access by, String email, Role role, String password) {
        return addUser.add(
                new AddUser.Command(
                        by, UserProfile.of(new EmailAddress(email), "Новый", role), password));
    }

    private UserOutcome change(Access by, User user, UserProfile profile) {
        return changeUser.change(
                new ChangeUser.Command(by, user.id(), user.version(), profile, null));
    }

    private UserOutcome deactivate(User user) {
        return deactivateUser.deactivate(
                new DeactivateUser.Command(admin.access(), user.id(), user.version(), "left"));
    }

    private UserOutcome password(User user, String current, String next) {
        return changePassword.change(
                new ChangePassword.Command(user.access(), null, "x", current, next));
    }

    private UserOutcome reset(Access by, UserId user, @Nullable String password) {
        return resetPassword.reset(new ResetPassword.Command(by, user, password));
    }

    private TeamOutcome rename(Team team, long seen, String name) {
        return renameTeam.rename(new RenameTeam.Command(admin.access(), team.id(), seen, name));
    }

    private Team team(String name) {
        var outcome = addTeam.add(new AddTeam.Command(admin.access(), name));
        return ((TeamOutcome.Done) outcome).team();
    }

    private static User done(UserOutcome outcome) {
        assertThat(outcome).isInstanceOf(UserOutcome.Done.class);
        return ((UserOutcome.Done) outcome).user();
    }
}
