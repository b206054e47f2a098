package com.quotedesk.testkit.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.audit.Journal;
import com.quotedesk.application.users.CreateFirstAdmin;
import com.quotedesk.application.users.LogIn;
import com.quotedesk.application.users.Users;
import com.quotedesk.domain.audit.AuditEntry;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.users.PasswordPolicy;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.User;
import com.quotedesk.testkit.Meanwhile;
import com.quotedesk.testkit.work.InMemoryStores;
import com.quotedesk.testkit.work.SequentialIds;
import com.quotedesk.testkit.work.SettableClock;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogInTest {

    private static final String SECRET = "a secret of this test";
    private static final EmailAddress ADMIN = new EmailAddress("admin@desk.example");

    private final InMemoryStores stores = new InMemoryStores();
    private final PlainPasswords passwords = new PlainPasswords();
    private final SequentialIds ids = new SequentialIds();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T12:00:00Z"));
    private final LogIn logIn = new LogIn(stores.users(), passwords);

    @Test
    void the_first_administrator_logs_in_with_the_password_it_was_made_with() {
        assertThat(createFirstAdmin(SECRET)).isInstanceOf(CreateFirstAdmin.Outcome.Created.class);

        assertThat(logIn.logIn(new LogIn.Command(" Admin@Desk.example ", SECRET)))
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

        assertThat(logIn.logIn(new LogIn.Command(ADMIN.value(), "another good one")))
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

        for (var command :
                new LogIn.Command[] {
                    new LogIn.Command("stranger@desk.example", "secret"),
                    new LogIn.Command("no address", "secret"),
                    new LogIn.Command(ADMIN.value(), "wrong"),
                    new LogIn.Command("gone@desk.example", "x")
                }) {
            assertThat(logIn.logIn(command)).isInstanceOf(LogIn.Outcome.Refused.class);
        }
    }

    @Test
    void passwords_do_not_show_where_commands_are_printed() {
        assertThat(new LogIn.Command("a@b.example", "secret").toString()).doesNotContain("secret");
        assertThat(new CreateFirstAdmin.Command(ADMIN, "secret").toString())
                .doesNotContain("secret");
        assertThat(new Users.Account(user(true), "hash").toString()).doesNotContain("hash");
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
