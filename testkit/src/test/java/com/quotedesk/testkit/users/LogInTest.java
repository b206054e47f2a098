package com.quotedesk.testkit.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.users.CheckSecondFactor;
import com.quotedesk.application.users.CreateFirstAdmin;
import com.quotedesk.application.users.LogIn;
import com.quotedesk.application.users.LoginGate;
import com.quotedesk.application.users.LoginPolicy;
import com.quotedesk.application.users.Users;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.users.PasswordPolicy;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.Totp;
import com.quotedesk.domain.users.User;
import com.quotedesk.testkit.Meanwhile;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogInTest {

    static final LoginPolicy POLICY =
            new LoginPolicy(
                    3, 6, 12, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofHours(1));

    private static final LogIn.Outcome REFUSED = new LogIn.Outcome.Refused();
    private static final String HOME = "203.0.113.7";
    private static final String SECRET = "a secret of this test";
    private static final EmailAddress ADMIN = new EmailAddress("admin@desk.example");

    private final InMemoryStores stores = new InMemoryStores();
    private final PlainPasswords passwords = new PlainPasswords();
    private final SequentialIds ids = new SequentialIds();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final Journal journal = new Journal(stores.auditLog(), stores.eventLog(), ids, clock);
    private final LoginGate gate =
            new LoginGate(stores.transactions(), stores.loginAttempts(), POLICY, clock);
    private final LogIn logIn =
            new LogIn(
                    stores.transactions(),
                    stores.users(),
                    stores.sessions(),
                    passwords,
                    gate,
                    new CheckSecondFactor(
                            stores.transactions(),
                            stores.secondFactors(),
                            new PlainBox(),
                            new Totp(Hmacs::sha1),
                            gate,
                            clock),
                    journal,
                    ids,
                    clock,
                    Duration.ofHours(24));

    @Test
    void the_first_administrator_logs_in_with_the_password_it_was_made_with() {
        assertThat(createFirstAdmin(SECRET)).isInstanceOf(CreateFirstAdmin.Outcome.Created.class);

        assertThat(attempt(" Admin@Desk.example ", SECRET))
                .isInstanceOfSatisfying(
                        LogIn.Outcome.LoggedIn.class,
                        outcome -> {
                            assertThat(outcome.user().role()).isEqualTo(Role.ADMIN);
                            assertThat(stores.auditLog().of("user", outcome.user().id().value()))
                                    .extracting(AuditEntry::action)
                                    .containsExactly("user.created");
                        });
    }

    @Test
    void there_is_one_first_administrator() {
        createFirstAdmin(SECRET);

        assertThat(createFirstAdmin("another good one"))
                .isInstanceOf(CreateFirstAdmin.Outcome.NotNeeded.class);

        assertThat(attempt(ADMIN.value(), "another good one"))
                .isInstanceOf(LogIn.Outcome.Refused.class);
    }

    @Test
    void a_password_that_is_not_good_enough_is_refused_while_there_is_nobody() {
        assertThat(createFirstAdmin("short"))
                .isEqualTo(
                        new CreateFirstAdmin.Outcome.WeakPassword(PasswordPolicy.Fault.TOO_SHORT));
        assertThat(stores.users().isEmpty()).isTrue();

        createFirstAdmin(SECRET);
        assertThat(createFirstAdmin("short"))
                .isInstanceOf(CreateFirstAdmin.Outcome.NotNeeded.class);
    }

    @Test
    void of_two_nodes_that_start_at_once_one_makes_it() {
        var users = Meanwhile.after(Users.class, stores.users(), "isEmpty", this::otherNode);

        assertThat(createFirstAdmin(users, SECRET))
                .isInstanceOf(CreateFirstAdmin.Outcome.NotNeeded.class);
    }

    /** It makes its own right after this one saw nobody. */
    private void otherNode() {
        if (stores.users().isEmpty()) {
            var account = new Users.Account(user(true), "hash");
            stores.transactions().run(() -> stores.users().addUnlessKnown(account));
        }
    }

    @Test
    void strangers_wrong_passwords_and_closed_accounts_are_refused_alike() {
        createFirstAdmin(SECRET);
        var closed = user(false);
        stores.transactions()
                .run(
                        () ->
                                stores.users()
                                        .addUnlessKnown(
                                                new Users.Account(closed, passwords.hash("x"))));

        assertThat(attempt("stranger@desk.example", "secret")).isEqualTo(REFUSED);
        assertThat(attempt("no address", "secret")).isEqualTo(REFUSED);
        assertThat(attempt(ADMIN.value(), "wrong")).isEqualTo(REFUSED);
        assertThat(attempt("gone@desk.example", "x")).isEqualTo(REFUSED);
    }

    @Test
    void passwords_do_not_show_where_commands_are_printed() {
        assertThat(new LogIn.Command("a@b.example", "secret", null, HOME, "curl").toString())
                .doesNotContain("secret");
        assertThat(new CreateFirstAdmin.Command(ADMIN, "secret").toString())
                .doesNotContain("secret");
        assertThat(new Users.Account(user(true), "hash").toString()).doesNotContain("hash");
    }

    @Test
    void a_login_opens_a_session_that_lasts_its_time() {
        createFirstAdmin(SECRET);

        assertThat(attempt(ADMIN.value(), SECRET))
                .isInstanceOfSatisfying(
                        LogIn.Outcome.LoggedIn.class,
                        in -> {
                            var session = in.session();
                            assertThat(stores.sessions().find(session.id()).orElseThrow().session())
                                    .isEqualTo(session);
                            assertThat(session.address()).isEqualTo(HOME);
                            assertThat(session.agent()).isEqualTo("curl");
                            assertThat(session.expiresAt())
                                    .isEqualTo(clock.instant().plus(Duration.ofHours(24)));
                            assertThat(stores.auditLog().of("session", session.id().value()))
                                    .extracting(AuditEntry::action)
                                    .containsExactly("session.opened");
                        });
    }

    @Test
    void who_guesses_waits_longer_each_time_and_never_for_ever() {
        createFirstAdmin(SECRET);
        for (int i = 0; i < 3; i++) {
            assertThat(attempt(ADMIN.value(), "wrong")).isEqualTo(REFUSED);
        }

        for (long delay : new long[] {1, 2, 4, 5, 5}) {
            assertThat(attempt(ADMIN.value(), SECRET))
                    .isEqualTo(new LogIn.Outcome.TooMany(Duration.ofSeconds(delay)));
            clock.advance(Duration.ofSeconds(delay));
            assertThat(attempt(ADMIN.value(), "wrong")).isEqualTo(REFUSED);
        }

        clock.advance(Duration.ofSeconds(5));
        assertThat(attempt(ADMIN.value(), SECRET)).isInstanceOf(LogIn.Outcome.LoggedIn.class);
        assertThat(attempt(ADMIN.value(), "wrong")).isEqualTo(REFUSED);
    }

    @Test
    void failures_of_long_ago_do_not_count() {
        createFirstAdmin(SECRET);
        for (int i = 0; i < 3; i++) {
            attempt(ADMIN.value(), "wrong");
        }
        clock.advance(Duration.ofHours(1));

        for (int i = 0; i < 3; i++) {
            assertThat(attempt(ADMIN.value(), "wrong")).isEqualTo(REFUSED);
        }
    }

    @Test
    void strangers_everywhere_do_not_keep_the_owner_out() {
        createFirstAdmin(SECRET);
        assertThat(attempt(ADMIN.value(), SECRET)).isInstanceOf(LogIn.Outcome.LoggedIn.class);
        for (int i = 0; i < 6; i++) {
            assertThat(from("198.51.100." + i, ADMIN.value(), "wrong")).isEqualTo(REFUSED);
        }

        assertThat(from("198.51.100.99", ADMIN.value(), SECRET))
                .isInstanceOf(LogIn.Outcome.TooMany.class);
        assertThat(attempt(ADMIN.value(), SECRET)).isInstanceOf(LogIn.Outcome.LoggedIn.class);
    }

    @Test
    void who_tries_many_accounts_from_one_place_waits_too() {
        for (int i = 0; i < 12; i++) {
            assertThat(attempt("user" + i + "@desk.example", "Winter2026")).isEqualTo(REFUSED);
        }

        assertThat(attempt("user99@desk.example", "Winter2026"))
                .isEqualTo(new LogIn.Outcome.TooMany(Duration.ofSeconds(1)));
    }

    @Test
    void logins_that_succeed_cost_their_address_nothing() {
        createFirstAdmin(SECRET);
        for (int i = 0; i < 20; i++) {
            assertThat(attempt(ADMIN.value(), SECRET)).isInstanceOf(LogIn.Outcome.LoggedIn.class);
        }
    }

    private LogIn.Outcome attempt(String email, String password) {
        return from(HOME, email, password);
    }

    private LogIn.Outcome from(String address, String email, String password) {
        return logIn.logIn(new LogIn.Command(email, password, null, address, "curl"));
    }

    private User user(boolean active) {
        return active
                ? UserFixtures.anAccount(ADMIN.value(), Role.ADMIN).user()
                : UserFixtures.anAccount("gone@desk.example", Role.MANAGER)
                        .user()
                        .deactivate()
                        .state();
    }

    private CreateFirstAdmin.Outcome createFirstAdmin(String password) {
        return createFirstAdmin(stores.users(), password);
    }

    private CreateFirstAdmin.Outcome createFirstAdmin(Users users, String password) {
        return new CreateFirstAdmin(
                        stores.transactions(),
                        users,
                        passwords,
                        PasswordPolicy.STANDARD,
                        new Journal(stores.auditLog(), stores.eventLog(), ids, clock),
                        ids,
                        clock)
                .create(new CreateFirstAdmin.Command(ADMIN, password));
    }
}
