package com.quotedesk.testkit.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.users.Users.Account;
import com.quotedesk.domain.shared.EmailAddress;
import com.quotedesk.domain.users.Role;
import com.quotedesk.domain.users.User;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.work.Stores;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of users keeps to. */
public interface UsersContract {

    Stores stores();

    @Test
    default void an_account_comes_back_as_it_was_added() {
        var account = anAccount("u1@desk.example");

        stores().transactions().run(() -> stores().users().addUnlessKnown(account));

        assertThat(stores().users().findByEmail(account.user().email())).contains(account);
        assertThat(stores().users().isEmpty()).isFalse();
    }

    @Test
    default void an_address_is_used_once() {
        stores().transactions()
                .run(
                        () -> {
                            var users = stores().users();
                            assertThat(users.addUnlessKnown(anAccount("u2@desk.example"))).isTrue();
                            assertThat(users.addUnlessKnown(anAccount("u2@desk.example")))
                                    .isFalse();
                        });
    }

    private static Account anAccount(String email) {
        var user =
                new User(
                        new UserId(UUID.randomUUID()),
                        new EmailAddress(email),
                        "Ольга",
                        Role.MANAGER,
                        true,
                        Instant.parse("2026-11-20T10:15:30.123456Z"));
        return new Account(user, "hash");
    }
}
